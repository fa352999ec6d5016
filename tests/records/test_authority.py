"""The authority files: what is read from them, and everything that can be wrong with them."""

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from banmian.model import AuthorityKind, Coordinates, Explanation, Geography, MentionRule, Passage, Person
from banmian.pipeline import read_archive
from banmian.records.authority.entries import read_entries
from tests.archives import TOY
from tests.records.conftest import Toy
from tests.records.test_anything import OTHER_TEXT

FOLDER = "content/authority"


def test_entries_are_read_by_kind_and_id() -> None:
    """People first, then places, organisations, terms; within a kind by id, whatever the order of the file."""
    archive, findings = read_archive(TOY)
    assert findings == []
    entries = [(entry.kind.value, entry.id) for entry in archive.authority]
    assert [kind for kind, _ in entries] == ["people"] * 6 + ["places"] * 4 + ["organisations"] * 2 + ["terms"] * 3
    assert all(one[1] < two[1] for one, two in pairwise(entries) if one[0] == two[0])


def test_what_an_entry_says() -> None:
    """Names, variants, rules, roles, coordinates, explanations and their sources."""
    entries = {entry.id: entry for entry in read_archive(TOY)[0].authority}
    assert entries["he-bo"].variants == (("en", ("Old He",)),)
    assert entries["zhou-fan"].rule == MentionRule(only_before=("摄", "图"))
    keeper = entries["he-bo"].about
    assert isinstance(keeper, Person)
    assert keeper.roles[0].source == Passage("xwb-2001-05-01-01-02", 2)
    assert entries["xiaowan"].about == Geography("county", None, Coordinates(0.5, -160.0, "invented for the tests"))
    term = entries["three-small-matters"].about
    assert isinstance(term, Explanation)
    assert term.sources == (Passage("xwb-2001-05-01-01-01", 1),)


def test_an_archive_needs_no_authority(toy: Toy) -> None:
    """A missing file, an empty one, and no folder at all are fine."""
    (toy.root / FOLDER / "places.yaml").unlink()
    (toy.root / FOLDER / "terms.yaml").write_text("# none yet\n", encoding="utf-8")
    assert toy.findings() == []
    for path in (toy.root / FOLDER).iterdir():
        path.unlink()
    assert toy.findings() == []
    (toy.root / FOLDER).rmdir()
    assert toy.findings() == []


CASES = (Path(__file__).parent / "authority_cases.txt").read_text(encoding="utf-8").strip("\n").split("\n.\n")


def marked(lines: list[str], mark: str) -> str:
    """The lines of a case that begin with a mark, without it."""
    return "\n".join(line[2:] for line in lines if line[:1] == mark)


@pytest.mark.parametrize("case", CASES, ids=[case.split("\n")[0] for case in CASES])
def test_each_mistake_is_told_at_its_place(toy: Toy, case: str) -> None:
    """One mistake in one file (`-` becomes `+`) gives its findings (`!`), each at its line and column."""
    _, file, *lines = case.split("\n")
    toy.edit(f"{FOLDER}/{file}", marked(lines, "-"), marked(lines, "+"))
    assert [line.removeprefix(f"{FOLDER}/") for line in toy.findings()] == marked(lines, "!").split("\n")


def test_names_that_others_share_may_be_told_apart_by_any_rule(toy: Toy) -> None:
    """Two people of one name without rules are a finding; with a rule that leaves one of them, none."""
    toy.edit(f"{FOLDER}/people.yaml", "  rule: {only_in: [xwb-2001-05-01]}\n", "")
    toy.edit(f"{FOLDER}/people.yaml", "  rule: {not_in: [xwb-2001-05-01]}\n", "  rule: {only_after: [何米和]}\n")
    assert [line.split()[1] for line in toy.findings()] == ["N110"]
    toy.edit(f"{FOLDER}/people.yaml", "  rule: {only_after: [何米和]}\n", "")
    assert [line.split()[1] for line in toy.findings()] == ["N102", "N110"]


def test_what_is_withdrawn_or_unreadable_is_not_the_entrys_fault(toy: Toy) -> None:
    """To withdraw an article takes one line, in its record; one that can't be read blames no entry."""
    path = "content/xwb/2001-05-01/02-01.zh.md"
    toy.edit(path, "source: {sheet", "status: withdrawn\nsource: {sheet")
    assert [line.split()[1] for line in toy.findings() if "authority" in line] == [
        "N110",
        "N110",
        "N110",
    ]
    toy.edit(path, "status: withdrawn\n", "status: [\n")
    assert [line.split()[1] for line in toy.findings() if "authority" in line] == []


