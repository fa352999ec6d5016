"""Every kind of finding, as tables: its code, how grave it is, what it says, and why it is a rule.

The first letter says where the problem lies: S source files, P parsing, M marks (what an editor decided about how a page
is read), A the archive's folders, R records, B bodies, L the ledger (what was changed from the source), C conservation
(nothing is lost), D dates, E the editor's eye (suggestions), N names (the authority files), T translations, W the
website. Codes are never reused. `explanations` tells editors what to do about each, in files that bear the same names.
"""

from banmian.rules import (
    bodies,
    comparison,
    conservation,
    dates,
    folders,
    ledger,
    marks,
    names,
    parsing,
    records,
    site,
    sources,
    suggestions,
    translations,
)
from banmian.rules.rule import Rule, Severity

__all__ = ["RULES", "Rule", "Severity"]

TABLES = (
    sources,
    parsing,
    marks,
    folders,
    records,
    bodies,
    ledger,
    conservation,
    dates,
    suggestions,
    names,
    translations,
    comparison,
    site,
)
"""In the order of the documentation."""

RULES: dict[str, Rule] = {code: rule for table in TABLES for code, rule in table.RULES.items()}
