"""An archive of hostile texts: every file that is published is parsed, and nothing in it has broken out of its place."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import markdown
import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string

from banmian import check, pipeline
from banmian.findings import describe
from banmian.model import Archive, Output
from tests import java
from tests.processes import uncovered
from tests.site.hostile import HARMLESS, MARK, STRINGS, hostile

pytestmark = pytest.mark.seconds(20)

SCHEMAS = Path(__file__).with_name("schemas")
Files = dict[str, bytes]
KNOWN = ".bib .css .csl.json .csv .epub .html .ico .js .json .jsonl .md .png .ris .svg .tei.xml .txt .webmanifest .xml".split()
"""The endings of what is published: for each there is a test here, or it holds no text of the archive's."""


@pytest.fixture(scope="module")
def harmless(toy: Archive) -> Files:
    """The site of the archive with as many texts put in, of words and figures."""
    with uncovered():
        return {one.path: one.data for one in pipeline.outputs(hostile(toy, HARMLESS))}


@pytest.fixture(scope="module")
def files(toy: Archive) -> Files:
    """The site of the archive with hostile texts."""
    with uncovered():
        return {one.path: one.data for one in pipeline.outputs(hostile(toy))}


def those(files: Files, *endings: str) -> Files:
    """The files with one of these endings; there are some, and what is hostile has come to one at least."""
    found = {path: data for path, data in files.items() if path.endswith(endings)}
    assert any(MARK.encode() in data or b"\\u2620" in data for data in found.values()), endings
    return found


class Reader(HTMLParser):
    """The elements of a page with the names of their attributes, the addresses in it, and what is in scripts."""

    def __init__(self, page: bytes) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.elements: set[tuple[str, str]] = set()
        self.addresses: set[str] = set()
        self.scripts: list[str] = []
        self.comments: list[str] = []
        self._within = False
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        self.addresses |= {value for name, value in attrs if name in ("href", "src", "action", "data") and value}
        self._within = tag == "script"
        if self._within:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        """The end of a script, perhaps."""
        self._within = self._within and tag != "script"

    def handle_data(self, data: str) -> None:
        """What is in a script."""
        if self._within:
            self.scripts[-1] += data

    def handle_comment(self, data: str) -> None:
        """A comment: none of ours is published."""
        self.comments.append(data)

    def handle_decl(self, decl: str) -> None:
        """Only what every page begins with."""
        if decl != "DOCTYPE html":
            self.comments.append(decl)

    def unknown_decl(self, data: str) -> None:
        """None of ours."""
        self.comments.append(data)

    def handle_pi(self, data: str) -> None:
        """None of ours."""
        self.comments.append(data)


def xml_shape(data: bytes) -> set[tuple[str, str]]:
    """The elements of an XML file with the names of their attributes; `ParseError` if it isn't well-formed."""
    return {(one.tag, name) for one in ET.fromstring(data).iter() for name in ("", *one.attrib)}


def test_every_kind_of_file_is_known(harmless: Files, files: Files) -> None:
    """A new format comes with a test here; and hostile texts change no path but those that are made of a name."""
    endings = {next((one for one in KNOWN if path.endswith(one)), path) for path in files}
    assert endings <= set(KNOWN)
    made_of_names = re.compile(r"[a-z]+/authors/[^/]+/index\.html|search/.*")
    assert {one for one in files if not made_of_names.fullmatch(one)} == {
        one for one in harmless if not made_of_names.fullmatch(one)
    }
    assert all(re.fullmatch(r"[A-Za-z0-9._/-]+", path) for path in files)


def test_no_page_has_an_element_of_theirs(harmless: Files, files: Files) -> None:
    """Elements and attributes are those of the harmless site; no comment, no address that leads to what they name."""
    known = set().union(*(Reader(data).elements for path, data in harmless.items() if path.endswith(".html")))
    known |= {
        ("span", "lang"),
        ("a", "lang"),
        ("strong", ""),
        ("em", ""),
        ("code", ""),
        ("hr", ""),
        ("ol", ""),
        ("br", ""),
    }
    for path, data in those(files, ".html").items():
        page = Reader(data)
        assert page.elements <= known, (path, page.elements - known)
        assert page.comments == [], path
        evil = [one for one in page.addresses if re.match(r"\s*(javascript|data|vbscript|file):", one, re.IGNORECASE)]
        assert evil == [], path


def test_the_checks_find_no_fault_with_the_pages(files: Files) -> None:
    """No inline script, style or handler, no id twice, no broken link, no Chinese that isn't marked."""
    found = check.outputs(Output(path, data) for path, data in files.items())
    told = [describe(one) for one in found]
    assert told == []


