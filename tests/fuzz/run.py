"""The coverage-guided fuzzer: `python -m tests.fuzz.run --seconds 60`, or `make fuzz` for an hour.

Atheris (libFuzzer for Python) changes bytes at random, watches which branches of Banmian they reach, and goes on from
those that reach new ones. Every input goes the whole way (`way.py`). It ends with status 0, or at the first input that
breaks something or takes longer than a minute; that one is left in `.cache/fuzz/` to become a test.
"""

import argparse
import sys
from pathlib import Path

import atheris

_LONGEST = 1024
"""Bytes of an input."""
_PATIENCE = 60
"""Seconds after which an input counts as a hang; it takes some ten milliseconds, but on a busy machine it may wait."""


def main() -> None:
    """Until the time is over, or something is found."""
    options = _options()
    with atheris.instrument_imports(include=["banmian"]):
        from tests.fuzz import seeds  # what is to be watched has to be imported here
        from tests.fuzz.way import travel

    given, kept = options.folder / "seeds", options.folder / "kept"
    for folder in (given, kept):
        folder.mkdir(parents=True, exist_ok=True)
    for number, piece in enumerate(seeds.pieces()):
        (given / f"{number:05}").write_bytes(piece)
    words = options.folder / "words.dict"
    words.write_text(seeds.dictionary(), encoding="ascii")
    settings = {
        "max_total_time": options.seconds,
        "seed": options.seed,
        "max_len": _LONGEST,
        "timeout": _PATIENCE,
        "report_slow_units": _PATIENCE,
        "rss_limit_mb": 2048,
        "dict": words,
        "artifact_prefix": f"{options.folder}/",
        "print_final_stats": 1,
        "verbosity": 1 if options.talk else 0,
    }
    arguments = [f"-{name}={value}" for name, value in settings.items()]
    atheris.Setup([sys.argv[0], *arguments, str(kept), str(given)], travel)
    atheris.Fuzz()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.run", description="Looks for texts that break Banmian.")
    parser.add_argument("--seconds", type=int, default=60, help="how long (default: 60)")
    parser.add_argument("--seed", type=int, default=1, help="the number that its chance begins with")
    parser.add_argument("--folder", type=Path, default=Path(".cache/fuzz"), help="where it keeps what it makes")
    parser.add_argument("--talk", action="store_true", help="say what it is at")
    return parser.parse_args()


if __name__ == "__main__":
    main()
