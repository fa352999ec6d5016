"""What is served, and what becomes of it when the archive changes: asked for without a browser."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from banmian import pipeline
from banmian.model import Archive
from banmian.serve.workshop import Built, Changed, News, Workshop

from .conftest import ADDRESS, Renew

pytestmark = pytest.mark.seconds(40)

PAGE = "/zh/xwb/2001-05-01/01-02/"
RECORD = "content/xwb/2001-05-01/01-02.zh.md"
"""The record of that page."""
DESK = "Least sure place"
"""What the desk's list of sheets says."""


def findings(client: TestClient, language: str = "en") -> dict[str, object]:
    """What the panel says."""
    found: dict[str, object] = client.get("/-/findings.json", params={"language": language}).json()
    return found


def panel_of(page: str) -> dict[str, str]:
    """What a page tells its panel's script."""
    return dict(re.findall(r'data-(\w+)="([^"]*)"', page.partition("/-/panel.js")[2].partition("</script>")[0]))


def spoil(archive: Path) -> str:
    """Put an error into the record; what was in it before."""
    text = (archive / RECORD).read_text()
    (archive / RECORD).write_text(text.replace("id: ", "id: [", 1))
    return text


@pytest.mark.no_cover
def test_every_page_is_as_a_build_makes_it_but_for_the_panel(client: TestClient, renew: Renew, toy: Archive) -> None:
    """Taken out what belongs to the panel, what is served has the bytes of what is published."""
    renew()
    ours = re.compile(rb'<meta name="banmian-token".*?</script>\n', re.DOTALL)
    for output in pipeline.outputs(toy):
        served = client.get(f"/{output.path}").content
        if output.path.endswith(".html"):
            assert served != output.data
            served = ours.sub(b"", served)
        if output.path in ("index.html", "404.html"):  # their own policy lets no script run
            assert b"Content-Security-Policy" not in served
            assert served == re.sub(rb"<meta http-equiv[^>]*>\n", b"", output.data)
        else:
            assert served == output.data


