"""Every kind of page is open to everybody, says axe: by the rules of WCAG 2.2 AA, on a phone and a desk, light and dark.

Each look is asked for in one of the languages, since their pages are set by the same style sheets. In the first look at a
page all rules are asked, in the second those whose answer may be another where it is wider, or darker.
"""

from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.site.shapes import of_either_language, samples

pytestmark = pytest.mark.seconds(60)

RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_LOOKS: Final = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
Look = tuple[int, Literal["light", "dark"]]
LOOKS: Final[dict[str, tuple[Look, Look]]] = {
    "zh": ((375, "light"), (1440, "dark")),
    "en": ((1440, "light"), (375, "dark")),
}
"""Width and scheme, by language: in one all rules are asked on a phone, in the other on a desk."""
ASK: Final = """rules => axe.run(document, {runOnly: rules, resultTypes: ["violations"]}).then(found =>
    found.violations.map(one => [one.id, one.nodes.slice(0, 2).map(node => node.html)]))"""


def faults(page: Page, looks: tuple[Look, ...]) -> dict[Look, object]:
    """What axe finds on the page that is open, by width and scheme."""
    found: dict[Look, object] = {}
    for (width, scheme), rules in zip(looks, (RULES, OF_LOOKS), strict=False):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        if said := page.evaluate(ASK, rules):
            found[width, scheme] = said
    return found


@pytest.mark.parametrize(("which", "paper", "looks"), [("toy_site", "xwb", 2), ("built_site", "hyrb", 1)])
def test_every_kind_of_page(
    browser: Browser, root: Path, which: str, paper: str, looks: int, request: pytest.FixtureRequest
) -> None:
    """Of each kind of page one is opened, with all that unfolds unfolded: axe has nothing to say.

    In the toy archive is everything that a page can show, and it is looked at in both languages. Our own has longer pages:
    of each kind the longest is enough, and one look at it, on a phone, where there is least room.
    """
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    page = browser.new_page(bypass_csp=True, reduced_motion="reduce")
    page.add_init_script(axe)  # once: half a megabyte takes as long to hand over as to run
    found = {}
    pages = samples(request.getfixturevalue(which), (paper,))
    for shape, path in (pages if which == "toy_site" else of_either_language(pages)).items():
        if shape == "404.html" and which == "toy_site":
            continue  # its style sheets are where the archive is published
        page.goto(path.as_uri())
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        language = shape.partition("/")[0] if which == "toy_site" else "zh"
        if said := faults(page, LOOKS.get(language, LOOKS["zh"])[:looks]):
            found[shape] = said
    page.close()
    assert found == {}
