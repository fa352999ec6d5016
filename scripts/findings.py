"""Writes the pages about the findings, `docs/findings.md` and `docs/findings.zh.md`, from `banmian.explanations`.

`findings.py --check` writes nothing and fails if a page isn't as it would be written.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from banmian import explanations
from banmian.cli.explain import gravity
from banmian.i18n import translator

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
PAGES: Final = {"en": "findings.md", "zh": "findings.zh.md"}


def main() -> int:
    """Write the pages, or check them; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; fail if something would have to be")
    check = parser.parse_args().check
    faults = 0
    for language, name in PAGES.items():
        text = page(language)
        if not check:
            (DOCS / name).write_text(text, encoding="utf-8")
        elif not (DOCS / name).exists() or (DOCS / name).read_text(encoding="utf-8") != text:
            print(f"docs/{name}: not in step with the explanations; run: make words", file=sys.stderr)
            faults += 1
    return 1 if faults else 0


def page(language: str) -> str:
    """The page in one language."""
    title, intro = explanations.head(language)
    lines = [f"# {title}", "", intro]
    for group in explanations.groups(language):
        lines += ["", f"## {group.title}"]
        lines += ["", group.intro] if group.intro else []
        for code, one in group.codes.items():
            lines += ["", *_code(code, one, language)]
    return "\n".join(lines) + "\n"


def _code(code: str, one: explanations.Explanation, language: str) -> Iterator[str]:
    words = translator(language)
    yield "### " + words("{code} ({severity})").format(code=code, severity=gravity(code, words))
    yield ""
    yield f"- **{words('What it means:')}** {one.means}"
    yield f"- **{words('Why it is a rule:')}** {one.why}"
    yield f"- **{words('What to do:')}** {one.remedy}"
    yield ""
    yield "````text"
    yield _marked("✗", one.wrong)
    yield _marked("✓", one.right)
    yield "````"


def _marked(sign: str, text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([f"{sign} {first}", *(f"  {line}".rstrip() for line in rest)])


if __name__ == "__main__":
    sys.exit(main())
