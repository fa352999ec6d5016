"""The words that recur, as a reader sees them: underlined while one asks for them, without a script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.seconds(20)

LINES = "all => all.map(one => getComputedStyle(one).textDecorationLine + getComputedStyle(one).textDecorationColor)"


@pytest.mark.parametrize("page_of", ["hyrb/2021-09-28/04-01/", "hyrb/2021-09-28/04-01/parallel/"])
def test_the_words_are_underlined_while_their_note_is_open(browser: Browser, built_site: Path, page_of: str) -> None:
    """Beside a text, and below one that stands side by side with its translation; closed again, they are as the others."""
    page = browser.new_page(viewport={"width": 375, "height": 800}, java_script_enabled=False)
    page.goto((built_site / "zh" / page_of / "index.html").as_uri())
    about = page.locator(":is(.passage, .row):has(> .ties)").first
    words, summary = about.locator(".shared"), about.locator(".ties > summary").first
    assert not any(one.startswith("underline") for one in words.evaluate_all(LINES))
    summary.click()
    shown = words.evaluate_all(LINES)
    assert shown
    assert all(one.startswith("underline") for one in shown)
    summary.click()
    page.mouse.move(0, 0)
    summary.evaluate("one => one.blur()")
    assert not any(one.startswith("underline") for one in words.evaluate_all(LINES))
    page.close()


def test_one_wording_of_several_is_pointed_at(browser: Browser, built_site: Path) -> None:
    """Where a note names several, the words of the one under the pointer are underlined, and no others."""
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.goto((built_site / "zh/hyrb/2021-09-28/01-02/index.html").as_uri())
    about = page.locator(".passage:has(.wording-2):has(.shared.of-1:not(.of-2)):has(.shared.of-2:not(.of-1))").first
    about.locator(".ties > summary").first.click()
    about.locator(".wording-2").first.hover()
    first = about.locator(".shared.of-1:not(.of-2)").evaluate_all(LINES)
    second = about.locator(".shared.of-2").evaluate_all(LINES)
    assert set(first) == {"underlinergba(0, 0, 0, 0)"}
    assert first[0] not in second
    page.close()
