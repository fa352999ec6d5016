"""Archives to search, and what the search makes of them: for the tests."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from banmian import search
from banmian.model import (
    Archive,
    Article,
    Block,
    BlockKind,
    Credit,
    Heads,
    Issue,
    Kind,
    Masthead,
    Paper,
    Settings,
    Sheet,
    SheetEntry,
    SheetRecord,
    Source,
    Span,
    Status,
    Translation,
)
from banmian.search.tokens import PAIRED


def article(identifier: str, *texts: str, **values: Any) -> Article:
    """An article of paragraphs; whatever else it has is given by name."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, ()) for text in texts)
    source = Source(identifier.split("-")[-2], (Span(1, 1),), "")
    given: dict[str, Any] = {"kind": Kind.NEWS, "heads": Heads(), "byline": (), "byline_line": "", "blocks": blocks}
    return Article(id=identifier, source=source, **(given | values))


def archive(articles: Iterable[Article], translations: tuple[Translation, ...] = ()) -> Archive:
    """An archive of one issue of `xwb`, all of whose articles stand on sheet 01."""
    sheet = SheetEntry(Sheet("01", (), ""), SheetRecord("01", ""), tuple(articles))
    paper = Paper("xwb", (("en", "New Evening Post"), ("zh", "新晚报")))
    settings = Settings((("en", "Archive"), ("zh", "档案")), (("en", ""), ("zh", "")), (paper,))
    return Archive(settings, (Issue("xwb", "2001-05-01", Masthead(), sheets=(sheet,)),), translations)


def whole(one: Article) -> list[str]:
    """Every text of an article that counts, each by itself, translated too: what a reader would look through."""
    texts = [one.heads.kicker, one.heads.headline, one.heads.subhead, *(block.text for block in one.blocks)]
    texts += [credit.name for credit in one.byline] + [block.credit for block in one.blocks]
    for each in [ENGLISH] if one.id == ENGLISH.id else []:
        texts += [each.heads.kicker, each.heads.headline, each.heads.subhead, *(block.text for block in each.blocks)]
    return [text for text in texts if text]


def files(found: Archive, form: search.Form | None = None) -> dict[str, bytes]:
    """The files of `search/`, by name."""
    planned = search.plan(found, form=form)
    return {output.path.removeprefix("search/"): output.data for output in (each.made() for each in planned)}


def written(found: Archive, folder: Path, form: search.Form | None = None) -> str:
    """The address of a folder in which the files of `search/` lie."""
    for name, data in files(found, form).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return f"{folder}/"


def data(found: Archive, *names: str) -> dict[str, Any]:
    """What scripts among the files of `search/` hand over, by name."""
    made = files(found)
    loaded = {}
    for name in names:
        match = re.fullmatch(f'Banmian\\.receive\\("{name}", ?(.*)\\);\n', made[f"{name}.js"].decode(), re.DOTALL)
        assert match
        loaded[name] = json.loads(match[1])
    return loaded


RARE = article(
    "xwb-2001-05-01-01-90",
    blocks=(
        Block(BlockKind.PARAGRAPH, "元素𬭎在Ａ股５Ｇ＋工业互联网里。\n阿卜杜·热西提说，李\ue000和\uf8ff𠮷都在。", ()),
        Block(BlockKind.CAPTION, "图为景点。 周 围摄", (), credit="周围"),
    ),
    heads=Heads(kicker="引题\n两行", headline="乡村振兴 IT产业", subhead="——记录"),
    byline=(Credit("李苗", "reporter"),),
)
ENGLISH = Translation(
    RARE.id,
    "en",
    Heads(headline="Rural revitalization and the IT industry"),
    (
        Block(
            BlockKind.PARAGRAPH,
            "The Party's congress meets every day; they always try. Qin Guowen (秦国文) said so.",
            (),
        ),
        Block(BlockKind.PARAGRAPH, "A sight. Photo: Zhou Wei", ()),
    ),
    of="",
    translator="",
    method="human",
    status="checked",
)
WITHDRAWN = article("xwb-2001-05-01-01-91", "此文已撤回。", status=Status.WITHDRAWN)


def seed_articles(root: Path) -> list[Article]:
    """Every six paragraphs of the seeds as an article: real prose, whatever the parser makes of it."""
    found = []
    for sheet in sorted((root / "seeds/hyrb/2021-09-28").glob("*.txt")):
        paragraphs = [line for line in sheet.read_text("utf-8").splitlines() if line.strip()]
        found += [
            article(f"xwb-2001-05-01-{sheet.stem}-{start // 6 + 1:02}", *paragraphs[start : start + 6])
            for start in range(0, len(paragraphs), 6)
        ]
    return found


def is_paired(text: str) -> bool:
    """Whether a text is nothing but Chinese characters."""
    return re.fullmatch(f"[{PAIRED}]+", text) is not None


def substrings(texts: Iterable[str], length: int, number: int, is_wanted: Callable[[str], bool]) -> list[str]:
    """A sample of distinct substrings of a length: those whose checksum is lowest, so the same every time."""
    every = {text[at : at + length] for text in texts for at in range(len(text) - length + 1)}
    return sorted(filter(is_wanted, every), key=lambda each: hashlib.sha256(each.encode()).digest())[:number]
