"""The site of one state of the archive, each file made when it is first asked for.

A later edition remembers what the one before it made: where a file can't be made (a mistake in a template), its last
good bytes are still there.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateError, TemplateSyntaxError

from banmian.model import Archive, Output, Planned


@dataclass(frozen=True, slots=True)
class File:
    """A file as it is served."""

    data: bytes
    fault: str = ""
    """Why it could not be made, in the words of whatever failed; the bytes are then of an earlier edition, or empty."""

    @property
    def digest(self) -> str:
        """Of its bytes."""
        return hashlib.sha256(self.data).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Edition:
    """The files of the site by path, of one archive."""

    archive: Archive
    plan: Mapping[str, Planned]
    earlier: Mapping[str, bytes] = field(default_factory=dict)
    """The last good bytes of what was made before this edition."""
    made: dict[str, File] = field(default_factory=dict)
    sound: bool = True
    """Whether the site is of an archive without errors; the desk may be of a later one."""

    def file(self, path: str) -> File | None:
        """The file at a path, made now if nobody asked before; `None` if there is none."""
        if path not in self.made and path in self.plan:
            self.made[path] = self._make(self.plan[path])
        return self.made.get(path)

    def _make(self, planned: Planned) -> File:
        try:
            return File(planned.make())
        except Exception as error:  # a template may ask for anything; the program must go on
            return File(self.earlier.get(planned.path, b""), said(error))

    def files(self) -> Iterator[Output]:
        """Every file that can be made."""
        for path in self.plan:
            file = self.file(path)
            if file and not file.fault:
                yield Output(path, file.data)

    def faults(self) -> Iterator[tuple[str, str]]:
        """(path, why) of what was asked for and can't be made."""
        return ((path, file.fault) for path, file in sorted(self.made.items()) if file.fault)


def edition(archive: Archive, plan: Iterable[Planned], before: Edition | None, *, sound: bool = True) -> Edition:
    """A new edition after another one."""
    earlier = dict(before.earlier) if before else {}
    earlier |= {path: file.data for path, file in (before.made if before else {}).items() if not file.fault}
    return Edition(archive, {one.path: one for one in plan}, earlier, sound=sound)


def said(error: BaseException) -> str:
    """What went wrong, for a person: of a template also where."""
    if isinstance(error, TemplateSyntaxError):
        return f"templates/{error.name}:{error.lineno}: {error.message}"
    place = f"{where}: " if isinstance(error, TemplateError) and (where := _template_line(error)) else ""
    return f"{place}{type(error).__name__}: {error}"


def _template_line(error: BaseException) -> str:
    """The last line of a template in an error's trace: Jinja rewrites the trace so that it names them."""
    found, trace = "", error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename.replace("\\", "/")
        if name.endswith(".j2"):
            found = f"templates/{name.rpartition('/templates/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found
