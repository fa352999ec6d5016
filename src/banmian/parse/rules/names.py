"""Rules for short lines that may be names: who wrote a text, under its head or after it."""

from banmian.parse.evidence import names
from banmian.parse.page.signs import AT_END, OVER_TEXT, UNDER_HEAD, UNDER_TEXT
from banmian.parse.printed import forms
from banmian.parse.roles import B, F, H, K, P, S, T
from banmian.parse.rules.rule import Rule

NAMES: tuple[Rule, ...] = (
    Rule(
        "signature",
        "（周正华 龙小平）",
        names.signature,
        {P: 5, B: -4, H: -2, K: -2, S: -2, T: -2},
        where=UNDER_TEXT,
    ),
    Rule(
        "date that signs",
        "一九五八年十一月二十一日于北京",
        names.date_signs,
        {P: 8, K: -3, H: -3, S: -3, T: -3, B: -2, F: -4},
        where=AT_END,
    ),
    Rule(
        "source under a text",
        "（本报布鲁塞尔9月15日电）",
        lambda p, i, u: float(forms.DATELINE_AT_END.match(u.text) is not None),
        {P: 6, K: -5, H: -4, S: -3, T: -4, B: -4},
        where=UNDER_TEXT,
        first="（(",
    ),
    Rule(
        "pen name",
        "（半亩）",
        names.pen_name,
        {P: 4, K: -3, H: -2, S: -2, T: -2, B: -1},
        where=UNDER_TEXT,
        first="（(—",
    ),
    Rule(
        "body under a head",
        "本报国际评论组",
        names.group_under_head,
        {B: 10, S: -1, P: -2, H: -1},
        where=UNDER_HEAD | OVER_TEXT,
    ),
    Rule(
        "short line under a head",
        "原野",
        names.short_under_head,
        {B: 5, P: -2, H: -2, K: -1},
        where=UNDER_HEAD | OVER_TEXT,
    ),
    Rule(
        "signs a letter",
        "红旗街居民 马秀英",
        names.signs_letter,
        {P: 4, B: -4, H: -2, K: -2, S: -2, T: -2},
        where=UNDER_TEXT,
    ),
    Rule(
        "office signs a letter or a notice",
        "编辑同志：… | 白沙供销社",
        names.office_answers,
        {P: 3, K: -4, H: -3, S: -2, T: -2},
        where=UNDER_TEXT | AT_END,
    ),
    Rule(
        "two characters set apart",
        "山 泉",
        names.padded_pair,
        {B: 6, H: -1, P: -1},
        where=UNDER_HEAD | OVER_TEXT,
    ),
)