def test_addresses_are_those_of_any_server(client: TestClient, renew: Renew) -> None:
    """A folder's address shows its page, one without its slash leads there, a lost one says so."""
    renew()
    assert client.get("/zh/").text == client.get("/zh/index.html").text
    answer = client.get("/zh", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/zh/")
    lost = client.get("/en/nowhere/")
    assert lost.status_code == 404
    assert "There is no page at this address." in lost.text
    assert client.get("/../pyproject.toml").status_code == 404
    assert client.get("/%2e%2e/pyproject.toml").status_code == 404
    assert client.get("/-/../pyproject.toml").status_code == 404
    assert client.get("/-/instead.html.j2").status_code == 404


def test_every_answer_has_the_strict_policy(client: TestClient, renew: Renew) -> None:
    """Pages, data, the panel's files and refusals alike: nothing inline, nothing from elsewhere, in nobody's frame."""
    renew()
    for path in ("/zh/", "/en/nowhere/", "/-/panel.js", "/-/panel.css", "/-/findings.json", "/data/articles.jsonl"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_another_name_is_refused(client: TestClient, renew: Renew) -> None:
    """Asked under a name that isn't ours, the server gives nothing of the archive."""
    renew()
    answer = client.get("/zh/", headers={"Host": "evil.example:8000"})
    assert answer.status_code == 421
    assert "content-security-policy" in answer.headers
    assert "html" not in answer.text


def test_a_changed_record_is_served(client: TestClient, renew: Renew, archive: Path, news: list[News]) -> None:
    """After a change the page has the new text and another state; a page it doesn't concern keeps its own."""
    renew()
    before, other = client.get(PAGE).text, client.get("/zh/about/").text
    record = archive / RECORD
    record.write_text(record.read_text().replace("status: checked", "status: parsed"))
    renew(RECORD)
    assert panel_of(client.get(PAGE).text)["seen"] != panel_of(before)["seen"]
    assert client.get("/zh/about/").text == other
    assert Changed((RECORD,)) in news
    assert isinstance(news[-1], Built)
    assert news[-1].whole


def test_an_error_keeps_the_last_good_pages(client: TestClient, renew: Renew, archive: Path, news: list[News]) -> None:
    """With an error in a record all is served as before, and the panel says what is wrong, in the page's language."""
    renew()
    before = client.get(PAGE).text
    good = findings(client)
    text = spoil(archive)
    renew(RECORD)
    assert client.get(PAGE).text == before
    told = findings(client, "zh")
    assert told["worst"] == "error"
    assert told["note"] == "改正错误之前，网页保持原样。"
    assert any(RECORD in one["place"] and one["code"] for one in told["findings"])  # type: ignore[attr-defined]
    assert isinstance(news[-1], Built)
    assert not news[-1].whole
    (archive / RECORD).write_text(text)
    renew(RECORD)
    assert findings(client) == good
    assert client.get(PAGE).text == before


def test_an_error_at_the_beginning_is_told_where_pages_would_be(
    client: TestClient, renew: Renew, archive: Path
) -> None:
    """Before anything is read, and while there is nothing to show, every address says so and has the panel."""
    assert "The archive is being read" in client.get("/en/").text
    (archive / "content/archive.yaml").rename(archive / "elsewhere.yaml")
    renew()
    answer = client.get("/en/")
    assert answer.status_code == 503
    assert "There is no site yet" in answer.text
    assert panel_of(answer.text)["language"] == "en"
    assert findings(client)["note"] == "There are no pages to show until the errors are mended."


def test_a_new_archive_with_errors_is_shown_as_far_as_it_can_be(
    client: TestClient, renew: Renew, archive: Path
) -> None:
    """While there have been no good pages, those that can be made are there, and the panel says what they are worth."""
    text = spoil(archive)
    renew()
    assert client.get("/en/").status_code == 200
    assert DESK in client.get("/en/desk/").text
    assert findings(client)["note"] == "What is shown has errors, and can’t be published until they are mended."
    (archive / RECORD).write_text(text)
    renew(RECORD)
    assert findings(client)["note"] == ""
    assert client.get(PAGE).status_code == 200


def test_the_desk_is_of_now_whatever_errors_there_are(client: TestClient, renew: Renew, archive: Path) -> None:
    """An error leaves the site as it was; on the desk, where things are mended, it is told and the sheets are of now."""
    renew()
    before = client.get(PAGE).text
    issue = archive / "content/xwb/2001-05-01/issue.yaml"
    issue.write_text(issue.read_text().replace("weekday: 星期二", "weekday: 星期三"))
    renew("content/xwb/2001-05-01/issue.yaml")
    assert findings(client)["worst"] == "error"
    source = archive / "seeds/xwb/2001-05-01/03.txt"
    source.write_text("新来的一页\n\n本报讯（记者 甲乙）这一页是后来才有的，编辑台上应当看得见。\n")
    renew("seeds/xwb/2001-05-01/03.txt")
    assert "新来的一页" in client.get("/en/desk/xwb/2001-05-01/03/").text
    assert client.get(PAGE).text == before


def test_a_deleted_folder_is_an_error_like_another(client: TestClient, renew: Renew, archive: Path) -> None:
    """Without `content/` the last good pages stay, and the panel says what is missing; put back, all is well."""
    renew()
    before = client.get(PAGE).text
    (archive / "content").rename(archive / "elsewhere")
    renew("content")
    assert client.get(PAGE).text == before
    assert "archive.yaml" in str(findings(client)["findings"])
    (archive / "elsewhere").rename(archive / "content")
    renew("content")
    assert findings(client)["worst"] != "error"


@pytest.mark.parametrize(
    "mistake",
    [
        "{% if %}",
        pytest.param("{{ nobody_knows_this }}", marks=pytest.mark.no_cover),
        pytest.param("{% include 'nowhere.j2' %}", marks=pytest.mark.no_cover),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_line(
    templates: Path, client: TestClient, renew: Renew, mistake: str
) -> None:
    """A template that can't be read or filled in leaves the last good page, and the panel names the place."""
    renew()
    before = client.get(PAGE).text
    template = templates / "pages" / "article.html.j2"
    good = template.read_text()
    lines = good.split("\n")
    at = next(number for number, line in enumerate(lines) if "block main" in line) + 1
    template.write_text("\n".join([*lines[:at], mistake, *lines[at:]]))
    renew("templates/pages/article.html.j2", templates=True)
    assert client.get(PAGE).text == before
    told = findings(client)
    assert told["worst"] == "error"
    assert f"templates/pages/article.html.j2:{at + 1}" in str(told["findings"])
    template.write_text(good)
    renew("templates/pages/article.html.j2", templates=True)
    assert client.get(PAGE).text == before
    assert findings(client)["worst"] != "error"


def test_a_style_sheet_makes_every_page_another(templates: Path, client: TestClient, renew: Renew) -> None:
    """What a page looks like changes with its style sheet: so does its state."""
    renew()
    before = panel_of(client.get(PAGE).text)
    with (templates / "static" / "css" / "layout" / "ground.css").open("a") as file:
        file.write("p { color: red; }\n")
    renew("templates/static/css/layout/ground.css", templates=True)
    assert panel_of(client.get(PAGE).text)["seen"] != before["seen"]


def test_the_program_goes_on_after_a_failure_of_its_own(
    client: TestClient, renew: Renew, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug that a change brings to light is told like an error, and the next change starts afresh."""
    renew()
    before = client.get(PAGE).text

    def fail(_: object) -> None:
        raise RuntimeError("out of paper")

    with monkeypatch.context() as broken:
        broken.setattr(pipeline, "examine", fail)
        renew(RECORD)
        assert "RuntimeError: out of paper" in str(findings(client)["findings"])
        assert client.get(PAGE).text == before
    renew(RECORD)
    assert "out of paper" not in str(findings(client)["findings"])


def test_new_sheets_are_read(client: TestClient, renew: Renew, archive: Path) -> None:
    """A page of text put into `seeds/` gets its records, and is served."""
    renew()
    assert client.get("/zh/xwb/2001-05-03/").status_code == 404
    sheet = archive / "seeds" / "xwb" / "2001-05-03" / "01.txt"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("城南新桥通车\n\n　　本报讯 城南新桥昨日通车。市民纷纷前来观看。\n")
    renew("seeds/xwb/2001-05-03/01.txt")
    assert "城南新桥通车" in client.get("/zh/xwb/2001-05-03/").text


def test_all_pages_are_looked_at(workshop: Workshop, client: TestClient, renew: Renew) -> None:
    """A look at all pages finds what is wrong in them, reads each only once, and stops when it is no longer wanted."""
    from banmian.serve.state import looked_over

    renew()
    known: dict[str, object] = {}
    state = looked_over(workshop.state, known, lambda: True)  # type: ignore[arg-type]
    assert state.of_pages == ()
    assert "zh/index.html" in known
    first = dict(known)
    looked_over(workshop.state, known, lambda: True)  # type: ignore[arg-type]
    assert all(known[path] is first[path] for path in known)
    assert looked_over(workshop.state, {}, lambda: False) is workshop.state


def test_the_panel_is_told_in_the_language_of_the_page(client: TestClient, renew: Renew) -> None:
    """The folder a page is in says which; the gateway speaks the archive's first language."""
    renew()
    assert panel_of(client.get("/en/").text)["language"] == "en"
    assert panel_of(client.get("/").text)["language"] == "zh"
    assert findings(client, "zh")["words"] != findings(client, "en")["words"]


def test_the_token_is_in_the_page_and_nowhere_else(client: TestClient, renew: Renew) -> None:
    """A page of ours can read it; what another site could load by a tag has none of it."""
    renew()
    assert '<meta name="banmian-token" content="secret">' in client.get("/zh/").text
    for path in ("/-/panel.js", "/-/findings.json", "/search/documents.js", "/static/icon.svg"):
        assert "secret" not in client.get(path).text
    assert ADDRESS not in client.get("/zh/").text
