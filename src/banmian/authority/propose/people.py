"""People: in bylines, credits and staff lines, behind a role word, before what people do, and in lists of names."""

import re
from collections.abc import Iterator
from typing import Final

from banmian.authority.propose.pages import Page
from banmian.authority.propose.words import BEFORE, NOUNS, VERBS
from banmian.model import BlockKind, Field
from banmian.parse.printed.credited import credits_in
from banmian.parse.printed.names import could_be_name, is_name, names_in
from banmian.text import HAN, is_han

_SAYS: Final = tuple(
    "说 表示 认为 指出 强调 要求 称 建议 介绍 告诉 坦言 透露 提出 提议 感慨 回忆 解释 补充 谈到 讲述 回答 笑道 说道 答道 写道 希望 呼吁 宣布 主持".split()
)
_STANDING: Final = "代表 委员 同志 先生 女士 教授 老师 院士 医生 律师 师傅".split()
_TITLES: Final = (
    "主席 书记 主任 市长 县长 区长 省长 镇长 乡长 村长 局长 厅长 部长 处长 科长 所长 站长 队长 组长 社长 会长 行长 校长 院长 厂长 馆长 秘书长 董事长 总经理 经理 "
    "支书 负责人".split()
)
_OFFICES: Final = (
    *_TITLES,
    *"代表 委员 记者 主持人 领导 同志 村民 居民 市民 职工 工人 农民 学生 教师 老师 医生 教授 院士 专家 校友".split(),
)
_TITLE: Final = re.compile("|".join(_TITLES))
_DOES: Final = re.compile(
    f"(?P<standing>{'|'.join(_STANDING)})(?:{'|'.join(_SAYS)}|[，、在来也还就对为]|$)|{'|'.join(_SAYS)}"
)
_EDGE: Final = re.compile(f"(?:^|[^{HAN}·]|[的是由对和与据让请以]|{'|'.join(_OFFICES)})$")
_ROLE: Final = re.compile(
    rf"(?:记者|通讯员|实习生|摄影|供图|作者|编辑|责编|校对|版式|美编|组版|审读|制图|检校)[\s/／：:]*(?P<names>[{HAN}][{HAN}\s、]{{1,40}})"
)
_STAFF: Final = re.compile(
    rf"(?:^|[\s　|｜])[{HAN}]{{1,8}}\s?[/／：:]\s?(?P<names>[{HAN}](?:[{HAN}]|[ 　、](?![{HAN}]{{2,8}}\s?[/／：:]))*)"
)
_LIST: Final = re.compile(rf"[{HAN}]{{2,16}}(?:、[{HAN}]{{2,4}})*、[{HAN}]{{2,16}}")
_ENDS_LIST: Final = "等在参出分到同为代也均都先"


def people(page: Page) -> Iterator[str]:
    """The people of a text: those of whom one can be sure, and what may be names by where it stands."""
    yield from sure(page)
    for name in (*_speakers(page.text), *_in_office(page.text), *_in_lists(page.text)):
        if name not in NOUNS | VERBS and name[:2] not in NOUNS | VERBS:
            yield name


def sure(page: Page) -> Iterator[str]:
    """The people that records, role words and staff lines name."""
    yield from (credit.name for credit in page.credits if credit.role != "agency" and credit.name in _close(page.text))
    if page.kind is BlockKind.CAPTION:
        yield from (name for name in names_in(page.credit) if is_name(name))
    pattern = _STAFF if page.field is Field.STAFF else _ROLE
    for match in pattern.finditer(page.text):
        yield from (credit.name for credit in credits_in(match["names"], trusted=page.field is Field.STAFF))


def _close(text: str) -> str:
    return re.sub(r"\s", "", text)


def _speakers(text: str) -> Iterator[str]:
    """`王海军代表说`, `秦国文指出`: the name stands between the verb and an edge."""
    for match in _DOES.finditer(text):
        before = text[: match.start()]
        for size in (3, 2, 4):
            name = before[-size:]
            if len(name) != size or not re.fullmatch(f"[{HAN}]+", name) or not _EDGE.search(before[:-size]):
                continue
            alone = match["standing"] and size == 3 and re.search(f"(?:^|[^{HAN}])$", before[:-size])
            if is_name(name) or (alone and could_be_name(name)):
                yield name
                break


def _in_office(text: str) -> Iterator[str]:
    """`副市长赵国庆，`, `局长孙大成等`: the name stands between an office and an edge."""
    for match in _TITLE.finditer(text):
        for size in (3, 2, 4):
            name, rest = text[match.end() : match.end() + size], text[match.end() + size :]
            if len(name) == size and is_name(name) and name[0] not in BEFORE and _is_edge(rest):
                yield name
                break


def _is_edge(rest: str) -> bool:
    """Whether a name may have ended before this: a sign, 等, or what somebody does."""
    return not rest or not is_han(rest[0]) or rest[0] in _ENDS_LIST or rest[:2] in VERBS or rest.startswith(_SAYS)


def _in_lists(text: str) -> Iterator[str]:
    """`市领导赖馨正、段志刚、张霞等`: names between 、, the first behind an office, the last before what they do."""
    for match in _LIST.finditer(text):
        first, *middle, last = match.group().split("、")
        if _alike(middle) or not all(map(could_be_name, middle)) or sum(map(is_name, middle)) * 3 < len(middle) * 2:
            continue
        ends = [name for name in (_last_name(first), _first_name(last, text[match.end() : match.end() + 1])) if name]
        listed = [*middle, *ends]
        if len(listed) > 1 and not _alike(listed):
            yield from listed


def _alike(names: list[str]) -> bool:
    """Whether all have one character in one place (强创新、强开放; 林长制、田长制): such are no names."""
    columns = [set(column) for column in zip(*names, strict=False)]
    return len(names) > 1 and any(len(column) == 1 for column in (*columns, {name[-1] for name in names}))


def _last_name(text: str) -> str:
    """The name at the end of a text: the whole of it, or behind an office."""
    if is_name(text):
        return text
    return next((text[-size:] for size in (3, 2, 4) if is_name(text[-size:]) and _EDGE.search(text[:-size])), "")


def _first_name(text: str, after: str) -> str:
    """The name at the beginning of a text: the whole of it, or before 等 and the like."""
    if is_name(text) and not after.strip():
        return text
    for size in (3, 2, 4):
        rest = text[size:]
        if is_name(text[:size]) and (not rest or rest[0] in _ENDS_LIST or rest.startswith(_SAYS)):
            return text[:size]
    return ""
