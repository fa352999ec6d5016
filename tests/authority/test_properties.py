"""The finder holds for every text what a slow and simple one says."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banmian.authority import Match, find, outermost
from banmian.model import AuthorityKind, Entry, MentionRule, Person
from banmian.text import is_han
from tests.authority.samples import place, term

SIGNS = "衡阳县市𬭎aA1 　'’，"
NAMES = st.text(SIGNS, min_size=1, max_size=4).filter(str.strip)
SOME = st.lists(st.text(SIGNS, min_size=1, max_size=3).filter(str.strip), max_size=1).map(tuple)
PLACES = st.lists(st.sampled_from(["xwb-2001-05-01", "xwb-2001-05-01-01", "xwb-2001-05-01-02-03"]), max_size=1).map(
    tuple
)


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """Some entries of all kinds, with rules."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        rule = {
            "unless": draw(SOME),
            "only_before": draw(SOME),
            "only_after": draw(SOME),
            "only_in": draw(PLACES),
            "not_in": draw(PLACES),
        }
        kind = draw(st.sampled_from(AuthorityKind))
        found.append(Entry(kind, f"e{number}", (("zh", draw(NAMES)),), Person(), rule=MentionRule(**rule)))
    return found


def plain(text: str) -> str:
    """One space and one apostrophe for all."""
    return text.replace("　", " ").replace("'", "’")


def forms_of(entry: Entry) -> list[str]:
    """How the entry may be printed."""
    name = plain(dict(entry.name)["zh"])
    two = entry.kind is AuthorityKind.PEOPLE and len(name) == 2 and all(map(is_han, name))
    return [name, f"{name[0]} {name[1]}", f"{name[0]}  {name[1]}"] if two else [name]


def allowed(rule: MentionRule, text: str, start: int, end: int, where: str) -> bool:
    """What the rule says, word for word."""

    def within(ids: tuple[str, ...]) -> bool:
        return any(f"{where}-".startswith(f"{one}-") for one in ids)

    before, after = text[:start].rstrip(), text[end:].lstrip()
    return (
        (not rule.only_in or within(rule.only_in))
        and not within(rule.not_in)
        and (not rule.only_before or any(after.startswith(plain(one)) for one in rule.only_before))
        and (not rule.only_after or any(before.endswith(plain(one)) for one in rule.only_after))
        and not any(
            text[at : at + len(longer)] == plain(longer)
            for longer in rule.unless
            for at in range(end - len(longer), start + 1)
            if at >= 0
        )
    )


def naive(known: list[Entry], text: str, where: str) -> list[Match]:
    """Every position, every form; then the longest of those that begin first, kind by kind."""
    text = plain(text)
    found: set[Match] = set()
    for entry in known:
        small = entry.kind in (AuthorityKind.ORGANISATIONS, AuthorityKind.TERMS)
        for form in forms_of(entry):
            for start in range(len(text)):
                end = start + len(form)
                piece = text[start:end]
                same = piece.lower() == form.lower() if small else piece == form
                inside = any(
                    0 < at < len(text) and all(sign.isalnum() and not is_han(sign) for sign in text[at - 1 : at + 1])
                    for at in (start, end)
                )
                if same and not inside and allowed(entry.rule, text, start, end, where):
                    found.add(Match(entry.kind, entry.id, start, end))
    kept: list[Match] = []
    for kind in AuthorityKind:
        end = 0
        for match in sorted((m for m in found if m.kind is kind), key=lambda m: (m.start, -m.end, m.entry)):
            if match.start >= end:
                kept.append(match)
                end = match.end
    return kept


@pytest.mark.no_cover
@settings(max_examples=500)
@given(entries(), st.text(SIGNS, max_size=30), st.sampled_from(["", "xwb-2001-05-01-01", "xwb-2001-05-01-02-03"]))
def test_found_is_what_a_naive_finder_finds(known: list[Entry], text: str, where: str) -> None:
    """The automaton finds what looking at every place for every name finds, and nothing else."""
    assert set(find(known, "zh").matches(text, where)) == set(naive(known, text, where))


@pytest.mark.no_cover
@given(entries(), st.text(SIGNS, max_size=30))
def test_outermost_is_a_choice_without_overlaps(known: list[Entry], text: str) -> None:
    """What is kept was found, does not overlap, and whatever was left out overlaps something kept."""
    matches = find(known, "zh").matches(text)
    kept = outermost(matches)
    assert set(kept) <= set(matches)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    assert all(any(one.start < other.end and other.start < one.end for other in kept) for one in matches)


@pytest.mark.no_cover
@given(st.text(), st.text(min_size=1).filter(str.strip))
def test_any_text_may_hold_any_name(text: str, name: str) -> None:
    """Nothing that Unicode has breaks the finder, and offsets are those of the text."""
    for match in find([place(name), term(name)], "zh").matches(text + name):
        assert 0 <= match.start < match.end <= len(text + name)
