"""Rules for pieces of sentences that a column break has cut, so that they look like heads."""

from banmian.parse.evidence import pieces
from banmian.parse.page.signs import AFTER_UNFINISHED, NAMELESS, UNSTOPPED
from banmian.parse.printed.pieces import ASKS_ON_ENDS
from banmian.parse.roles import C, H, K, P, S, T, V
from banmian.parse.rules.rule import Rule

PIECES: tuple[Rule, ...] = (
    Rule(
        "asks for more",
        "守着竹海，安陵人曾经 | 端着金饭碗讨饭吃",
        pieces.asks_for_more,
        {P: 0.5, C: 0.5, H: -4, K: -3, S: -4, T: -4, V: -1},
        where=UNSTOPPED | NAMELESS,
        last=ASKS_ON_ENDS,
    ),
    Rule(
        "sentence ends inside",
        "碑上没有官名。我查过 | 县志",
        pieces.sentence_within,
        {P: 1, C: 1, H: -4, K: -3, S: -4, T: -4, V: -2},
        where=UNSTOPPED,
    ),
    Rule(
        "lacks its end",
        "横须贺、神户等地也在同一天 | 举行了类似的集会。",
        pieces.next_lacks_beginning,
        {P: 0.5, C: 0.5, H: -2, S: -2, T: -3},
        where=UNSTOPPED | NAMELESS,
    ),
    Rule(
        "one of several points",
        "再次，第三世界国家拿起石油 | 这个武器",
        pieces.one_of_points,
        {P: 1, H: -3, K: -3, S: -3, T: -2},
        where=UNSTOPPED,
        first="首其再最同此另第一二三四五六七八九十",
    ),
    Rule(
        "tells when",
        "如今，每天傍晚，人们都能看见 | 一个老人和一匹老马",
        pieces.tells_when,
        {P: 1, H: -2, K: -1.5, S: -1.5, T: -2.5},
        where=UNSTOPPED,
    ),
)
"""For lines short enough to be a head."""

RESTS: tuple[Rule, ...] = (
    Rule(
        "lacks its beginning",
        "书末有嘉靖三十一年抄写人的题 | 记，但作者…",
        pieces.lacks_beginning,
        {C: 2.5, P: -0.5, T: -1, H: -1},
        where=AFTER_UNFINISHED,
    ),
    Rule(
        "after what asks for more",
        "守着竹海，安陵人曾经 | 端着金饭碗讨饭吃",
        pieces.after_asking,
        {C: 2, P: -1, T: -1, H: -1},
        where=AFTER_UNFINISHED,
    ),
    Rule(
        "after a lead-in alone",
        "本报讯（记者 丛志成） | 人民银行滨海市中心支行…",
        pieces.after_lead_in_alone,
        {C: 5, P: -2, T: -2, H: -2},
        where=AFTER_UNFINISHED,
    ),
)
"""For any unit."""
