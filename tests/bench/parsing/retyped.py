"""How much it matters how a page was typed: the annotated pages, typed in other ways, and read.

    python -m tests.bench.parsing.retyped [--held-out] [SET …]

A reading must not hang on whether a paper prints traditional characters, whether text recognition kept the lines of
the columns, or whether somebody typed half-width punctuation. `--held-out` takes the pages that are kept aside.
"""

import argparse
import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from opencc import OpenCC

from banmian.parse.page.columns import width
from banmian.sheets import decode
from banmian.text import bare
from tests.bench.parsing.gold import GoldPage, pages
from tests.bench.parsing.score import Counts, Sureness, report, score

Articles = tuple[dict[str, Any], ...]
Typed = Callable[[str, Articles], str]
"""How the text of a page is typed otherwise; the annotation says what is a paragraph."""

_COLUMN = 16
"""Characters of a line, where lines are those of the columns."""
_SET_APART = 12
"""Characters of a head that may be set apart."""
_HEAD = ("kicker", "headline", "subhead", "byline_line")
_HANGS = "，。；：！？、”）》"
"""What never begins a line."""
_TRADITIONAL = OpenCC("s2t")
_NARROW = str.maketrans("，：；？！（）", ",:;?!()")


def in_columns(blank: str, indent: str) -> Typed:
    """Paragraphs in lines of equal length, with what parts them and how they begin; heads in a line each."""

    def typed(text: str, articles: Articles) -> str:
        paragraphs = [bare(block["text"]) for article in articles for block in article["blocks"]]
        heads = "\n".join(bare(str(article.get(name) or "")) for article in articles for name in _HEAD)
        begun, whole = {paragraph[:8] for paragraph in paragraphs}, "\n".join(paragraphs)
        lines: list[str] = []
        for line in filter(None, map(str.strip, text.split("\n"))):
            if bare(line) in heads or bare(line) not in whole or line.startswith("#"):
                lines.append(line)
            else:
                lines += _wrapped((indent if bare(line)[:8] in begun else "") + line)
            lines.append(blank)
        return "\n".join(line for line in lines if line != "-")

    return typed


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for character in text:
        if width(line + character) > _COLUMN and character not in _HANGS:
            yield line
            line = ""
        line += character
    yield line


def in_traditional(text: str, _: Articles) -> str:
    """In traditional characters, one for one, as a machine writes them."""
    return "".join(map(_traditional, text))


def _traditional(character: str) -> str:
    found = str(_TRADITIONAL.convert(character))
    return found if len(found) == 1 else character


def in_half_width(text: str, _: Articles) -> str:
    """With the punctuation of Latin script."""
    return text.translate(_NARROW)


def set_apart(text: str, articles: Articles) -> str:
    """With the characters of short headlines set apart."""
    short = {head for one in articles if len(head := one.get("headline") or "") <= _SET_APART}
    return "\n".join(" ".join(line) if line.strip() in short else line for line in text.split("\n"))


WAYS: dict[str, tuple[Typed, Callable[[str], str]]] = {
    # name: how it is typed; how the annotation reads then
    "as it is": (lambda text, _: text, str),
    "without blank lines": (lambda text, _: re.sub(r"\n\s*\n", "\n", text), str),
    "in columns": (in_columns("", ""), str),
    "in columns, indented": (in_columns("", "\u3000\u3000"), str),
    "in columns, indented, no blank lines": (in_columns("-", "\u3000\u3000"), str),
    "traditional characters": (in_traditional, lambda text: in_traditional(text, ())),
    "half-width punctuation": (in_half_width, lambda text: in_half_width(text, ())),
    "characters of heads set apart": (set_apart, str),
}


def retyped(gold: GoldPage, way: str) -> GoldPage:
    """A page typed in another way, with its annotation."""
    typed, read = WAYS[way]
    articles = copy.deepcopy(gold.articles)
    for article in articles:
        article["headline"] = read(article.get("headline") or "")
        for block in article["blocks"]:
            block["text"] = read(block["text"])
        for person in article["byline"]:
            person["name"] = read(person["name"])
    text = typed("\n".join(gold.sheet.lines), gold.articles)
    return replace(gold, sheet=decode(gold.path.name, text.encode()), articles=articles)


def _measured(chosen: argparse.Namespace) -> Iterator[tuple[str, Counts, Sureness]]:
    for gold in pages():
        if gold.kept_aside == chosen.held_out and (not chosen.sets or gold.set in chosen.sets):
            for way in WAYS:
                yield way, *score(retyped(gold, way))


def main() -> None:
    """Measure the sets named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--held-out", action="store_true", help="the pages kept aside")
    report(_measured(parser.parse_args()))


if __name__ == "__main__":
    main()
