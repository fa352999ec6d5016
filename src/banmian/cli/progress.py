"""What the program is at, told on a terminal when it takes longer than a second; in a file or a pipe, never."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Event, Thread
from typing import Final, TextIO

from banmian.cli.common import Translate
from banmian.pipeline import Stage, Tell

_SECOND: Final = 1.0
_CLEAR: Final = "\r\033[K"
"""Back to the beginning of the line, and away with what stands there."""


@contextmanager
def progress(translate: Translate) -> Iterator[Tell]:
    """A function to be told each stage; what it shows is gone when the work is done."""
    names = _names(translate)
    now = [names[Stage.READ]]

    def tell(stage: Stage) -> None:
        now[0] = names[stage]

    if not sys.stderr.isatty():
        yield tell
        return
    done = Event()
    thread = Thread(target=show, args=(sys.stderr, lambda: now[0], lambda: done.wait(_SECOND)), daemon=True)
    thread.start()
    try:
        yield tell
    finally:
        done.set()
        thread.join()


def show(stream: TextIO, stage: Callable[[], str], is_done: Callable[[], bool]) -> None:
    """Until the work is done, a line with the stage and the seconds; `is_done` waits for one of them."""
    for seconds in count(1):
        if is_done():
            break
        stream.write(f"{_CLEAR}{stage()} … {seconds} s")
        stream.flush()
    if seconds > 1:
        stream.write(_CLEAR)
        stream.flush()


def _names(translate: Translate) -> dict[Stage, str]:
    return {
        Stage.PARSE: translate("Reading new pages"),
        Stage.READ: translate("Reading the records"),
        Stage.MAKE: translate("Making and checking the site's pages"),
    }
