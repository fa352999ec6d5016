"""Who is credited with what: from a printed byline to `Credit`s.

Papers write bylines in many ways (`■本报记者 甲 通讯员 乙 丙`, `文/甲 图/乙`, `甲 文 乙 图`, `甲 整理`). They are all read
the same way: role words and names alternate. A word for a person counts for the names that follow it; a word for
what was done counts for those it follows if it stands last, else for those after it.
"""

import re
from collections.abc import Iterator, Sequence

from banmian.model import Credit
from banmian.parse.printed.names import could_be_name, is_name, names_in
from banmian.parse.printed.offices import is_office, name_after_occupation, parted_offices, without_offices
from banmian.text import HAN

_WHO: tuple[tuple[str, str], ...] = (
    # Longest first: 见习记者 must not be read as 记者.
    ("摄影记者", "photographer"),
    ("摄影通讯员", "photographer"),
    ("特约摄影", "photographer"),
    ("见习记者", "intern-reporter"),
    ("實習記者", "intern-reporter"),
    ("实习记者", "intern-reporter"),
    ("特约记者", "special-reporter"),
    ("特派记者", "reporter"),
    ("首席记者", "reporter"),
    ("首席评论员", "commentator"),
    ("特约评论员", "commentator"),
    ("特约通讯员", "correspondent"),
    ("特约撰稿人", "author"),
    ("特约撰稿", "author"),
    ("全媒体记者", "reporter"),
    ("融媒体记者", "reporter"),
    ("融媒记者", "reporter"),
    ("实习生", "intern"),
    ("實習生", "intern"),
    ("通讯员", "correspondent"),
    ("通訊員", "correspondent"),
    ("评论员", "commentator"),
    ("評論員", "commentator"),
    ("责任编辑", "editor"),
    ("记者", "reporter"),
    ("記者", "reporter"),
    ("作者", "author"),
    ("编辑", "editor"),
)
_WHAT: tuple[tuple[str, str], ...] = (
    ("摄影报道", "photographer"),
    ("摄影", "photographer"),
    ("攝影", "photographer"),
    ("供图", "photographer"),
    ("插图", "photographer"),
    ("题图", "photographer"),
    ("制图", "photographer"),
    ("漫画", "photographer"),
    ("照片", "photographer"),
    ("图片", "photographer"),
    ("编译", "compiler"),
    ("整理", "compiler"),
    ("采写", "reporter"),
    ("编写", "author"),
    ("撰文", "author"),
    ("口述", "author"),
    ("文字", "author"),
    ("摄", "photographer"),
    ("攝", "photographer"),
    ("图", "photographer"),
    ("圖", "photographer"),
    ("文", "author"),
)
_DONE = dict(_WHAT)
_ROLE_OF = dict(_WHO) | _DONE
_PRESS = r"(?:本\s?(?:报|刊|台|网|社|報)|新华社|新華社|中新社|新华网|中新网|人民网)"
# A role word, with the press it is of (`晨刊记者`, `本报驻美国记者`); `文` and `图`, which names may hold, only beside a
# sign or at the edge of a word.
_ROLE = re.compile(
    rf"{_PRESS}?(?:驻[{HAN}]{{1,6}}?)?(?P<role>{'|'.join(word for word, _ in (*_WHO, *_WHAT) if len(word) > 1)})(?![部站组团室]|队伍)"
    rf"|(?P<both>(?:[文图]并|(?<![^\s/／·（(：:；;，,、■□●◆])文(?:、|/|／)?)\s?(?:摄影?|图片?|文)(?=$|[\s，,；;）)/：:]))"
    rf"|(?<![^\s/／·（(：:；;，,、■□●◆])(?P<letter>[文图圖](?:\s?[/／、]\s?[文图圖片])?)(?=[\s/／：:）)，,]|$)"
    r"|(?P<shot>[摄攝])(?=$|[\s，,；;/／）)：:])"
)
_NOISE = re.compile(
    rf"[■□◆◇●○▲△★☆◎※▶►\-—－_|｜（）()【】〔〕\[\]<>《》:：]|{_PRESS}|报道|報道|專電|专电|[发發]自\S+|图文|本组|均由"
    rf"|(?<=[{HAN}\s])等(?:\s*[\d一二三四五六七八九十百两几余多]+[人名位户]|\s*同志|(?=\s|$))"
)
_BESIDES = re.compile(r"[（(〔\[](?:[^（）()〔〕\[\]]{1,12}岁|[美英法德日俄苏意印加澳])[）)〕\]]")
"""What stands in brackets beside a name: an age, a country."""
_OF_THE_AUTHOR = re.compile(r"[\s，,]*作者\s?(?:单位|简介|介绍|现|均|曾|分别|是|为|系).*")
_PICTURED_BY = re.compile(rf"(?<=\s)(图|摄影)\s?[/／]\s?{_PRESS}?\s?(?:首席|特约|见习|实习|摄影)*(?:记者|通讯员)")
"""Whose pictures they are, where the paper says of both whose reporter they are: `文/本报记者 甲 图/本报记者 乙`."""
_VERB = re.compile(
    r"(?<=\S)(?:\s*(?:文并摄影?|著|译|撰|作|发言|供稿|来稿|来信|讲述|记录|画|绘|插画|选编|摘编|搜集)|\s(?:编|记|辑|报))\s*$"
)
_THREE_WIDE = re.compile(rf"\s*([{HAN}])\s([{HAN}])\s(?![摄攝图圖])([{HAN}])\s*")
_OFFICES = 3
"""Pieces of office, place and occupation before the names of a signature, at most."""
_OFFICE_TEXT = re.compile(rf"[{HAN}\d“”]{{2,}}")
_HEADS = frozenset(
    "总理 部长 主席 委员长 主任 局长 省长 市长 县长 区长 院长 司令员 總理 部長 主席 局長 省長 市長 縣長".split()
)
_PADDED = re.compile(rf"(?<!\S)[{HAN}]\s+[{HAN}](?!\S)")


