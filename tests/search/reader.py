"""Reads a large archive's index as `docs/formats.md` describes it, from nothing else: for the tests.

Slow and plain on purpose: what it reads is held against what lunr.py makes of the same documents.
"""

import json
import re
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

Postings = dict[str, dict[str, dict[str, list[int] | None]]]
"""By term, field and article: the positions, or none for a single character."""


class Bits:
    """Bits, the most significant first."""

    def __init__(self, base64: str) -> None:
        self.rest = "".join(f"{byte:08b}" for byte in b64decode(base64))

    def take(self, width: int) -> int:
        """A number of so many bits."""
        taken, self.rest = self.rest[:width], self.rest[width:]
        assert len(taken) == width, "the bits end too early"
        return int(taken or "0", 2)

    def zeros(self) -> int:
        """How many zeros there are before a one, which is taken too."""
        number = self.rest.index("1")
        self.rest = self.rest[number + 1 :]
        return number

    def gamma(self) -> int:
        """A number from 1."""
        width = self.zeros()
        return 1 << width | self.take(width)

    def rice(self, low: int) -> int:
        """A number from 0 with so many low bits."""
        return self.zeros() << low | self.take(low)

    def list(self, among: int, count: int) -> list[int]:
        """Ascending numbers."""
        low, found, before = low_bits(among, count), [], -1
        for _ in range(count):
            before += 1 + self.rice(low)
            found.append(before)
        return found

    def end(self) -> None:
        """Nothing but the rest of a byte may be left."""
        assert len(self.rest) < 8
        assert "1" not in self.rest


def low_bits(among: int, count: int) -> int:
    """The low bits of the gaps between so many numbers."""
    mean = 45 * among // (64 * count)
    return mean.bit_length() - 1 if mean else 0


def spelt(text: str) -> Iterator[str]:
    """The terms of a file; shared beginnings are counted in units of UTF-16."""
    before = b""
    for each in text.split(" ") if text else []:
        before = before[: 2 * int(each[0], 36)] + each[1:].encode("utf-16-be")
        yield before.decode("utf-16-be")


def slot(term: str, files: int) -> int:
    """Of so many files the one that a term is in."""
    found = 0
    for character in term:
        found = (found ^ ord(character)) * 0x9E3779B1 % 2**32
        found ^= found >> 15
    return found * files >> 32


class Large:
    """The index of a large archive."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """The files of `search/`, by name."""
        self.files = files
        self.used: set[str] = set()
        self.manifest = self.file("manifest")
        self.fields = [field["name"] for field in self.manifest["fields"]]
        self.buckets = self.manifest["shards"]["buckets"]

    def file(self, name: str) -> Any:
        """What a script hands over, which says its own name."""
        self.used.add(name)
        match = re.fullmatch(r'Banmian\.receive\("([^"]+)",(.*)\);\n', self.files[f"{name}.js"].decode(), re.DOTALL)
        assert match
        assert match[1] == name
        return json.loads(match[2])

    def dictionary(self) -> dict[str, int]:
        """For each term of the dictionaries how often they say it occurs, all buckets together."""
        found: dict[str, int] = {}
        pages = self.file(self.manifest["shards"]["pages"])
        for (folder, *_), first in zip(self.buckets, pages, strict=True):
            for number, term in enumerate(first.split(" ") if first else []):
                page = dict(self.page(f"{folder}/t{number}"))
                assert next(iter(page)) == term
                assert list(page) == sorted(page, key=lambda each: each.encode("utf-16-be"))
                for each, frequency in page.items():
                    found[each] = found.get(each, 0) + frequency
        return found

    def page(self, name: str) -> Iterator[tuple[str, int]]:
        """A page of a dictionary."""
        text, base64 = self.file(name)
        bits = Bits(base64)
        for term in spelt(text):
            yield term, bits.gamma()
        bits.end()

    def facts(self, bucket: int) -> list[dict[str, Any]]:
        """The articles of a bucket: where they are printed, what they are, whom they name, and how long their fields are."""
        folder, articles, *_ = self.buckets[bucket]
        found: list[dict[str, Any]] = []
        for number in range((articles + 8191) // 8192):
            found += self._facts(f"{folder}/c{number}")
        assert len(found) == articles
        for number in range((articles + 2047) // 2048):
            people = self.file(f"{folder}/p{number}")
            for fact, keys in zip(found[2048 * number : 2048 * (number + 1)], people["articles"], strict=True):
                fact["people"] = [(key, people["people"][key]) for key in keys]
        return found

    def _facts(self, name: str) -> Iterator[dict[str, Any]]:
        runs, series, forms, base64 = self.file(name)
        bits = Bits(base64)
        every = range(sum(run[-1] for run in runs))
        steps, kinds, heads = ([bits.gamma() for _ in every] for _ in range(3))
        lengths = [self._lengths(bits, len(every), *form) for form in forms]
        article = 0
        for paper, date, sheet, page, count in runs:
            number = 0
            for at in range(article, article + count):
                number += steps[at]
                yield {
                    "id": f"{paper}-{date}-{sheet}-{number:02}",
                    "page": page,
                    "kind": self.manifest["kinds"][kinds[at] - 1],
                    "series": None if heads[at] == 1 else series[heads[at] - 2],
                    "lengths": {field: each[at] for field, each in zip(self.fields, lengths, strict=True)},
                }
            article += count
        bits.end()

    def _lengths(self, bits: Bits, count: int, whole: int, middle: int, low: int) -> list[int]:
        there = [whole or bits.take(1) for _ in range(count)]
        found = []
        for each in there:
            folded = bits.rice(low) if each else 0
            off = -(folded + 1) // 2 if folded % 2 else folded // 2
            found.append(middle + off if each else 0)
        return found

    def postings(self) -> Postings:
        """Every posting."""
        found: Postings = {}
        main = f"text_{next(iter(self.manifest['languages']))}"
        refs = [[fact["id"] for fact in self.facts(bucket)] for bucket in range(len(self.buckets))]
        for bucket, (folder, _, _, _, files) in enumerate(self.buckets):
            for number in range(files):
                for term, fields in self._postings(f"{folder}/{number}", bucket, main):
                    assert slot(term, files) == number
                    mine = found.setdefault(term, {name: {} for name in self.fields})
                    for field, articles in fields.items():
                        mine[field] |= {refs[bucket][article]: at for article, at in articles.items()}
        return found

    def _postings(self, name: str, bucket: int, main: str) -> Iterator[tuple[str, dict[str, Any]]]:
        _, among, spans, *_ = self.buckets[bucket]
        text, base64 = self.file(name)
        bits = Bits(base64)
        for term in spelt(text):
            fields = [main] if bits.take(1) else [field for field in self.fields if bits.take(1)]
            yield term, {field: self._lists(bits, term, among, spans[self.fields.index(field)]) for field in fields}
        bits.end()

    def _lists(self, bits: Bits, term: str, among: int, span: int) -> dict[int, list[int] | None]:
        count = bits.gamma()
        articles = bits.list(among, count)
        if len(term) == 1 and re.match(f"[{self.manifest['tokens']['paired']}]", term):
            return dict.fromkeys(articles)
        times = [bits.gamma() for _ in articles]
        return {article: bits.list(span, number) for article, number in zip(articles, times, strict=True)}
