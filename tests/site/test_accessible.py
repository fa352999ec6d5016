"""Every kind of page is open to everybody, says axe: by the rules of WCAG 2.2 AA, on a phone and a desk, light and dark.

Each look is asked for in one of the languages, since their pages are set by the same style sheets.
"""

from pathlib import Path
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page

from tests.site.shapes import samples

pytestmark = pytest.mark.seconds(120)

RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Look = tuple[int, Literal["light", "dark"]]
LOOKS: Final[dict[str, tuple[Look, Look]]] = {
    "zh": ((375, "light"), (1440, "dark")),
    "en": ((375, "dark"), (1440, "light")),
}
"""Width and scheme, by language: in one what is narrow is light, in the other dark."""
ASK: Final = """tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]}).then(found =>
    found.violations.map(one => [one.id, one.nodes.slice(0, 2).map(node => node.html)]))"""


def faults(page: Page, looks: tuple[Look, ...]) -> dict[Look, object]:
    """What axe finds on the page that is open, by width and scheme."""
    found: dict[Look, object] = {}
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        if said := page.evaluate(ASK, RULES):
            found[width, scheme] = said
    return found


@pytest.mark.parametrize(("which", "paper"), [("toy_site", "xwb"), ("built_site", "hyrb")])
def test_every_kind_of_page(
    browser: Browser, root: Path, which: str, paper: str, request: pytest.FixtureRequest
) -> None:
    """Of each kind of page one is opened, with all that unfolds unfolded: axe has nothing to say."""
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    page = browser.new_page(bypass_csp=True, reduced_motion="reduce")
    found = {}
    for shape, path in samples(request.getfixturevalue(which), (paper,)).items():
        if shape == "404.html" and which == "toy_site":
            continue  # its style sheets are where the archive is published
        page.goto(path.as_uri())
        page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        page.evaluate(axe)
        if said := faults(page, LOOKS.get(shape.partition("/")[0], LOOKS["zh"])):
            found[shape] = said
    page.close()
    assert found == {}
