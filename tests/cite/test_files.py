"""The files for reference managers, read back by programs that others wrote."""

import json
from dataclasses import replace
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware

from banmian.cite import Person, Reference, Text
from banmian.cite.bibtex import bibtex
from banmian.cite.csl import csl, csl_json
from banmian.cite.ris import ris
from banmian.text import one_line
from tests.cite.samples import BY_MACHINE, CHINESE, ENGLISH, EVERY, HOSTILE, POISONED

ONE_LINE = one_line(HOSTILE)


def read_bibtex(reference: Reference) -> dict[str, str]:
    """The fields of a BibTeX record, as a parser reads them; there has to be one record and no fault."""
    library = parse_string(bibtex(reference), append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks
    (entry,) = library.entries
    assert (entry.entry_type, entry.key) == ("article", reference.id)
    return {field.key: field.value.replace("ˆ", "^") for field in entry.fields}  # the parser's reading of the accent


def read_ris(reference: Reference) -> dict[str, Any]:
    """A RIS record, as a parser reads it; there has to be one."""
    (record,) = rispy.loads(ris(reference))
    return dict(record)


def test_bibtex_of_a_chinese_text() -> None:
    """Names as printed, the page as known, the address; nothing empty."""
    assert read_bibtex(CHINESE) == {
        "author": "唐海强 and 李苗 and 徐德荣 and 唐曦",
        "title": "共谋衡阳发展大计 推进“三强一化”建设",
        "journal": "衡阳日报",
        "entrysubtype": "newspaper",
        "date": "2021-09-28",
        "year": "2021",
        "month": "9",
        "pages": "2",
        "langid": "chinese",
        "url": "https://example.org/zh/hyrb/2021-09-28/02-05/",
    }


def test_bibtex_of_a_translation() -> None:
    """Names have their parts; a person is the translator, a machine is told of in a note."""
    fields = read_bibtex(ENGLISH)
    assert fields["author"] == "Tang, Haiqiang and Li, Miao and Xu, Derong and Tang, Xi"
    assert (fields["translator"], fields["langid"]) == ("Ann Lee", "english")
    assert "{Ann Lee}" in bibtex(ENGLISH)
    machine = read_bibtex(BY_MACHINE)
    assert "translator" not in machine
    assert machine["note"] == "Machine translation: large language model"


def test_ris() -> None:
    """Each fact under its tag, for the newspaper type; lines end as the format asks."""
    record = read_ris(replace(ENGLISH, paragraph=3))
    assert record["type_of_reference"] == "NEWS"
    assert record["authors"] == ["Tang, Haiqiang", "Li, Miao", "Xu, Derong", "Tang, Xi"]
    assert record["title"] == "Planning Hengyang’s “great cause”"
    assert (record["secondary_title"], record["date"], record["year"]) == ("Hengyang Daily", "2021/09/28", "2021")
    assert (record["start_page"], record["language"]) == ("2", "en")
    assert record["urls"] == ["https://example.org/en/hyrb/2021-09-28/02-05/#p3"]
    assert read_ris(CHINESE)["authors"][0] == "唐海强"
    assert all(line.endswith("\r") for line in ris(CHINESE).split("\n")[:-1])


def test_ris_of_a_machine_translation() -> None:
    """A machine stands in a note, not among the people."""
    assert read_ris(BY_MACHINE)["notes"] == ["Machine translation: large language model"]
    assert "A4  -" not in ris(BY_MACHINE)


def test_csl() -> None:
    """A newspaper article with its language as citation processors know it; Chinese names stay whole."""
    item = csl(CHINESE)
    assert (item["type"], item["language"]) == ("article-newspaper", "zh-CN")
    assert item["issued"] == {"date-parts": [[2021, 9, 28]]}
    assert item["author"][0] == {"literal": "唐海强"}
    assert csl(ENGLISH)["author"][0] == {"family": "Tang", "given": "Haiqiang"}
    assert csl(ENGLISH)["translator"] == [{"literal": "Ann Lee"}]
    assert "translator" not in csl(BY_MACHINE)
    assert json.loads(csl_json(CHINESE)) == [item]


VARIABLES = {
    "id": str,
    "type": str,
    "language": str,
    "title": str,
    "author": list,
    "translator": list,
    "original-title": str,
    "container-title": str,
    "publisher-place": str,
    "issued": dict,
    "page": str,
    "section": str,
    "note": str,
    "source": str,
    "URL": str,
}
"""Of those that CSL-JSON knows, with their types in its schema; it allows no others."""


@pytest.mark.parametrize("reference", EVERY)
def test_csl_has_only_what_its_schema_knows(reference: Reference) -> None:
    """Every variable is one of CSL's, of the right type, and says something; names have the parts of names."""
    item = csl(reference)
    assert {key: type(value) for key, value in item.items()}.items() <= VARIABLES.items()
    assert all(item.values())
    names = [*item.get("author", []), *item.get("translator", [])]
    assert all(set(name) in ({"literal"}, {"family", "given"}) for name in names)


def test_what_is_not_known_is_in_no_file() -> None:
    """No author, no page, no address: no field."""
    bare = replace(CHINESE, authors=(), page=None, url="", section="", place=None)
    assert not {"author", "pages", "url"} & set(read_bibtex(bare))
    assert not {"authors", "start_page", "urls"} & set(read_ris(bare))
    assert not {"author", "page", "URL", "section", "publisher-place"} & set(csl(bare))


def test_no_issn_is_made_up() -> None:
    """A CN number is no ISSN, and the running number of an issue no volume."""
    for reference in EVERY:
        for text in (bibtex(reference), ris(reference), csl_json(reference)):
            assert "ISSN" not in text.upper()
            assert not any(key in text for key in ('"issue":', "number =", "IS  -", "VL  -"))


def test_hostile_text_stays_text() -> None:
    """Whatever a text holds, each file has one record, and the parser reads the text back."""
    fields = read_bibtex(POISONED)
    assert fields["title"] == fields["journal"] == "".join(sign for sign in ONE_LINE if sign not in "{}")
    assert r"\textbraceright{}\textbraceleft{}@x" in bibtex(POISONED)  # which the parser doesn't know
    assert read_ris(POISONED)["title"] == ONE_LINE
    assert read_ris(POISONED)["authors"][0] == ONE_LINE
    assert json.loads(csl_json(POISONED))[0]["title"] == HOSTILE


@pytest.mark.parametrize("name", ["Barnes and Noble", "Smith, John", "van der {Berg}", "and", "a\\b"])
def test_a_whole_name_is_never_cut(name: str) -> None:
    """BibTeX cuts names at commas, spaces and `and`; braces keep it from that."""
    text = bibtex(replace(ENGLISH, authors=(Person("甲", name), Person("乙"))))
    (line,) = (line for line in text.splitlines() if line.startswith("  author"))
    assert line.count(" and ") - name.count(" and ") == 1  # the two authors
    assert ("author = {{" in line) == (name == "and" or any(sign in name for sign in " ,{\\"))


def test_a_title_keeps_its_capitals() -> None:
    """A style that sets titles in small letters leaves ours alone."""
    assert "title = {{The OECD in Hengyang}}" in bibtex(replace(ENGLISH, title=Text("The OECD in Hengyang", "en")))