def test_scripts_in_pages_are_data(files: Files) -> None:
    """What stands in a script is JSON, whole: JSON-LD, and nothing after it."""
    for path, data in those(files, ".html").items():
        for text in filter(None, Reader(data).scripts):
            assert isinstance(json.loads(text), dict), path


def test_xml_is_well_formed(harmless: Files, files: Files) -> None:
    """Feeds, TEI, sitemap, search description: each has the elements it has without them, and no more."""
    for path, data in those(files, ".xml", ".svg").items():
        assert b"<!ENTITY" not in data.replace(b"&lt;", b"")
        assert xml_shape(data) - xml_shape(harmless[path]) <= {
            ("{http://www.tei-c.org/ns/1.0}lb", ""),
            ("{http://www.w3.org/2005/Atom}author", ""),
        }, path


def test_feeds_hold_html_that_holds_no_markup_of_theirs(harmless: Files, files: Files) -> None:
    """The content is escaped twice over: what a reader makes of it has paragraphs and nothing else."""
    for path in ("zh/feed.xml", "en/feed.xml"):
        for one in ET.fromstring(files[path]).iter("{http://www.w3.org/2005/Atom}content"):
            assert Reader((one.text or "").encode()).elements <= {("p", ""), ("b", ""), ("br", "")}
    for path in ("zh/feed.json", "en/feed.json"):
        for item in json.loads(files[path])["items"]:
            assert Reader(item["content_html"].encode()).elements <= {("p", ""), ("b", ""), ("br", "")}


def keys(value: object, place: str = "") -> set[str]:
    """The fields of JSON, whichever they are; those of objects whose keys are names or places are one."""
    if isinstance(value, dict):
        return {f"{place}.{name}" for name in value} | {
            one for name, inner in value.items() for one in keys(inner, f"{place}.{name}")
        }
    if isinstance(value, list):
        return {one for inner in value for one in keys(inner, f"{place}[]")}
    return set()


@pytest.mark.parametrize("ending", [".json", ".webmanifest"])
def test_json_has_the_fields_it_has(harmless: Files, files: Files, ending: str) -> None:
    """Each is JSON, with the same fields."""
    for path, data in those(files, ending).items():
        value = json.loads(data)
        if not path.startswith("search/"):  # its keys are the words of the texts
            assert keys(value) == keys(json.loads(harmless[path])), path


def test_lines_of_json_are_lines(harmless: Files, files: Files) -> None:
    """As many as without them: no sign in a text ends one for a reader of lines."""
    for path, data in those(files, ".jsonl").items():
        lines = data.decode().split("\n")
        assert len(lines) == len(harmless[path].decode().split("\n")), path
        for line in lines[:-1]:
            assert isinstance(json.loads(line), dict)


def test_scripts_of_data_are_one_call(harmless: Files, files: Files) -> None:
    """What the search loads is a call with JSON in it; all other scripts and styles are the same as ever."""
    for path, data in those(files, ".js").items():
        if path.startswith("search/"):
            name, value = re.fullmatch(r'Banmian\.receive\("([^"]+)",(.*)\);\n', data.decode(), re.DOTALL).groups()  # type: ignore[union-attr]
            assert path == f"search/{name}.js"
            json.loads(value)
        else:
            assert data == harmless[path]
    assert {p: d for p, d in files.items() if p.endswith(".css")} == {
        p: d for p, d in harmless.items() if p.endswith(".css")
    }