def test_a_withdrawn_article_gives_nobody_a_role(toy: Toy) -> None:
    """What only a withdrawn article says of a person is not published; what another says stays."""

    def roles() -> dict[str, list[str]]:
        entries = read_archive(toy.root)[0].authority
        people = {entry.id: entry.about for entry in entries if isinstance(entry.about, Person)}
        return {name: [role.source.article for role in about.roles] for name, about in people.items()}

    gone, before = "xwb-2001-05-01-02-01", roles()
    assert any(gone in sources for sources in before.values())
    toy.edit("content/xwb/2001-05-01/02-01.zh.md", "source: {sheet", "status: withdrawn\nsource: {sheet")
    assert roles() == {name: [one for one in sources if one != gone] for name, sources in before.items()}


def test_circles_of_several_places(toy: Toy) -> None:
    """Each place of a circle is told the way round."""
    toy.edit(f"{FOLDER}/places.yaml", "kind: county\n", "kind: county\n  within: dongdi\n")
    assert [line.split()[1] for line in toy.findings()] == ["N107", "N107"]


def test_files_of_other_names_and_other_things(toy: Toy) -> None:
    """Nothing lies in the folder unread; a file that can't be read is told, and so is a folder that is none."""
    (toy.root / FOLDER / "persons.yaml").write_text("", encoding="utf-8")
    (toy.root / FOLDER / ".people.yaml.swp").write_text("", encoding="utf-8")
    (toy.root / FOLDER / "terms.yaml").write_bytes(b"- id: \xff")
    (toy.root / FOLDER / "people.yaml").unlink()
    os.mkfifo(toy.root / FOLDER / "people.yaml")
    assert [line.split()[1] for line in toy.findings()] == ["A113", "A115", "R109"]


def test_a_file_instead_of_the_folder(toy: Toy) -> None:
    """What should be a folder and isn't is one finding."""
    for path in (toy.root / FOLDER).iterdir():
        path.unlink()
    (toy.root / FOLDER).rmdir()
    (toy.root / FOLDER).write_text("", encoding="utf-8")
    assert [line.split()[1] for line in toy.findings()] == ["A113"]


def test_no_paper_has_the_id_of_a_folder_of_the_site(toy: Toy) -> None:
    """A paper `people` would stand where the people are; `xwb` stays as it was."""
    toy.edit("content/archive.yaml", "papers:\n", "papers:\n  people:\n    name: {zh: 人物报, en: People}\n")
    assert toy.findings() == [
        (
            "content/archive.yaml:9:3: A114 no paper can have the id 'people': the site or the archive has a folder of "
            "this name; choose another"
        )
    ]


def test_a_language_that_was_just_added_is_one_finding_for_each_file(toy: Toy) -> None:
    """Not one for each of thousands of entries."""
    toy.edit("content/archive.yaml", "languages: [zh, en]", "languages: [zh, en, fr]")
    found = [line.split(" ", 2)[:2] for line in toy.findings() if "N105" in line]
    files = [place.split(":")[0].removeprefix(f"{FOLDER}/") for place, _ in found]
    assert files == ["organisations.yaml", "people.yaml", "people.yaml", "places.yaml", "terms.yaml", "terms.yaml"]


@given(OTHER_TEXT)
def test_any_text_is_an_authority_file_or_says_why_not(text: str) -> None:
    """Reading one never raises; without findings there are entries, or there is nothing in the file."""
    for kind in AuthorityKind:
        reading = read_entries({kind: (f"{kind}.yaml", text)})
        assert reading.findings or reading.listed or not text.strip() or not reading.unread


def test_entries_keep_their_order_in_any_file_system(tmp_path: Path) -> None:
    """The order of the entries is that of kinds, not of file names."""
    texts = {
        AuthorityKind.TERMS: ("t", "- {id: a, name: {zh: 甲}, explanation: {zh: 乙}}"),
        AuthorityKind.PEOPLE: ("p", "- {id: z, name: {zh: 甲}}\n- {id: b, name: {zh: 乙}}"),
    }
    assert [entry.id for entry in read_entries(texts).entries] == ["b", "z", "a"]
