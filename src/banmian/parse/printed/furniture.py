"""The printed forms of what is no article: mastheads, dates, folios, staff, prices, addresses, weather.

One pattern a row, with the kind it tells; a line that sets several side by side is taken apart first.
"""

import re

from banmian.parse.printed.forms import DIGITS
from banmian.text import HAN

DATE = rf"(?:[{DIGITS}]{{2,4}}\s?年\s?)?[{DIGITS}]{{1,3}}\s?月\s?[{DIGITS}]{{1,3}}\s?日"
FURNITURE: tuple[tuple[str, re.Pattern[str]], ...] = (
    # kind, what the whole unit looks like from its beginning on (a line of the kind above each); where that takes long
    # to say, it begins with a sign that must come (`(?=.*版$)`)
    # 2021年9月28日 星期二 农历辛丑年八月廿二
    (
        "date",
        re.compile(
            rf"^(?:公元)?(?:{DATE}|\d{{4}}[.\-/]\d{{1,2}}[.\-/]\d{{1,2}})[\s，,　]*(?:[（(]?星期[一二三四五六日天][）)]?)?(?:[\s　]+[{HAN}]{{0,14}}|[\s，,　]*(?:农历|夏历|旧历|农曆)[{HAN}]{{0,14}}|[\s，,　]*[甲乙丙丁戊己庚辛壬癸][{HAN}]{{1,10}})?[\s　]*(?:第?\s?[A-D]?\d+\s?版.{{0,10}}|今日.{{1,4}}版.{{0,12}})?$"
        ),
    ),
    ("date", re.compile(r"^(?:星期|礼拜)[一二三四五六日天]\s*(?:.{0,24})$")),
    ("date", re.compile(rf"^(?:农历|夏历|旧历)[{HAN}]{{3,16}}$")),
    (
        "date",
        re.compile(
            r"^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年闰?[正一二三四五六七八九十冬腊]{1,2}月[初十廿二三][一二三四五六七八九十]?$"
        ),
    ),
    # 第 17953 号；总第 1024 期
    (
        "issue-number",
        re.compile(
            rf"^[（(]?(?:总|總|本报|今年)?\s?第\s?[{DIGITS}]{{1,8}}\s?[号期號](?:[\s　]*[（(].{{1,16}}[）)])?[）)]?(?:[\s　]+.{{1,20}})?$"
        ),
    ),
    ("issue-number", re.compile(rf"^[{HAN}·]{{2,8}}[\s　]+[（(]?第\s?[{DIGITS}]{{1,6}}\s?期[）)]?$")),
    (
        "issue-number",
        re.compile(r"^(?:今日|本期|今天|本报今日)(?:出版|共)?.{0,6}?[\d一二三四五六七八九十]{1,3}\s?(?:个)?[版张]"),
    ),
    # 国内统一连续出版物号 CN 43-0004
    (
        "publisher",
        re.compile(
            r"(?=.*[号发]).*(?:(?:连续出版物号|刊号)[：:\s]|国内统一(?:连续出版物号|刊号)|邮发代号|邮局代号|国内邮发|国外代号)"
            r"|^CN\s?\d\d-\d{4}|^代号[：:\d]"
        ),
    ),
    # 中共衡阳市委员会主办；××出版社出版
    (
        "publisher",
        re.compile(
            rf"^[{HAN}\s·]{{3,30}}(?:主管|主办|主編|主编单位|承办|出版|承印|协办|印刷|机关报|報社)(?:[\s　]+[{HAN}\s]{{3,30}}(?:主管|主办|出版|承印|协办))?$"
        ),
    ),
    (
        "publisher",
        re.compile(
            rf"^(?:[{HAN}]{{2,14}}报社\s?(?:出版)?|出版|社址[：:].{{2,40}}|[{HAN}]{{2,10}}(?:印刷厂|印务).{{0,10}}印.{{0,4}})$"
        ),
    ),
    # 责编/多乐 校对/苏丽萍 版式/雷俊；本版责编：甲 乙
    (
        "staff",
        re.compile(
            r"^[■□●◆]?\s?(?:(?:本版|本期|[一二三四五六七八九十\d]{1,2}版|今日|值班|执行|责任|見習|见习|图片|美术|视觉|版面|首席|流程|组版|夜班|当班|副)*(?:责\s?编|编辑|編輯|责任编辑|主编|总编辑?|副总编辑?|总值班|值班编委|编委|校\s?对|校對|版\s?式(?:设计)?|美\s?编|组\s?版|审\s?读|审核|一审|二审|三审|终审|制\s?图|统筹|策\s?划|设\s?计|排版|监制|摄影统筹|值班主任|检校|一读|二读|联系人|执行编辑)[\s　]*[/／：:｜|丨\s　]\s*.{1,40}?)+$"
        ),
    ),
    (
        "staff",
        re.compile(rf"^[■□●◆]?\s?(?:本版|本期)(?:责编|编辑|主编|责任编辑|校对|版式|制图|美编|组版)[{HAN}\s]{{2,20}}$"),
    ),
    # 新闻热线：8611110；E-mail：…
    (
        "contact",
        re.compile(
            r"^.{0,16}(?:热线|電話|电话|传真|信箱|邮箱|E-?mail|e-?mail|QQ群?|网址|官方网站|官网|网站|邮编|邮政编码|微信号?|微博|公众号|客户端|地址|投稿|举报)[\s　]*(?:[：:\d(（@]|[一二三四五六七八九〇○零]{4}).{0,60}$|^[^，。]{0,20}\s\S+@\S+\.\S+$"
        ),
    ),
    (
        "contact",
        re.compile(
            r"^(?:https?://|www\.)\S+$|^[\w.\-]+@[\w\-]+\.[\w.]+$|^(?:零售|定价|每份|全年|月价|年价|零售价|订价|售价).{0,30}[元角分].{0,12}$|.*广告(?:经营)?许可证|^[^。]{0,12}扫(?:一扫|码|描)[^。]{0,24}$|^本报(?:地址|社址|电话|网址)"
        ),
    ),
    # 第02版：要闻；A03 | 综合；03 要闻
    (
        "folio",
        re.compile(
            rf"^第?\s?[A-Z]?[{DIGITS}]{{1,3}}\s?版(?:[\s　:：|｜·・/—\-]*[{HAN}·]{{1,10}})?(?:[\s　]+.{{0,30}})?$"
        ),
    ),
    (
        "folio",
        re.compile(
            rf"^(?:[A-D]\s?\d{{1,2}}|[Ａ-Ｄ][０-９]{{1,2}}|0\d)(?:[\s　:：|｜·・/—\-]*[{HAN}·]{{2,8}})?(?:[\s　]+.{{0,24}})?$"
        ),
    ),
    ("folio", re.compile(r"^\d\d\s?[-－—–~～]\s?\d\d$")),
    ("folio", re.compile(rf"^(?=.*\d)[{HAN}·]{{2,8}}[\s　|｜·/]*(?:第\s?)?[A-D]?\s?(?:0\d|\d{{1,2}})\s?版?$")),
    # 今日导读；详见第3版
    (
        "index",
        re.compile(
            r"^(?:今日)?(?:导读|導讀|要目|本期要目|今日看点|今日要目|内容提要|索引|本版导读)[：:]?$"
            r"|(?=.*版[）)]?$)(?:.*(?:见|刊|载|刊于|>>>?|》》)\s?(?:今日|本报)?第?\s?[A-D]?\d{1,2}(?:[-—、,，]\d{1,2})*\s?版[）)]?$|.{4,30}[\s　…·.]+(?:第\s?)?[A-D]?\d{1,2}\s?版$)"
        ),
    ),
    # 天气预报：今天白天晴 …
    (
        "weather",
        re.compile(
            r"^(?:今日)?(?:天气|氣象|气象|天气预报)(?:预报)?[：:\s　]?.{0,60}$|^.{0,20}(?:晴|阴|多云|小雨|阵雨).{0,30}(?:\d\s?[℃度]|[℃]|风力|级).{0,20}$"
        ),
    ),
    # a rule, or the place of a picture, as text recognition writes them
    ("other", re.compile(r"^(?:[\-*_=~＊＿－]{3,}|!\[[^\]]*\]\([^)]*\)|<[^>]{1,60}>)$")),
    # 来稿请寄本报副刊部；本版稿件除署名者外，均由…
    (
        "contact",
        re.compile(r"^(?:来稿(?:请|一律)|本[版刊报](?:欢迎|来稿|稿件|文章)|欢迎(?:投稿|来稿)|投稿请|稿件请).{2,60}"),
    ),
    (
        "masthead",
        re.compile(
            r"^[A-Z][A-Z\s\.]{5,40}(?:DAILY|NEWS|TIMES|POST|BAO|RIBAO|WANBAO|EVENING|JOURNAL|GAZETTE|WEEKLY|HERALD|EXPRESS)[A-Z\s]*$|^[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,3}\s(?:Daily|News|Times|Post|Weekly|Bao)(?:\s.{0,10})?$"
        ),
    ),
)
PAGE_NAME = re.compile(
    r"(?:头版|要闻|时政|时事|综合|综合新闻|国内|国际|本地|本市|本省|地方|区县|县市|各地|社会|城事|都市|民生|经济|财经|产经|金融|股市|证券|理财|"
    r"法治|法制|政法|教育|教科文|科技|科教|文化|文娱|文体|娱乐|体育|健康|卫生|医药|读书|书评|副刊|文艺|文学|周末|周刊|专版|专刊|专题|特刊|特别报道|"
    r"深度|评论|理论|言论|党建|生活|消费|汽车|楼市|房产|旅游|收藏|广告|公告|分类信息|读者来信|群众来信|农村|农业|工业|交通|军事|港澳|台湾|港澳台|视点|焦点|热点|关注|影像|图片|摄影)"
    r"(?:新闻|周刊|专版|副刊|广场|天地|纵横|版)?"
)
"""How the pages of papers are called."""
_ANY = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in FURNITURE))
"""All of them in one, for most lines are none."""
MASTHEAD_TITLE = re.compile(
    rf"^[{HAN}\s　]{{2,12}}(?:日\s?报|晚\s?报|时\s?报|早\s?报|晨\s?报|都\s?市\s?报|商\s?报|周\s?报|快\s?报|导\s?报|新\s?报|报|日\s?報|報|周刊)(?<![捷喜预情海汇战通简警回举申谎电墙壁板]报)$"
)


