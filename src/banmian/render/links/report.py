"""Where a reader reports an error in a text: a new issue at the archive's repository, a letter, or the page that tells how.

What a report has to quote is filled in, as far as the page knows it.
"""

from urllib.parse import quote, urlencode, urlsplit

from banmian.i18n import language_name, tag
from banmian.render.catalogue import Place
from banmian.render.frame import addresses
from banmian.render.frame.site import Site, address
from banmian.render.frame.views import Link
from banmian.render.links.articles import title_of

REPORT = "report"
"""The section of the page about the archive that tells how to report an error."""


def report_link(site: Site, path: str, place: Place) -> Link | None:
    """Where to report an error in an article's text in this language; `None` if the archive names no way."""
    words = site.words("Report an error")
    subject = site.words("Error in {id}: {title}").format(id=place.article.id, title=title_of(site, place.article))
    if target := report_address(site, subject, _body(site, place)):
        return Link(target, words)
    if site.settings.about:
        return Link(addresses.relative(path, f"{addresses.about(site.language)}#{REPORT}"), words)
    return None


def report_address(site: Site, subject: str, body: str) -> str:
    """A new issue in the repository or a letter to the contact, filled in; empty if there is neither."""
    contact, repository = site.settings.contact, site.settings.repository
    if repository.startswith("https://"):
        return _new_issue(repository.rstrip("/").removesuffix(".git"), subject, body)
    if "@" in contact and "/" not in contact:
        return f"mailto:{quote(contact, safe='@')}?" + urlencode({"subject": subject, "body": body}, quote_via=quote)
    return contact if contact.startswith("https://") else ""


def _new_issue(repository: str, title: str, body: str) -> str:
    """The form for a new issue, as GitHub, Gitea and Forgejo have it; GitLab has its own."""
    if "gitlab" in (urlsplit(repository).hostname or ""):
        fields = {"issue[title]": title, "issue[description]": body}
        return f"{repository}/-/issues/new?{urlencode(fields, quote_via=quote)}"
    return f"{repository}/issues/new?{urlencode({'title': title, 'body': body}, quote_via=quote)}"


def _body(site: Site, place: Place) -> str:
    """What a report quotes; the reader fills in the paragraph and the rest."""
    words, target = site.words, addresses.article(site.language, place.id)
    lines = [
        f"{words('Article id')}: {place.article.id}",
        f"{words('Language')}: {language_name(site.language)} ({tag(site.language)})",
        f"{words('Address')}: {address(site, target) or addresses.public(target)}",
        f"{words('Paragraph (the number in its address, such as #p3)')}: #p",
        "",
        f"{words('What stands there')}: ",
        f"{words('What would be right, and why')}: ",
    ]
    return "\n".join(lines)
