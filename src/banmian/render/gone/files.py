"""The file at an address that led to one once: the same few sentences, in every language, in whatever format it had.

Nothing is made up of what stood there. Where a format has nothing but records, the notice is one, called by what it says:
whoever takes it into a reference manager, or follows a feed, sees what happened rather than nothing.
"""

import json
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

from banmian import promises, resources
from banmian.cite.bibtex import address as in_tex
from banmian.cite.bibtex import escaped as as_tex
from banmian.i18n import long_date, tag
from banmian.model import Gone
from banmian.render.catalogue import Catalogue, in_words
from banmian.render.catalogue import said as _said
from banmian.render.frame.engine import fill, visible
from banmian.render.frame.site import Site
from banmian.render.gone.pages import successor
from banmian.render.machines import feeds
from banmian.render.takeaway.epub import packed
from banmian.text import one_line


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in one language."""

    language: str
    tag: str
    title: str
    when: str
    why: str
    why_tag: str
    """Of the reason: an editor may have given it in another language only."""
    place: str
    """The words before the address of what took the place; empty if nothing did."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a file says in place of another."""

    site: Site
    address: str
    name: str
    """Of the file, without its ending: the id of what it held."""
    date: str
    """ISO 8601."""
    see: str
    said: tuple[Said, ...]
    """By language, the page's own first."""

    @property
    def title(self) -> str:
        """In all languages."""
        return " / ".join(one.title for one in self.said)

    @property
    def text(self) -> str:
        """All of it on one line."""
        return " ".join(one_line(part) for one in self.said for part in (one.when, one.why) if part)


def form_of(address: str) -> str:
    """Which ending of `_FORMS` the address of a file has; empty if it has none, or is a table of all the archive."""
    if promises.split(address)[0] == "data":
        return ""
    return next((ending for ending in _FORMS if address.endswith(ending)), "")


def instead(known: Catalogue, there: Collection[str], address: str, entry: Gone) -> bytes:
    """The file at an address, of which an editor has said what became of it."""
    language = promises.split(address)[0]
    site = Site(known, language if language in known.languages else known.original)
    of = address if entry.address == address else promises.folder(address)
    target = successor(site, of, there, entry)
    see = target if not target or target.startswith("https://") else site.settings.base_url + target
    ending = form_of(address)
    order = sorted(known.languages, key=lambda one: one != site.language)
    notice = Notice(
        site=site,
        address=address,
        name=address.rpartition("/")[2].removesuffix(ending),
        date=entry.date,
        see=see,
        said=tuple(_in_language(Site(known, one), entry, see) for one in order),
    )
    return _FORMS[ending](notice)


def _in_language(site: Site, entry: Gone, see: str) -> Said:
    language, why = _said(entry.why, site.language)
    return Said(
        language=site.language,
        tag=tag(site.language),
        title=site.words("Nothing at this address any more"),
        when=site.words("What stood here was taken away on {date}.").format(date=long_date(entry.date, site.language)),
        why=why.strip(),
        why_tag=tag(language) if language else "",
        place=site.words("In its place:") if see else "",
    )


def _text(notice: Notice) -> bytes:
    parts = ("\n".join((one.title, one.when, one.why, *_place(one, notice))) for one in notice.said)
    return (visible("\n\n".join(parts)) + "\n").encode()


def _markdown(notice: Notice) -> bytes:
    """The reason is Markdown as it stands; HTML in it is shown, not obeyed."""
    parts = (
        "\n\n".join((f"# {one.title}", one.when, one.why.replace("<", "&lt;"), *_place(one, notice)))
        for one in notice.said
    )
    return (visible("\n\n".join(parts)) + "\n").encode()


def _place(one: Said, notice: Notice) -> tuple[str, ...]:
    space = "" if one.place.endswith("：") else " "
    return (f"{one.place}{space}{notice.see}",) if one.place else ()


def _json(notice: Notice) -> bytes:
    return _written(
        {
            "id": notice.name,
            "status": "gone",
            "gone": notice.date,
            "notice": {one.language: one.when for one in notice.said},
            "why": {one.language: one.why for one in notice.said},
            "see": notice.see or None,
        }
    )


def _csl(notice: Notice) -> bytes:
    item = {"id": notice.name, "type": "document", "title": notice.title, "note": notice.text, "URL": notice.see}
    return _written([{key: value for key, value in item.items() if value}])


def _written(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _bibtex(notice: Notice) -> bytes:
    fields = {"title": f"{{{as_tex(notice.title)}}}", "note": as_tex(notice.text), "url": in_tex(notice.see)}
    lines = (f"  {key} = {{{value}}},\n" for key, value in fields.items() if value)
    return f"@misc{{{notice.name},\n{''.join(lines)}}}\n".encode()


def _ris(notice: Notice) -> bytes:
    rows = (("TY", "GEN"), ("ID", notice.name), ("TI", notice.title), ("N1", notice.text), ("UR", notice.see))
    return "".join(f"{key}  - {value}\r\n" for key, value in (*rows, ("ER", "")) if value or key == "ER").encode()


def _tei(notice: Notice) -> bytes:
    return fill("gone/text.tei.xml.j2", notice.site.language, one=notice, archive=_archive(notice))


def _book(notice: Notice) -> bytes:
    language, own = notice.site.language, tag(notice.site.language)
    around = {"tag": own, "root": "", "title": notice.title}
    package = {
        "id": notice.name,
        "titles": tuple((one.tag, one.title) for one in notice.said),
        "tags": tuple(one.tag for one in notice.said),
        "publishers": ((own, _archive(notice)),),
        "rights": (),
        "url": "",
        "date": notice.date,
        "paths": (),
    }
    files = (
        ("package.opf", fill("epub/package.opf.j2", language, **package)),
        ("book.css", (resources.templates() / "epub" / "book.css").read_bytes()),
        ("nav.xhtml", fill("epub/nav.xhtml.j2", language, parts=(), **around)),
        ("title.xhtml", fill("gone/book.xhtml.j2", language, one=notice, **around)),
    )
    return packed(files, notice.date)


def _archive(notice: Notice) -> str:
    """What the archive is called."""
    return in_words(notice.site.settings.title, notice.site.language)


def _atom(notice: Notice) -> bytes:
    return feeds.written(notice.site, _feed(notice))


def _json_feed(notice: Notice) -> bytes:
    return feeds.written_as_json(notice.site, notice.address, _feed(notice))


def _feed(notice: Notice) -> feeds.FeedView:
    """That nothing follows."""
    language = promises.split(notice.address)[0]
    return feeds.ended(notice.site, language, notice.address, f"{notice.title}. {notice.text}", notice.date)


_FORMS: Final[dict[str, Callable[[Notice], bytes]]] = {
    ".txt": _text,
    ".md": _markdown,
    ".bib": _bibtex,
    ".ris": _ris,
    ".csl.json": _csl,
    ".tei.xml": _tei,
    ".epub": _book,
    "feed.xml": _atom,
    "feed.json": _json_feed,
    ".json": _json,
}
"""By the end of the address; the longer ones first."""
