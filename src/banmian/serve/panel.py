"""What the panel at the foot of a page says: the findings in the page's language, and how a page comes to have it.

Only values are decided here; `templates/serve/panel.js` shows them.
"""

import html
import re
from collections import Counter
from typing import Any, Final

from banmian.desk import places
from banmian.findings import Finding, Severity, message, severity, visible
from banmian.i18n import Words, translator
from banmian.ids import PAPER, SHEET
from banmian.serve.state import State

MOST: Final = 400
"""Findings that are listed one by one; a thousand would be no list to read."""

_SHEET: Final = re.compile(
    rf"(?P<tree>seeds|content)/(?P<paper>{PAPER})/(?P<date>[0-9-]{{10}})/(?P<sheet>{SHEET})(?P<rest>[-.].*)"
)
_HEAD: Final = b"</head>"
_META_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="(?![^"]*connect-src)[^"]*">\n?')


def panel(state: State, language: str, faults: dict[str, str]) -> dict[str, Any]:
    """The panel as JSON, in a language; `faults` are the pages that can't be made, and why."""
    words = translator(language)
    told = state.told()
    troubles = [state.fault, *(f"{path}: {why}" for path, why in sorted(faults.items()))]
    rows = [_trouble(words, one) for one in dict.fromkeys(filter(None, troubles))]
    counts = Counter(severity(one) for one in told)
    counts[Severity.ERROR] += len(rows)
    rows += [row(one, words, language, state) for one in _graver_first(told)]
    return {
        "summary": _summary(words, counts),
        "worst": next((grave.value for grave in Severity if counts[grave]), ""),
        "note": _note(words, state),
        "findings": rows[:MOST],
        "more": words("and {n} more: banmian check lists them all").format(n=len(rows) - MOST)
        if len(rows) > MOST
        else "",
        "words": {"desk": words("to the desk"), "lost": words("banmian serve does not answer.")},
    }


def _graver_first(findings: list[Finding]) -> list[Finding]:
    """Errors, then warnings, then notices; each as they were."""
    return sorted(findings, key=lambda one: list(Severity).index(severity(one)))


def _summary(words: Words, counts: Counter[Severity]) -> str:
    shown = [
        words.count("{n} error", "{n} errors", counts[Severity.ERROR]) if counts[Severity.ERROR] else "",
        words.count("{n} warning", "{n} warnings", counts[Severity.WARNING]) if counts[Severity.WARNING] else "",
        words.count("{n} suggestion", "{n} suggestions", counts[Severity.NOTICE]) if counts[Severity.NOTICE] else "",
    ]
    return " · ".join(filter(None, shown)) or words("no findings")


def _note(words: Words, state: State) -> str:
    if not state.stale:
        return ""
    if state.edition is None:
        return words("There are no pages to show until the errors are mended.")
    if not state.edition.sound:
        return words("What is shown has errors, and can’t be published until they are mended.")
    return words("Until the errors are mended, the pages stay as they were.")


def _trouble(words: Words, text: str) -> dict[str, str]:
    return {"severity": "error", "grave": words("error"), "place": "", "code": "", "message": visible(text), "href": ""}


def row(finding: Finding, words: Words, language: str, state: State) -> dict[str, str]:
    """A finding, as the panel lists it."""
    grave = severity(finding)
    names = {Severity.ERROR: words("error"), Severity.WARNING: words("warning"), Severity.NOTICE: words("suggestion")}
    return {
        "severity": grave.value,
        "grave": names[grave],
        "place": visible(f"{finding.path}:{finding.line}:{finding.column}"),
        "code": finding.code,
        "message": message(finding, lambda text: words.single.get(text) or text),
        "href": desk_address(finding, language, state),
    }


def desk_address(finding: Finding, language: str, state: State) -> str:
    """Where the desk shows the sheet a finding is about, at its line if it names one; empty if it doesn't."""
    match = _SHEET.fullmatch(finding.path)
    if match is None or state.edition is None:
        return ""
    path = places.sheet(language, match["paper"], match["date"], match["sheet"])
    line = f"#L{finding.line}" if match["tree"] == "seeds" else ""
    return f"/{path}{line}" if path in state.edition.plan else ""


def with_panel(page: bytes, path: str, language: str, token: str, seen: str) -> bytes:
    """A page as it is served: with the panel's style sheet and script, which are told where they are.

    `seen` says which state of the page this is. Our answers bring a policy in their head; the few pages whose own
    lets no script run lose theirs.
    """
    values = {"page": path, "language": language, "seen": seen}
    data = "".join(f' data-{name}="{html.escape(value)}"' for name, value in values.items())
    head = (
        f'<meta name="banmian-token" content="{html.escape(token)}">\n'
        '<link rel="stylesheet" href="/-/panel.css">\n'
        f'<script src="/-/panel.js" defer{data}></script>\n'
    )
    before, mark, after = _META_POLICY.sub(b"", page).partition(_HEAD)
    return before + head.encode() + mark + after if mark else page