def test_tables_keep_their_form(harmless: Files, files: Files) -> None:
    """As many rows and columns as without them, and no cell that a spreadsheet would reckon out."""
    for path, data in those(files, ".csv").items():
        rows = list(csv.reader(io.StringIO(data.decode(), newline="")))
        assert len(rows) == len(list(csv.reader(io.StringIO(harmless[path].decode(), newline="")))), path
        assert {len(row) for row in rows} == {len(rows[0])}, path
        formulas = [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
        assert [cell for cell in formulas if not re.fullmatch(r"-?[0-9.]+", cell)] == [], path


def test_references_are_one_each(harmless: Files, files: Files) -> None:
    """BibTeX and RIS have one entry with the fields it has without them; TeX finds no command."""
    for path, data in those(files, ".bib").items():
        entries = parse_string(data.decode(), append_middleware=[]).entries
        (known,) = parse_string(harmless[path].decode(), append_middleware=[]).entries
        assert [one.key for one in entries] == [known.key], path
        assert set(entries[0].fields_dict) == set(known.fields_dict), path
        assert not re.search(rb"(?<!\\)\\(input|end|write)\b", data), path
    for path, data in those(files, ".ris").items():
        (record,) = rispy.loads(data.decode())
        (usual,) = rispy.loads(harmless[path].decode())
        assert record.keys() == usual.keys(), path


def test_markdown_has_no_markup_of_theirs(files: Files) -> None:
    """The facts at its head are YAML; the text, read by a program that lets HTML through, has no element and no link of theirs."""
    for path, data in those(files, ".md").items():
        _, matter, text = data.decode().split("---\n", 2)
        assert isinstance(yaml.safe_load(matter), dict)
        page = Reader(markdown.markdown(text).encode())
        names = {name for name, _ in page.elements}
        assert not names & {"script", "img", "svg", "textarea", "style", "title"}, (path, names)
        assert not [one for one in page.addresses if "evil" in one or one.startswith("javascript")], path


def test_books_are_whole(harmless: Files, files: Files) -> None:
    """Every part of an e-book is well-formed and has the elements that it has without them."""
    for path, data in those_books(files).items():
        with zipfile.ZipFile(io.BytesIO(data)) as book, zipfile.ZipFile(io.BytesIO(harmless[path])) as usual:
            assert book.namelist() == usual.namelist()
            known = set().union(*(xml_shape(usual.read(name)) for name in usual.namelist() if _is_xml(name)))
            known |= {("{http://www.w3.org/1999/xhtml}span", "lang"), ("{http://www.w3.org/1999/xhtml}br", "")}
            for name in filter(_is_xml, book.namelist()):
                shape = {one for one in xml_shape(book.read(name)) if "namespace}lang" not in one[1]}
                assert shape <= known, (path, name, shape - known)


def those_books(files: Files) -> Files:
    """The e-books; a zip shows no text from outside."""
    found = {path: data for path, data in files.items() if path.endswith(".epub")}
    assert found
    return found


_is_xml: Callable[[str], bool] = re.compile(r".*\.(xhtml|opf|ncx|xml)").fullmatch  # type: ignore[assignment]


def test_plain_text_holds_nothing_that_is_obeyed(files: Files) -> None:
    """It is UTF-8 without signs that a terminal would act on."""
    for path, data in those(files, ".txt").items():
        text = data.decode()
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", text), path


def test_validators_find_no_fault(files: Files, tmp_path: Path) -> None:
    """Feeds, sitemap, TEI and e-books are valid whatever the texts are."""
    schemas: tuple[tuple[str, tuple[str | Path, ...]], ...] = (
        ("feed.xml", ("-c", SCHEMAS / "atom.rnc")),
        ("sitemap.xml", ("-c", SCHEMAS / "sitemap.rnc")),
        (".tei.xml", (java.tei_schema(),)),
    )
    for path, data in files.items():
        (tmp_path / path.replace("/", "_")).write_bytes(data)
    for ending, schema in schemas:
        those = sorted(tmp_path.glob(f"*{ending}"))
        assert those
        assert java.jing(*schema, *those).stdout == "", ending
    books = sorted(tmp_path.glob("*.epub"))
    assert books
    assert java.refused(*books) == {}


@pytest.mark.no_cover
def test_a_hostile_page_is_read_and_published(tmp_path: Path) -> None:
    """From a source file and settings on disk to the site: no error, and every published file is as its checksum says."""
    lines = [text for text in STRINGS if not re.search("[\x00-\x1f\x7f-\x9f\ufeff\uffff]", text)]
    root = tmp_path / "archive"
    (root / "seeds/jkrb/2021-09-28").mkdir(parents=True)
    (root / "content").mkdir()
    story = "\n\n".join(f"本报讯（记者 王青）昨日江口大桥通车，{text}，两岸群众前来观看{text}。" for text in lines)
    (root / "seeds/jkrb/2021-09-28/01.txt").write_text(f"江口大桥今日通车\n\n{story}\n", encoding="utf-8")
    names = {"zh": lines[0], "en": lines[1]}
    settings = {
        "title": names,
        "description": names,
        "rights": names,
        "papers": {"jkrb": {"name": names, "place": names}},
    }
    (root / "content/archive.yaml").write_text(json.dumps(settings), encoding="utf-8")
    (root / "content/about.zh.md").write_text("\n\n".join(lines), encoding="utf-8")
    _, findings = pipeline.build(root, tmp_path / "site", "https://example.org/a/")
    assert [describe(one) for one in findings if pipeline.is_error(one)] == []
    number, wrong = pipeline.verify(tmp_path / "site")
    assert number > 100
    assert wrong == []
    for path in (tmp_path / "site").rglob("*.html"):
        assert not re.search(rb"<(script(?! src=| type=.application/ld)|img|svg onload)", path.read_bytes()), path
