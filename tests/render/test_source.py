"""The ledger: every line of a sheet, with its article, its role and what was done to it."""

from banmian.model import Archive
from banmian.render.catalogue.ledger import letter, lines


def test_letters_go_on_after_z() -> None:
    """Every article of a sheet has a letter of its own, however many there are."""
    assert [letter(number) for number in (0, 1, 25, 26, 27, 52)] == ["A", "B", "Z", "AA", "AB", "BA"]


def test_every_line_is_there_and_every_inked_line_has_a_role(toy: Archive) -> None:
    """The ledger leaves out no line, and says of each that has ink on it what it is."""
    for issue in toy.issues:
        for sheet in issue.sheets:
            ledger = lines(sheet)
            assert [line.text for line in ledger] == [text.rstrip() for text in sheet.text.lines]
            assert [line.number for line in ledger] == list(range(1, len(sheet.text.lines) + 1))
            assert [line.number for line in ledger if line.text.strip() and not line.role] == []
            assert [line.number for line in ledger if not line.text.strip() and line.role] == []


def test_joins_gaps_and_emendations_stand_at_their_lines(toy: Archive) -> None:
    """Nothing that was done to a sheet goes unmentioned beside its line."""
    sheet = toy.issues[0].sheets[0]
    ledger = {line.number: line for line in lines(sheet)}
    assert (ledger[30].joined_to, ledger[32].joined_from) == (32, 30)
    assert [gap.note for gap in ledger[42].gaps] == ["原文至此中断"]
    assert [change.source for change in ledger[46].emendations] == ["三曰"]


def test_articles_have_letters_in_the_order_of_the_sheet(toy: Archive) -> None:
    """The first article on the sheet is A, a series head before its articles."""
    sheet = toy.issues[0].sheets[1]
    owners = {line.owner.id: line.owner.letter for line in lines(sheet) if line.owner}
    assert owners == {"xwb-2001-05-01-02-03": "A", "xwb-2001-05-01-02-01": "B", "xwb-2001-05-01-02-02": "C"}