def furniture_kind(text: str) -> str:
    """The kind of furniture a line looks like, or an empty string."""
    if len(text) > 120:
        return ""
    if _ANY.match(text):
        return next(kind for kind, pattern in FURNITURE if pattern.match(text))
    return _kind_of_many(text)


def _kind_of_many(text: str) -> str:
    """The kind of a line that sets several pieces of furniture side by side: `东堤健康时报 2018年12月6日 B2版 名医在线`."""
    pieces = (text.replace("|", " ").replace("｜", " ") if "|" in text or "｜" in text else text).split()
    if len(pieces) < 2 or not _NO_FURNITURE.isdisjoint(text):
        return ""
    kinds = [kind for piece in pieces for kind, pattern in FURNITURE if pattern.match(piece)]
    kinds += ["masthead" for piece in pieces if MASTHEAD_TITLE.match(piece)]
    certain = [kind for kind in kinds if kind in ("date", "publisher", "contact", "staff", "issue-number")]
    if len(pieces) == 2 and "date" in certain and len(pieces[0]) <= 8 and not pieces[0][0].isdigit():
        return "date"  # `国际副刊 1980年12月7日`
    if len(kinds) >= 2 and len(kinds) * 2 >= len(pieces):
        return kinds[0]
    return certain[0] if certain and _STAFF_WORD.search(text) else ""


_NO_FURNITURE = frozenset("，。；！？")
_STAFF_WORD = re.compile(
    r"责编|编辑|校对|版式|组版|美编|信箱|电话|热线|主办|主管|出版|第\s?\d+\s?[期号版]|星期[一二三四五六日]"
)
