"""Which entries a text names: longest per kind, nested between kinds, as the rules say."""

from banmian.authority import find, outermost
from banmian.model import AuthorityKind, Body, Entry, Explanation, Geography, MentionRule, Person


def person(zh: str, name: str = "", **rule: tuple[str, ...]) -> Entry:
    """A person of this name; the id is the English name, or the Chinese one."""
    both = (("en", name), ("zh", zh)) if name else (("zh", zh),)
    return Entry(AuthorityKind.PEOPLE, name or zh, both, Person(), rule=MentionRule(**rule))


def place(zh: str, *variants: str) -> Entry:
    """A place of this name."""
    return Entry(AuthorityKind.PLACES, zh, (("zh", zh),), Geography("county"), (("zh", variants),))


def body(zh: str) -> Entry:
    """An organisation of this name."""
    return Entry(AuthorityKind.ORGANISATIONS, zh, (("en", zh), ("zh", zh)), Body())


def term(zh: str, en: str = "") -> Entry:
    """A term of this name."""
    return Entry(AuthorityKind.TERMS, zh, (("en", en), ("zh", zh)), Explanation(()))


def found(entries: list[Entry], text: str, place: str = "", language: str = "zh") -> list[str]:
    """What a text names: `entry=printed form`, in order."""
    matches = find(entries, language).matches(text, place)
    return [f"{match.entry}={text[match.start : match.end]}" for match in matches]


def test_longest_name_of_a_kind_counts() -> None:
    """衡阳县 is not 衡阳, whichever is listed first."""
    entries = [place("衡阳", "衡阳市"), place("衡阳县")]
    assert found(entries, "衡阳县、衡阳市和衡阳") == ["衡阳县=衡阳县", "衡阳=衡阳市", "衡阳=衡阳"]


def test_names_of_different_kinds_nest() -> None:
    """A place within an organisation's name is named too; outermost leaves the organisation."""
    entries = [place("衡阳"), body("中共衡阳市委")]
    assert found(entries, "在中共衡阳市委") == ["中共衡阳市委=中共衡阳市委", "衡阳=衡阳"]
    matches = find(entries, "zh").matches("在中共衡阳市委")
    assert [match.entry for match in outermost(matches)] == ["中共衡阳市委"]


def test_padded_names_are_found() -> None:
    """A person's two characters may be set apart, by any space, but not by a sign or a line."""
    entries = [person("李苗"), person("徐德荣")]
    assert found(entries, "李 苗 徐德荣 李　苗") == ["李苗=李 苗", "徐德荣=徐德荣", "李苗=李　苗"]
    assert found(entries, "李、苗") == []
