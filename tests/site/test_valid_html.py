"""Pages are valid HTML, all but the many that are alike, and every style sheet valid CSS, says the Nu HTML Checker: no error, and no warning either."""

from pathlib import Path

import pytest

from tests.site import nu
from tests.site.shapes import various

pytestmark = pytest.mark.seconds(40)


@pytest.mark.parametrize("which", ["toy_site", "built_site"])
def test_pages_are_valid(which: str, request: pytest.FixtureRequest) -> None:
    """The checker has nothing to say of any page, of the toy archive or of the real one."""
    site: Path = request.getfixturevalue(which)
    assert nu.complaints(site, various(site)) == []


def test_style_sheets_are_valid(toy_site: Path) -> None:
    """It has nothing to say of the style sheets either."""
    assert nu.complaints_of_css(toy_site) == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    """Of a bad page and a bad style sheet it has something to say."""
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "index.html").write_text("<!DOCTYPE html>\n<html lang='en'><title>x</title><p><div></p></div>", "utf-8")
    (folder / "bad.css").write_text("p { colour: red }", "utf-8")
    assert any(one.startswith("index.html:2: ") for one in nu.complaints(folder, [folder / "index.html"]))
    assert len(nu.complaints_of_css(folder)) == 1
