"""Rules for short lines that look at the line alone: its length, its end, its words."""
# ruff: noqa: ARG005 - every test is called alike, whatever it looks at

from banmian.parse import forms, name_evidence
from banmian.parse.roles import B, C, F, G, H, K, P, S, T, V, X, Z
from banmian.parse.rule import Rule, always
from banmian.parse.signs import (
    AT_END,
    BRACKETED,
    BYLINE,
    NAMELESS,
    OVER_TEXT,
    SECTION_NUMBER,
    STOPPED,
    TAG,
    UNDER_HEAD,
    UNSTOPPED,
)

LINE: tuple[Rule, ...] = (
    Rule(
        "ends no sentence",
        "共谋衡阳发展大计 推进“三强一化”建设",
        always,
        {H: 1.2, K: 0.3, S: 0.3, T: 0.6, P: -2.5, C: -1.5, G: -2, X: -2.5},
        where=UNSTOPPED,
    ),
    Rule(
        "ends a sentence",
        "又是一年金秋季，雁城大地硕果丰。",
        always,
        {P: 2, C: 1.5, H: -3, K: -4, S: -3, T: -4, Z: -4},
        where=STOPPED,
    ),
    Rule(
        "exclaims or asks",
        "今后怎么干？",
        lambda p, i, u: float(u.last in "！？!?" and u.stops <= 1 and u.size <= 26),
        {H: 2.4, T: 2, K: 1, S: 1},
    ),
    Rule(
        "ends in a comma",
        "强创新——坚持创新首位战略，",
        lambda p, i, u: float(u.last in "，、；"),
        {P: 4.5, C: 2, H: -3, K: -2, S: -2, T: -3, V: 0.5},
    ),
    Rule("has the length of a headline", "让“雁字号”产品走向世界", lambda p, i, u: float(7 <= u.size <= 26), {H: 0.8}),
    Rule("has the length of a section head", "目标笃定", lambda p, i, u: float(3 <= u.size <= 15), {T: 0.7}),
    Rule(
        "longer than a section head",
        "中共衡阳市第十二次代表大会 举行预备会议",
        lambda p, i, u: float(u.size > 22),
        {T: -1.5},
    ),
    Rule("very short", "春", lambda p, i, u: float(u.size <= 3), {H: -1, K: -1.5, S: -1.5}),
    Rule(
        "long for a headline", "(over thirty characters)", lambda p, i, u: float(u.size > 30), {H: -1.2, K: 0.3, S: 0.3}
    ),
    Rule("byline", "■本报记者 王靖", always, {B: 6, P: 0, C: -3, H: -5, T: -5, K: -3, S: -4, G: -1}, where=BYLINE),
    Rule(
        "names and nothing else",
        "李 苗 徐德荣 唐 曦 王卫全",
        lambda p, i, u: (0.5 + 0.5 * min(u.names, 3)) if u.names else 0.0,
        {B: 3, H: -1.2, T: -1.5, K: -1.5, S: -1, C: -1},
    ),
    Rule(
        "office that signs",
        "濉南市市政工程管理处",
        name_evidence.office_signs,
        {P: 4, K: -2, H: -2, S: -2, T: -2, B: -1},
        where=AT_END,
    ),
    Rule(
        "office over a date",
        "濉南市国土资源局 | 2012年3月20日",
        name_evidence.office_over_date,
        {P: 5, K: -3, H: -3, S: -3, T: -3, B: -1, F: -3},
    ),
    Rule(
        "head of a notice",
        "遗失声明",
        lambda p, i, u: float(forms.NOTICE_HEAD.match(u.text) is not None),
        {H: 3, T: -2, P: -2, C: -2, K: -0.5},
    ),
    Rule(
        "names a place or a body",
        "石家庄市给退休教师发“家庭医疗卡”",
        lambda p, i, u: float(u.size >= 8 and forms.PLACE_WORD.search(u.text) is not None),
        {H: 0.5, K: 0.2, S: 0.2, T: -0.8},
    ),
    Rule("no names", "落实报告精神，建成“四区一花园”", always, {B: -7}, where=NAMELESS),
    Rule(
        "section number",
        "1 强创新，建设更高水平的国家创新型城市",
        always,
        {T: 4, H: -3, K: -4, S: -2.5, P: -0.5},
        where=SECTION_NUMBER | UNSTOPPED,
    ),
    Rule("column tag", "（人民论坛）", always, {K: 4.5, H: 0, T: -1, P: -1, B: -2, C: -3}, where=TAG),
    Rule(
        "head of briefs",
        "简讯",
        lambda p, i, u: float(forms.BRIEFS.match(u.text) is not None),
        {H: 4, K: 2, P: -3, T: -1, B: -4},
    ),
    Rule(
        "begins as text goes on",
        "这就使人 | 要问一句…",
        lambda p, i, u: float(forms.INSIDE_TEXT.match(u.text) is not None),
        {P: 1.5, C: 0.5, H: -1, T: -1.5, K: -1},
        where=UNSTOPPED,
    ),
    Rule(
        "clause within",
        "在远芯光电产业园，王敏学仔细询",
        lambda p, i, u: float(not u.section_number and "，" in u.text[:-1]),
        {P: 1, T: -0.7},
        where=UNSTOPPED,
    ),
    Rule(
        "all in brackets",
        "（请看下期：……）",
        lambda p, i, u: float(forms.IN_BRACKETS.match(u.text) is not None and not u.tag),
        {P: 3, H: -3, T: -3, K: -2},
        where=BRACKETED,
    ),
    Rule(
        "leads up to words",
        "秦国文参加常宁市、祁东县代表团讨论时强调",
        lambda p, i, u: float(u.size >= 8 and forms.SAYS.search(u.text) is not None),
        {K: 2.5, H: -1.2, S: -1, T: -2},
    ),
    Rule(
        "ends in a dash",
        "希望与会代表——",
        lambda p, i, u: float(u.text.endswith(("——", "—", "－－"))),
        {K: 3, H: -1.5, S: -2, T: -2, P: 0.5},
    ),
    Rule(
        "begins with a bullet",
        "●产值同比增长三成",
        lambda p, i, u: float(u.first in "●■◆▲★◎▶►" and not u.byline),
        {S: 1.5, T: 1, H: -2, K: -1},
    ),
    Rule(
        "tells who took part",
        "秦国文主持会议并讲话",
        lambda p, i, u: float(forms.NARRATES.search(u.text) is not None),
        {S: 2, H: -0.8},
    ),
    Rule(
        "phrases set apart",
        "瞄准新定位 担当新使命",
        lambda p, i, u: float(u.phrases >= 2),
        {H: 1.2, S: 0.5, K: 0.2, T: -1, P: -1},
    ),
    Rule(
        "office and name",
        "阳西县第三小学 许小林",
        name_evidence.named_office,
        {B: 8, H: -2, S: -1, P: -1},
        where=UNDER_HEAD | OVER_TEXT | UNSTOPPED,
    ),
    Rule("long for verse", "(over thirty characters)", lambda p, i, u: float(u.size > 30), {V: -3}),
    Rule(
        "close of a letter",
        "此致敬礼",
        lambda p, i, u: float(forms.CLOSE_OF_LETTER.match(u.text) is not None),
        {P: 4, H: -2.5, T: -2.5, C: -2, B: -1},
    ),
    Rule(
        "credit at the end",
        "（作者单位：…）",
        lambda p, i, u: float(forms.LAST_LINE_CREDIT.match(u.text) is not None),
        {P: 5, H: -4, T: -4, K: -3, C: -2, B: -1},
        where=BRACKETED,
    ),
)