def credits_in(text: str, *, trusted: bool = False) -> tuple[Credit, ...]:
    """The people a byline credits. Names without a role word are authors'.

    `trusted` says that the line is surely a byline, so that pen names and rare surnames count as well.
    """
    text = _BESIDES.sub(" ", _wide_name_closed(_OF_THE_AUTHOR.sub(_author_told_of, text)))
    text = _PICTURED_BY.sub(r"\1/", text)
    marks = [match for match in _ROLE.finditer(text) if not _is_of_a_name(match)]
    words = [_word(match) for match in marks]
    starts, ends = [0, *(match.end() for match in marks)], [*(match.start() for match in marks), len(text)]
    parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    if words:
        parts[0] = _without_press(parts[0], words[0])
    named = [list(_people(part, number > 0, trusted)) for number, part in enumerate(parts)]
    roles = _roles(words, named)
    return tuple(Credit(name, role) for names, role in zip(named, roles, strict=True) for name in names)


def signers_in(text: str) -> tuple[str, ...]:
    """The people who sign a text: names and nothing else, but for offices, places and occupations before them."""
    text = _VERB.sub("", _NOISE.sub(" ", _BESIDES.sub(" ", text)).strip())
    before, rest = parted_offices(text.split())
    names = names_in(" ".join(rest))
    while len(names) > 1 and (not is_name(names[0]) or _is_place_before(text, names)):
        before.append(names.pop(0))
    if not names or not all(is_name(name) for name in names) or len(before) > _OFFICES or _orders(before):
        return ()
    return tuple(names) if all(_OFFICE_TEXT.fullmatch(piece) for piece in before) else ()


def _orders(before: Sequence[str]) -> bool:
    """Whether somebody signs for an office (`部长 王平`), as orders and decrees are signed."""
    return len(before) > 0 and before[-1] in _HEADS


def _author_told_of(match: re.Match[str]) -> str:
    """What says who the author is, cut down to the name that it may end with: `作者系某大学学生归帆`."""
    name = name_after_occupation(match.group().rstrip("）)〕 "))
    return f" 作者 {name}" if name else " "


