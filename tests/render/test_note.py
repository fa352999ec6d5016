"""An editor's note on an issue, in the language of the page."""

from dataclasses import replace

from banmian.model import Archive
from tests.texts import text


def note(archive: Archive, language: str) -> str:
    """The note on the page of the toy archive's second issue."""
    page = text(archive, f"{language}/xwb/2001-05-02/index.html")
    return page.partition('<aside class="prose provenance"')[2].partition("</aside>")[0]


def test_a_note_in_two_languages_is_shown_in_that_of_the_page(toy: Archive) -> None:
    """Each tree shows its own text, which needs no mark of its language."""
    assert note(toy, "zh") == ' aria-label="关于本期"><p>第二期，也是最后一期。</p>'
    assert note(toy, "en") == ' aria-label="About this issue"><p>The second and last issue.</p>'


def test_a_note_in_one_language_is_marked_in_the_other_tree(toy: Archive) -> None:
    """What there is, is shown; a voice reads it in its own language."""
    first, second = toy.issues
    only = replace(toy, issues=(first, replace(second, note=(("zh", "只有中文。"),))))
    assert note(only, "en").endswith(' lang="zh-Hans"><p>只有中文。</p>')
    assert "lang" not in note(only, "zh").replace("aria-label", "")
