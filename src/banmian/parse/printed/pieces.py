"""How pieces of sentences end and begin that a column break has cut, as patterns: what no head and no text does."""

import re

from banmian.text import HAN

ASKS_ON_ENDS = "的有在是不一他她我要就和把这那以没两每从第也还都对当最给已于到之由被其各几将向与更又而及但并让使该曾仍均便却很为若或照据着名位种份条些如果"
"""The characters that such words end with."""
ASKS_ON = re.compile(
    r"(?:(?<![存所何潜内健实好自常现安就还仍])在|(?<![没拥所具富享占国私公共稀应])有|(?<![国凡])是|(?<![要])不|(?<!其)他|她|(?<![自有])我|(?<![纪需摘提主重机概必])要"
    r"|(?<!成)就|(?<![平中应附亲温缓调饱求讲议随谐])和|(?<![火一])把|[这那]|以|(?<![淹出埋])没|(?<!斤)两|每|(?<![服听顺随自盲])从|第|也|(?<![归偿返退])还|(?<![成首])都"
    r"|(?<![应面相绝反作结成校核])对|(?<![担适恰上])当|最|(?<![供补])给|(?<!而)已|于|(?<![不迟报直没未])到|之|(?<![自理事缘因])由|(?<!棉)被|其|各|几|(?<![名老小大干健])将|(?<![方走倾去风志意导动转趋面])向"
    r"|(?<![参给])与|(?<![变])更|又|而|(?<![普涉触危])及|(?<!不)但|(?<![合兼])并|(?<![转谦礼])让|(?<![大天行])使|(?<!应)该|曾|仍|均|便|却|很|(?<![因认成作行何称化变设定列视])为|若|或"
    r"|按照|根据|依照|随着|沿着|有着|一[名位种份条些]|例如|比如|假如|如果|诸如)$"
)
"""How a line ends that asks for more: with a preposition, a conjunction, an adverb, an auxiliary verb."""
_OPENINGS = (
    "但|可|对|是|不|好|当|而|卡|看|首先|其次|再次|最后|同时|此外|另外|因此|所以|可是|不过|然而|于是|譬如|例如|比如|那么|看来|且慢|忽然"
    "|近日|日前|最近|近来|当[时年天晚]|[今昨前明那这当次隔]天|[今去前昨当]年|[年月]底|那时|现在|目前|后来|如今|其实|当然|总之|显然|结果|据[悉说查]|原来|果然|接着|随后|事后|赛后|会[上后]|会议"
    "|从[此前]|此[前后时]|起初|至此|过去|将来|傍晚|早晨|清晨|[上下中]午|[早晚]上|[今昨前当]晚|夜里|[深半]夜|[春夏秋冬]天|听罢|说罢|诚然|再说|况且|反之|[由为对]此|昨[日晨]|今[日晨]|[一二三四五六七八九十][是看天要曰点]"
    "|第[一二三四五六七八九十]|其[一二三四]|这样|开始|一[次天回]|最初|年初|会前|白天|经查|那天|老师|同志|妈妈|爸爸|[他她我你它]|[男女]"
)
"""Words of one or two characters with which sentences begin, and after which a comma comes."""
LACKS_BEGINNING = re.compile(
    rf"[，。、；：！？”’）》…的了着们之却便均亦者性化]|以[及来外内上下]|而[且言]|(?!为|除|到|过|有|看|听|对|说|得|好|行|罢|错|读|当|走|胜|[他她我你它这])[{HAN}]{{1,2}}了(?![{HAN}]?[，。])"
    rf"|(?:表示|指出|反映|认为|强调|透露|告诉|举行|参加|出席|说|道)[，：“了着]|(?!{_OPENINGS})[{HAN}]{{1,2}}[，。；]"
)
"""How the rest of a sentence begins, and hardly a sentence: `记，但作者…`, `出席了…`."""
SENTENCE_WITHIN = re.compile(r"[^。]{2,}。[^。]")
"""A full stop with text on both sides."""


def is_piece(text: str) -> bool:
    """Whether a line that ends no sentence is plainly a piece of one: another ends inside, or it asks for more."""
    within = "。" in text and text[-1] not in "）)】〕" and SENTENCE_WITHIN.search(text) is not None
    return within or (text[-1] in ASKS_ON_ENDS and ASKS_ON.search(text) is not None)
