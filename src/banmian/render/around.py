"""The issue around an article: the sheets of its issue, and the articles of its own sheet in the order of the page."""

from banmian.model import SheetEntry
from banmian.render import addresses
from banmian.render.catalogue import Place
from banmian.render.entries import article_link, first_report, sheet_label
from banmian.render.site import Site
from banmian.render.textviews import SheetAround
from banmian.render.views import Link


def around(site: Site, path: str, place: Place) -> tuple[SheetAround, ...]:
    """The sheets of an article's issue; of its own sheet every article, of the others the first report."""
    return tuple(_sheet(site, path, place, sheet) for sheet in place.issue.sheets)


def _sheet(site: Site, path: str, place: Place, sheet: SheetEntry) -> SheetAround:
    issue, here = place.issue, sheet is place.sheet
    first = first_report(sheet.articles)
    shown = sheet.articles if here else (first,) if first else ()
    target = addresses.sheet(site.language, issue.paper, issue.date, sheet.text.name)
    return SheetAround(
        sheet=Link(addresses.relative(path, target), sheet_label(site, sheet)),
        here=here,
        more=len(sheet.articles) - len(shown),
        articles=tuple((article_link(site, path, one), one.id == place.article.id) for one in shown),
    )
