"""What is served at one moment, and how the next is made from it: a function of the folder and of what was before.

An error among the findings, or a failure of the program itself, leaves the last good pages where they are; only the desk, on
which errors are mended, is always of now. Where there never were good pages, what can be made is shown.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from banmian import check, pipeline, render
from banmian.findings import Finding, Said, order
from banmian.model import Archive, Output
from banmian.records.archive import doubts
from banmian.records.files import store
from banmian.serve.edition import Edition, edition, said


@dataclass(frozen=True, slots=True)
class State:
    """What is served."""

    edition: Edition | None = None
    """The last good one, or as much as there is of one; `None` if there is nothing to show."""
    findings: tuple[Finding, ...] = ()
    """Of the archive as it is now, without those of the site's pages."""
    of_pages: tuple[Finding, ...] = ()
    """What a look at all pages found; made in the background."""
    unsure: tuple[Finding, ...] = ()
    """Where the parser is unsure of its reading, as of the edition."""
    news: tuple[Finding, ...] = ()
    """What is told once, when records are written: kept until the file changes."""
    fault: str = ""
    """Why the program could not go on."""

    @property
    def stale(self) -> bool:
        """Whether the pages are older than the archive."""
        return bool(self.fault) or any(map(pipeline.is_error, self.findings))

    def told(self) -> list[Finding]:
        """All findings, each once, in the order of `banmian check`."""
        return sorted(
            {_key(one): one for one in (*self.news, *self.unsure, *self.findings, *self.of_pages)}.values(),
            key=pipeline.least_sure_first,
        )


def _key(finding: Finding) -> tuple[str, str, int, int, frozenset[tuple[str, str | int | Said]]]:
    return finding.code, finding.path, finding.line, finding.column, frozenset(finding.values.items())


def renewed(root: Path, before: State, changed: Collection[str] = (), *, templates: bool = False) -> State:
    """The state of the archive in `root` as it is now; `changed` are paths in it, `templates` whether those changed."""
    try:
        if templates:
            render.forget_templates()
        return _renewed(root, before, changed, templates=templates)
    except Exception as error:  # whatever it is, the next change may mend it
        return replace(before, fault=said(error))


def _renewed(root: Path, before: State, changed: Collection[str], *, templates: bool) -> State:
    news = tuple(one for one in before.news if one.path not in changed)
    news += tuple(pipeline.add_records(root))
    archive, found = pipeline.examine(root)
    findings = tuple(sorted(found, key=order))
    if any(map(pipeline.is_error, findings)):
        draft = _draft(root, archive, findings, before.edition)
        return replace(before, edition=draft, findings=findings, news=news, fault="")
    same = before.edition is not None and before.edition.archive == archive and before.findings == findings
    if same and not changed and not templates and not before.fault:
        return before
    plan = (*pipeline.plan(archive, root), *pipeline.desk_plan(archive, findings, root))
    unsure = tuple(doubts.doubts(archive, pipeline.readings(archive)))
    return State(edition(archive, plan, before.edition), findings, before.of_pages, unsure, news)


def _draft(root: Path, archive: Archive, findings: tuple[Finding, ...], before: Edition | None) -> Edition | None:
    """What to show of an archive that has errors: the desk of now, beside the last good site or else what can be made."""
    if any(finding.path == store.SETTINGS and pipeline.is_error(finding) for finding in findings):
        return before
    try:
        good = before if before and before.sound else None
        site = good.plan.values() if good else pipeline.plan(archive, root)
        # The desk takes the place of the older one at the same addresses.
        plan = (*site, *pipeline.desk_plan(archive, findings, root))
    except Exception:  # an error in the archive may stand in the way of anything; it is told all the same
        return before
    return edition(good.archive if good else archive, plan, before, sound=good is not None)


def looked_over(state: State, known: dict[str, tuple[bytes, check.PageFacts]], go_on: Callable[[], bool]) -> State:
    """The state with the findings of all pages, which are made for it; as it was if there is no time to finish.

    `known` holds what was read of each page, by path, and is kept in step: most pages are as they were.
    """
    if state.edition is None or not state.edition.sound:
        return state
    files = _while(go_on, state.edition)
    try:
        found = tuple(check.outputs(files, lambda output: _facts(output, known)))
    except InterruptedError:
        return state
    return replace(state, of_pages=found)


def _while(go_on: Callable[[], bool], whole: Edition) -> Iterator[Output]:
    for output in whole.files():
        if not go_on():
            raise InterruptedError
        yield output


def _facts(output: Output, known: dict[str, tuple[bytes, check.PageFacts]]) -> check.PageFacts:
    if output.path not in known or known[output.path][0] != output.data:
        known[output.path] = output.data, check.facts(output)
    return known[output.path][1]