def has_role(text: str) -> bool:
    """Whether a text says by a word what it credits people with."""
    return any(not _is_of_a_name(match) for match in _ROLE.finditer(text))


def _roles(words: Sequence[str], named: Sequence[Sequence[str]]) -> Iterator[str]:
    """The role of the people in each part: `words` stand between the parts."""
    follows = bool(words) and not named[-1] and words[-1] in _DONE
    shared = sum(bool(names) for names in named) > 1 and sum(word in _DONE for word in words) > 1
    for number in range(len(named)):
        before = words[number - 1] if number else ""
        after = words[number] if number < len(words) else ""
        if (
            follows
            and after in _DONE
            and (before in _DONE or not before or (shared and _ROLE_OF[after] == "photographer"))
        ):
            yield _ROLE_OF[after]
        elif before:
            yield _ROLE_OF[before]
        else:
            yield _ROLE_OF[words[-1]] if words and not any(named[1:]) else "author"


def _word(match: re.Match[str]) -> str:
    if match.group("both"):
        return "文"
    return match.group("role") or (match.group("letter") or match.group("shot"))[0]


def _is_of_a_name(match: re.Match[str]) -> bool:
    """Whether `文` or `图` is the half of a padded name (`尚　文`, `文 竹`), not a word for what was done."""
    letter, text = match.group("letter") or "", match.string
    if (
        len(letter) != 1
        or text[match.end() : match.end() + 1] in tuple("/／：:）)")
        or "/" in text[: match.start()][-1:]
    ):
        return False
    before = _singles(re.split(r"[\s（(]+", text[: match.start()].rstrip())[::-1])
    after = _singles(text[match.end() :].split())
    alone = before == 2 and not text[match.end() :].strip() and len(re.findall(r"[文图摄]", text)) == 1
    return before % 2 == 1 or after % 2 == 1 or alone


def _singles(pieces: Sequence[str]) -> int:
    """How many pieces at the beginning are one character, up to one that is a word for what was done."""
    count = 0
    for piece in pieces:
        if len(piece) != 1 or piece in "文图圖摄攝" or not re.match(f"[{HAN}]", piece):
            break
        count += 1
    return count


def _without_press(part: str, word: str) -> str:
    """What stands before the first role word, without what only says whose reporter it is: `晨刊记者`, `学生记者`."""
    return (
        ""
        if word not in _DONE and part and not part[-1].isspace() and not re.search(r"[\s、，]", part.strip())
        else part
    )


def _wide_name_closed(text: str) -> str:
    """One name of three characters set wide, closed up, so that `伍 学 文` is not read as `伍学`, text by."""
    match = _THREE_WIDE.fullmatch(text)
    if match is None or (match.group(3) in "著译编撰画绘记" and match.group(1) + match.group(2)):
        return text
    return "".join(match.groups())


def _people(text: str, after_word: bool, trusted: bool) -> Iterator[str]:
    """The names in a part of a byline that holds no role word."""
    text = _NOISE.sub(" ", text).strip()
    if not after_word:
        text = _VERB.sub("", text)
    pieces = text.split()
    if not after_word and len(pieces) > 2 and len(pieces[0]) == 2 and is_office(pieces[1]):
        pieces = pieces[1:]  # `武汉 读者 曹二平`: where, who, name
    names = names_in(" ".join(without_offices(pieces)))
    if not after_word and len(names) > 1 and _is_place_before(text, names):
        names = names[1:]
    likely = could_be_name if after_word or trusted else is_name
    return (name for name in names if likely(name) and not is_office(name))


def _is_place_before(text: str, names: Sequence[str]) -> bool:
    """Whether the first of several names is a place: two characters unpadded, where the others' are padded; no surname."""
    first = names[0]
    if len(first) != 2 or not text.startswith(first):
        return False
    return _PADDED.search(text) is not None or (not is_name(first) and is_name(names[1]))
