"""What a reader takes along to read elsewhere: an article as text or Markdown, an issue as an e-book.

They say in a language's words what the page says, and nothing that the page doesn't: the text with what is lost and what was
mended, who translated it, how to cite it. What is data is made by `export`.
"""

from collections.abc import Iterator
from functools import partial

from banmian import downloads
from banmian.model import Planned
from banmian.render.frame import addresses
from banmian.render.frame.site import Site
from banmian.render.takeaway.book import book
from banmian.render.takeaway.datapage import Sizes, data_page
from banmian.render.takeaway.markdown import markdown
from banmian.render.takeaway.plain import plain_text

__all__ = ["Sizes", "plan"]


def plan(sites: tuple[Site, ...], sizes: Sizes) -> Iterator[Planned]:
    """The pages that lead to the data and the files beside the pages, none made yet.

    `sizes` tells how large the data files are; it is asked when a page is made.
    """
    for site in sites:
        path = addresses.data(site.language)
        yield Planned(path, partial(data_page, site, path, sizes))
    for site in sites:
        for place in site.catalogue.places.values():
            at = partial(downloads.article_file, site.language, place.id)
            yield Planned(at(downloads.TEXT), partial(plain_text, site, place))
            yield Planned(at(downloads.MARKDOWN), partial(markdown, site, place))
    for issue in sites[0].catalogue.archive.issues:
        path = downloads.issue_file(sites[0].language, issue.paper, issue.date, downloads.EPUB)
        yield Planned(path, partial(book, sites, issue))
