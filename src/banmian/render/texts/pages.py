"""The pages of texts: of each article and series head, alone and in several languages side by side."""

from collections.abc import Iterator

from banmian.i18n import long_date
from banmian.model import Kind, Planned
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.engine import page as _page
from banmian.render.frame.site import Site, frame
from banmian.render.frame.site import planned as _at
from banmian.render.links.articles import excerpt, revised, title_of
from banmian.render.links.sheets import crumbs, sheet_link
from banmian.render.texts.article import article_page, series_page
from banmian.render.texts.parallel import columns_of, parallel_page, shared
from banmian.render.texts.translations import parallel_link


def article(site: Site, path: str, place: Place) -> bytes:
    """The page of an article, or of a series head."""
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    around = frame(
        site,
        path,
        f"{title_of(site, place.article)} – {where}",
        excerpt(site, place.article) or title_of(site, place.article),
        (*crumbs(site, path, place.issue), sheet_link(site, path, place)),
        dates=(place.issue.date, revised(site, place.article, place.issue)),
    )
    if place.article.kind is Kind.SERIES:
        return _page(site.language, "series", page=around, view=series_page(site, path, place))
    return _page(site.language, "article", page=around, view=article_page(site, path, place))


def parallel(site: Site, path: str, place: Place) -> bytes:
    """An article, or a series head, in several languages side by side."""
    view = parallel_page(site, path, place)
    where = f"{site.paper_name(place.issue.paper)} {long_date(place.issue.date, site.language)}"
    title = f"{title_of(site, place.article)} – {parallel_link(site, path, place, columns_of(site, place.article)[-1]).text} – {where}"
    about = excerpt(site, place.article) or title_of(site, place.article)
    down = (*crumbs(site, path, place.issue), sheet_link(site, path, place))
    dates = (place.issue.date, revised(site, place.article, place.issue))
    around = frame(site, path, title, about, down, shared=shared(site, place), dates=dates)
    return _page(site.language, "parallel", page=around, view=view)


def tree(site: Site) -> Iterator[Planned]:
    """All of them, in one language."""
    language = site.language
    for place in site.catalogue.places.values():
        yield _at(addresses.article(language, place.id), article, site, place)
        if columns_of(site, place.article):
            yield _at(addresses.parallel(language, place.id), parallel, site, place)
