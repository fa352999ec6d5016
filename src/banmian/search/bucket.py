"""A bucket of a large index: some articles that follow one another, made into files of their own.

What is made of it depends on its articles and on how the index is laid out, on nothing else in the archive. So it can
be made in another process, and kept for as long as these are the same: `Order` says what to make and has a key,
`Bucket` is what was made.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from pydantic import TypeAdapter

from banmian.search import chest
from banmian.search.arrays import starts
from banmian.search.columns import columns, people
from banmian.search.dictionary import Dictionary, dictionary
from banmian.search.documents import Document, texts_as_json
from banmian.search.fields import Field
from banmian.search.frequent import Counted
from banmian.search.postings import Postings, postings
from banmian.search.scripts import compact
from banmian.search.shards import shards
from banmian.variants import simplified

_MADE_AS: Final = "bucket 4"
"""Part of every key: what was made otherwise is not taken."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a bucket is to be made of."""

    period: str
    """What its folder is called by."""
    documents: tuple[Document, ...]
    """Its articles, in order."""
    fields: tuple[Field, ...]
    """Those of the whole index."""
    main: int
    """The number of the field that most terms are in alone; −1: there is none."""
    people: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """What the people are called that its articles name: (id, (language, name)…)."""

    def ready(self) -> "Order":
        """The same with the texts of its articles made: what another process needs, and no more."""
        return replace(self, documents=tuple(document.made() for document in self.documents))

    def key(self) -> str:
        """A checksum of all this."""
        values = [_MADE_AS, self.period, str(self.main), *(field.name for field in self.fields)]
        for one, names in self.people:
            values += ["person", one, *chain.from_iterable(names)]
        for document in self.documents:
            document.tell(values)
        # The lengths too: so that no two orders give the same bytes. Every article of an archive passes here in every
        # build; of two checksums that would do, and two ways to make bytes of a text, these take half the time.
        digest = hashlib.sha256(np.fromiter(map(len, values), "<u4", len(values)).tobytes())
        digest.update("".join(values).encode("utf-16-le", "surrogatepass"))
        return digest.hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the manifest says of a bucket, or reckons with."""

    period: str
    content: str
    """A short checksum of its files."""
    articles: int
    dates: tuple[str, str]
    """The first and the last."""
    spans: tuple[int, ...]
    """For each field its mean length in units."""
    totals: tuple[int, ...]
    """For each field the tokens of all articles together."""
    traditional: str
    """The traditional characters in it."""
    files: int
    """How many files of postings it has."""
    first: tuple[str, ...]
    """The first term of each page of its dictionary."""

    @property
    def folder(self) -> str:
        """Where its files are, below `search/`."""
        return f"b/{self.period}-{self.content}"


_FACTS: Final = TypeAdapter(Facts)


class Bucket:
    """A bucket that was made: its files, and what the manifest has to know of it."""

    def __init__(self, whole: bytes, pieces: dict[str, memoryview]) -> None:
        self.whole = whole
        self._pieces = pieces

    @classmethod
    def read(cls, whole: bytes) -> "Bucket | None":
        """A bucket as it was put away; nothing if that isn't one any more."""
        pieces = chest.unpacked(whole)
        return None if pieces is None else cls(whole, pieces)

    def _array(self, name: str, kind: Any) -> npt.NDArray[Any]:
        return np.frombuffer(self._pieces[name], kind)

    @cached_property
    def facts(self) -> Facts:
        """What the manifest says of it."""
        return _FACTS.validate_json(bytes(self._pieces["facts"]))

    @property
    def counted(self) -> Counted:
        """The keys of its terms, in order, and in how many fields of how many articles each stands."""
        return self._array("keys", "<u8"), self._array("frequencies", "<u4").astype(np.int64)

    @property
    def names(self) -> list[str]:
        """Of its files (below `search/`, without `.js`)."""
        return bytes(self._pieces["names"]).decode().split(" ")

    @cached_property
    def _ends(self) -> list[int]:
        ends: list[int] = starts(self._array("sizes", "<u4")).tolist()
        return ends

    def file(self, number: int) -> memoryview:
        """The data of one of its files, by its place among the names. There are very many: each is cut out when asked for."""
        return self._pieces["files"][self._ends[number] : self._ends[number + 1]]


def made(order: Order) -> bytes:
    """The bucket of an order, as `Bucket.read` takes it."""
    order = order.ready()
    found = postings(order.documents, order.fields)
    cut, terms = shards(found, order.main), dictionary(found)
    inner = list(_inner(order, found, cut, terms))
    facts = _facts(order, found, inner, terms)
    texts = [(text_name(each), compact(texts_as_json(each))) for each in order.documents]
    files = [*((f"{facts.folder}/{name}", data) for name, data in inner), *texts]
    return chest.packed(
        {
            "facts": compact(asdict(facts)),
            "keys": found.terms.keys.astype("<u8").tobytes(),
            "frequencies": found.frequencies.astype("<u4").tobytes(),
            "names": " ".join(name for name, _ in files).encode(),
            "sizes": np.fromiter((len(data) for _, data in files), "<u4", len(files)).tobytes(),
            "files": b"".join(data for _, data in files),
        }
    )


def text_name(document: Document) -> str:
    """The file that has an article's texts, below `search/`, without `.js`."""
    each = document.id
    return f"texts/{each.paper}/{each.date}/{each.sheet}-{each.number}"


def _inner(order: Order, found: Postings, cut: Sequence[bytes], terms: Dictionary) -> Iterator[tuple[str, bytes]]:
    """The files in the bucket's folder, and what each is called there."""
    names = {one: dict(called) for one, called in order.people}
    yield from ((f"{number}", data) for number, data in enumerate(cut))
    yield from ((f"t{number}", data) for number, data in enumerate(terms.pages))
    facts = columns(order.documents, found.lengths)
    yield from ((f"c{number}", data) for number, data in enumerate(facts))
    yield from ((f"p{number}", data) for number, data in enumerate(people(order.documents, names)))


def _facts(order: Order, found: Postings, files: Sequence[tuple[str, bytes]], terms: Dictionary) -> Facts:
    digest = hashlib.blake2b(digest_size=4)
    for name, data in files:
        digest.update(b"%s %d " % (name.encode(), len(data)))
        digest.update(data)
    texts = (each.text for document in order.documents for _, passages in document.texts for each in passages)
    return Facts(
        period=order.period,
        content=digest.hexdigest(),
        articles=len(order.documents),
        dates=(order.documents[0].id.date, order.documents[-1].id.date),
        spans=found.spans,
        totals=tuple(found.lengths.sum(axis=0).tolist()),
        traditional=traditional_in(texts),
        files=sum(name.isdecimal() for name, _ in files),
        first=terms.first,
    )


def traditional_in(texts: Iterable[str]) -> str:
    """The traditional characters that occur, in the order of code points."""
    return "".join(one for one in sorted(set().union(*texts)) if simplified(one) != one)
