"""Rules for two lines of a head, one over the other."""

from banmian.parse.evidence import pairs
from banmian.parse.page.signs import OVER_HEAD, OVER_TEXT, UNDER_HEAD, UNSTOPPED
from banmian.parse.printed import forms
from banmian.parse.roles import B, F, H, K, P, S, T
from banmian.parse.rules.rule import Rule

PAIRS: tuple[Rule, ...] = (
    Rule(
        "tells an event",
        "全国田径锦标赛结束",
        pairs.event,
        {H: 0.5, T: -0.5},
        where=UNSTOPPED,
        last=forms.ends(forms.EVENT),
    ),
    Rule(
        "event over a head",
        "全国田径锦标赛结束 | (…)",
        pairs.event,
        {H: 0.4, K: -0.4},
        where=OVER_HEAD,
        last=forms.ends(forms.EVENT),
    ),
    Rule("under an event", "(全国田径锦标赛结束 |) …", pairs.under_event, {S: 0.4, H: -0.4}, where=UNDER_HEAD),
    Rule("result under a head", "… | 节约经费四万八千元", pairs.result, {S: 0.3, H: -0.1}, where=UNDER_HEAD),
    Rule("over a result", "(… | 节约经费四万八千元)", pairs.over_result, {H: 0.2, K: -0.2}, where=OVER_HEAD),
    Rule(
        "event over its result",
        "全国田径锦标赛结束 | (九人破五项全国纪录)",
        pairs.event_over_result,
        {H: 0.7, K: -0.7},
        where=OVER_HEAD,
        last=pairs.EVENT_OR_MEETING_ENDS,
    ),
    Rule(
        "result under its event",
        "(全国田径锦标赛结束 |) 九人破五项全国纪录",
        pairs.result_under_event,
        {S: 0.7, H: -0.7},
        where=UNDER_HEAD,
    ),
    Rule("demands", "… | 要求收回西伊里安", pairs.demands, {S: 0.7, H: -0.7}, where=UNDER_HEAD),
    Rule("over a demand", "(… | 要求收回西伊里安)", pairs.over_demand, {H: 0.7, K: -0.7}, where=OVER_HEAD),
    Rule(
        "taken up first",
        "(news begins with its headline)",
        pairs.taken_up_first,
        {H: 0.2, K: -0.1},
        where=OVER_HEAD,
    ),
    Rule(
        "taken up later",
        "(and then tells what came of it)",
        pairs.taken_up_later,
        {S: 0.2, H: -0.1},
        where=UNDER_HEAD | OVER_TEXT,
    ),
    Rule("worded to lead up", "在新春佳节到来之际 | (…)", pairs.leads_up, {K: 0.4, H: -0.4}, where=OVER_HEAD),
    Rule("worded to follow", "(… |) 最高奖励二十万元", pairs.follows_up, {S: 0.4, H: -0.4}, where=UNDER_HEAD),
    Rule(
        "says who says it",
        "停水36小时 | 自来水公司：老管爆裂，今天中午前恢复",
        pairs.speaks,
        {S: 0.4},
        where=UNDER_HEAD,
    ),
    Rule(
        "tells what the reporter did",
        "“零起点”教学如何落地？ | 本报记者走访六所小学",
        pairs.reporter_did,
        {S: 2, H: -2, B: -3},
        where=UNDER_HEAD,
    ),
    Rule(
        "number of a document",
        "国有建设用地使用权挂牌出让公告 | 濉国土告字〔2012〕9号",
        pairs.document_number,
        {S: 9, F: -5, P: -2, K: -2, H: -2},
        where=UNDER_HEAD,
    ),
)
