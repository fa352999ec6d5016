"""The buckets of a large index, each made once: by several processes where there is much to do, and kept for the next time."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, Protocol

from banmian.search.bucket import Bucket, Order, made
from banmian.search.fields import Field
from banmian.search.periods import periods
from banmian.search.stock import Stock

_MUCH: Final = 1_500
"""Articles to make from which other processes are worth their beginning, about half a second."""

_MOST_PROCESSES: Final = 8
"""A bucket may take half a gigabyte while it is made."""


class Kept(Protocol):
    """What was made before, and may be taken again."""

    def get(self, key: str) -> bytes | None:
        """What was put away under a key, if it is still there."""

    def put(self, key: str, data: bytes) -> None:
        """Put something away."""


def orders(stock: Stock, fields: Sequence[Field], main: int) -> list[Order]:
    """What each bucket of an archive is to be made of."""
    dates = [document.id.date for document in stock.articles]
    found = []
    for period, start, end in periods(dates):
        articles = stock.articles[start:end]
        named = sorted({one for document in articles for one in document.people})
        people = tuple((one, tuple(stock.people.get(one, {}).items())) for one in named)
        found.append(Order(period, articles, tuple(fields), main, people))
    return found


def buckets(orders: Sequence[Order], kept: Kept | None, executor: Executor | None = None) -> list[Bucket]:
    """The buckets of these orders: as they were kept, or made now by the executor."""
    keys = [order.key() if kept is not None else "" for order in orders]
    found = [_read(kept.get(key)) if kept is not None else None for key in keys]
    missing = [number for number, bucket in enumerate(found) if bucket is None]
    # The largest first: so that no process ends long after the others.
    missing.sort(key=lambda number: -len(orders[number].documents))
    for number, data in zip(missing, _made([orders[number].ready() for number in missing], executor), strict=True):
        found[number] = _read(data)
        if kept is not None:
            kept.put(keys[number], data)
    return [bucket for bucket in found if bucket]


def _read(data: bytes | None) -> Bucket | None:
    return None if data is None else Bucket.read(data)


def _made(orders: Sequence[Order], executor: Executor | None) -> Iterator[bytes]:
    if executor is not None:
        yield from executor.map(made, orders)
        return
    number = min(len(orders), os.cpu_count() or 1, _MOST_PROCESSES)
    if number < 2 or sum(len(order.documents) for order in orders) < _MUCH:
        yield from map(made, orders)
        return
    # Begun afresh, not split off: the program may be running threads.
    with ProcessPoolExecutor(number, get_context("spawn")) as pool:
        yield from pool.map(made, orders)
