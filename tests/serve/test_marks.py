"""What the desk has decided, taken by the server: written, or refused in words."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from .conftest import ADDRESS, TOKEN, Renew

SHEET = "一座小桥\n\n本报讯 城南新桥昨日通车。\n\n市民纷纷前来观看。\n"
PLACE = "xwb/2001-05-03/01"
OURS = {"Origin": ADDRESS, "X-Banmian-Token": TOKEN, "Referer": f"{ADDRESS}/zh/desk/{PLACE}/"}


@pytest.fixture
def marks(archive: Path, renew: Renew) -> Path:
    """Where the marks of a sheet will be that has just been read."""
    sheet = archive / "seeds" / f"{PLACE}.txt"
    sheet.parent.mkdir(parents=True)
    sheet.write_text(SHEET)
    renew(f"seeds/{PLACE}.txt")
    return archive / "content" / f"{PLACE}.marks.yaml"


def put(client: TestClient, body: object, **headers: str) -> tuple[int, dict[str, Any]]:
    """The status and the answer."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = client.put(f"/-/marks/{PLACE}", content=data, headers={**OURS, **headers})
    return answer.status_code, answer.json() if answer.headers["content-type"] == "application/json" else {}


def test_a_decision_is_written_and_served(client: TestClient, marks: Path) -> None:
    """The file says what was decided, the answer its checksum, and the site knows of it when the answer comes."""
    page = f"/zh/{PLACE}/"
    before = client.get(page).text
    status, said = put(
        client, {"base": "", "marks": [{"line": 5, "text": "市民纷纷", "role": "headline", "article": "new"}]}
    )
    assert status == 200
    assert marks.read_text() == "- {line: 5, text: 市民纷纷, role: headline, article: new}\n"
    assert said == {"base": hashlib.sha256(marks.read_bytes()).hexdigest()}
    assert client.get(page).text != before
    assert put(client, {"base": said["base"], "marks": []}) == (200, {"base": ""})
    assert not marks.exists()
    assert client.get(page).text == before


def test_decisions_on_an_older_state_are_refused(client: TestClient, marks: Path) -> None:
    """Somebody else has written meanwhile: nothing is overwritten."""
    marks.write_text("- {line: 3, gap: after}\n")
    status, said = put(client, {"base": "", "marks": []})
    assert status == 409
    assert said["message"].startswith("标记")
    assert marks.exists()


def test_an_edited_record_is_named(client: TestClient, marks: Path) -> None:
    """A decision that would have to change what an editor wrote names the file and writes nothing."""
    record = marks.with_name("01-01.zh.md")
    record.write_text(record.read_text().replace("\n---\n", "\nstatus: checked\n---\n", 1))
    status, said = put(client, {"base": "", "marks": [{"line": 5, "role": "headline", "article": "new"}]})
    assert status == 409
    assert said["files"] == [record.relative_to(marks.parents[3]).as_posix()]
    assert not marks.exists()


def test_marks_that_make_no_sense_are_told(client: TestClient, marks: Path) -> None:
    """A role that is none, a line that isn't there: findings with place, code and words in the page's language."""
    for mark in ({"line": 5, "role": "nonsense"}, {"line": 99, "role": "headline"}):
        status, said = put(client, {"base": "", "marks": [mark]})
        assert status == 422
        assert said["findings"][0]["code"]
        assert said["findings"][0]["place"].startswith(f"content/{PLACE}.marks.yaml:")
    assert not marks.exists()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"base": 1, "marks": []}',
        b'{"base": ""}',
        b"[" * 100_000,
        b"\xff",
        {"base": "", "marks": {}},
    ],
)
def test_what_is_not_a_request_of_the_desk_is_refused(client: TestClient, marks: Path, body: object) -> None:
    """Anything but a checksum and a list is 400, and harms nothing."""
    assert put(client, body)[0] == 400
    assert not marks.exists()


def test_too_much_is_refused(client: TestClient, marks: Path) -> None:
    """More than any page could have is not even kept in memory."""
    assert put(client, b" " * (4 * 1024 * 1024 + 1))[0] == 413


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://evil.example"}, {"X-Banmian-Token": "guess"}, {"Host": "evil.example:8000"}]
)
def test_another_site_writes_nothing(client: TestClient, marks: Path, headers: dict[str, str]) -> None:
    """Whatever else is right about a request, its origin, its token and the name it uses must be ours."""
    status, _ = put(client, {"base": "", "marks": [{"line": 3, "gap": "after"}]}, **headers)
    assert status in (403, 421)
    assert not marks.exists()


@pytest.mark.parametrize(
    "place", ["nopaper/2001-05-03/01", "xwb/2001-05-03/99", "xwb/..%2f..%2f../01", "xwb/2001-05-03/..%2f01"]
)
def test_there_must_be_such_a_sheet(client: TestClient, archive: Path, renew: Renew, place: str) -> None:
    """Marks of a sheet that isn't there, or of a path that leads elsewhere, are written nowhere."""
    renew()
    before = sorted(archive.rglob("*"))
    answer = client.put(f"/-/marks/{place}", content=b'{"base": "", "marks": []}', headers=OURS)
    assert answer.status_code in (404, 405, 422)
    assert sorted(archive.rglob("*")) == before
