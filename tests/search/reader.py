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

    def dictionary(self) -> dict[str, tuple[int, dict[int, str]]]:
        """For each term its frequency, and by bucket the name of the file that it is in."""
        found: dict[str, tuple[int, dict[int, str]]] = {}
        terms = self.manifest["shards"]["terms"]
        for number, first in enumerate(terms["first"]):
            page = dict(self.page(f"terms/{terms['name']}/{number}"))
            assert next(iter(page)) == first
            found |= page
        return found

    def page(self, name: str) -> Iterator[tuple[str, tuple[int, dict[int, str]]]]:
        """A page of the dictionary."""
        text, base64 = self.file(name)
        bits = Bits(base64)
        counters = [[bits.gamma() - 1, bits.gamma() - 1] for _ in self.buckets]
        for term in spelt(text):
            frequency, count = bits.gamma(), bits.gamma()
            places = {}
            for bucket in bits.list(len(self.buckets), count):
                counter = counters[bucket]
                if bits.take(1):
                    places[bucket] = f"a{counter[1]}"
                    counter[1] += 1
                else:
                    counter[0] += bits.take(1)
                    places[bucket] = str(counter[0])
            yield term, (frequency, places)
        bits.end()

    def facts(self, bucket: int) -> list[dict[str, Any]]:
        """The articles of a bucket: where they are printed, what they are, whom they name, and how long their fields are."""
        folder, articles, spans, _ = self.buckets[bucket]
        found: list[dict[str, Any]] = []
        for number in range((articles + 1023) // 1024):
            found += self._facts(f"{folder}/c{number}", spans)
            people = self.file(f"{folder}/p{number}")
            for fact, keys in zip(found[1024 * number :], people["articles"], strict=True):
                fact["people"] = [(key, people["people"][key]) for key in keys]
        assert len(found) == articles
        return found

    def _facts(self, name: str, spans: list[int]) -> Iterator[dict[str, Any]]:
        runs, series, base64 = self.file(name)
        bits = Bits(base64)
        for paper, date, sheet, page, count in runs:
            number = 0
            for _ in range(count):
                number += bits.gamma()
                kind, head = self.manifest["kinds"][bits.gamma() - 1], bits.gamma()
                lengths = [bits.rice(low_bits(span + 1, 1)) for span in spans]
                yield {
                    "id": f"{paper}-{date}-{sheet}-{number:02}",
                    "page": page,
                    "kind": kind,
                    "series": None if head == 1 else series[head - 2],
                    "lengths": dict(zip(self.fields, lengths, strict=True)),
                }
        bits.end()

    def postings(self) -> Postings:
        """Every posting, found through the dictionary."""
        found: Postings = {}
        main = f"text_{next(iter(self.manifest['languages']))}"
        refs = [[fact["id"] for fact in self.facts(bucket)] for bucket in range(len(self.buckets))]
        known: dict[str, dict[str, Any]] = {}
        for term, (_, places) in self.dictionary().items():
            found[term] = {name: {} for name in self.fields}
            for bucket, file in places.items():
                name = f"{self.buckets[bucket][0]}/{file}"
                if name not in known:
                    known[name] = dict(self._postings(name, bucket, main))
                for field, articles in known[name].pop(term).items():
                    found[term][field] |= {refs[bucket][article]: at for article, at in articles.items()}
        assert not any(known.values()), "a file has a term that the dictionary has elsewhere"
        return found

    def _postings(self, name: str, bucket: int, main: str) -> Iterator[tuple[str, dict[str, Any]]]:
        _, among, spans, _ = self.buckets[bucket]
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
