"""Chinese words that hold a numeral and count nothing, and days that go by their numbers.

To teach the reader a word: one word in one of these tables, and a pair of sentences in `tests/bilingual/numbers.txt`.
A single 一, 百, 千 or 万 is never demanded, so words need standing here only for another numeral.
"""

import re
from typing import Final

_IDIOMS = """
乱七八糟 横七竖八 七上八下 七嘴八舌 七手八脚 七拼八凑 七零八落 七老八十 杂七杂八 四面八方 四通八达 四平八稳 五花八门 五湖四海 五颜六色 五光十色
五体投地 五谷丰登 五彩缤纷 五味杂陈 五脏六腑 五大三粗 四分五裂 四舍五入 四海为家 四海一家 四季如春 四季常青 四季分明 四世同堂 四脚朝天 朝三暮四 丢三落四
说三道四 推三阻四 颠三倒四 低三下四 不三不四 挑三拣四 张三李四 接二连三 三番五次 三番两次 三令五申 三五成群 三年五载 三天两头 三言两语 三长两短
三三两两 三心二意 三思而行 三思而后行 三教九流 三头六臂 三六九等 三顾茅庐 三足鼎立 三位一体 三生有幸 三缄其口 一波三折 一唱三叹 一日三秋 举一反三 约法三章 事不过三
狡兔三窟 入木三分 垂涎三尺 退避三舍 火冒三丈 余音绕梁三日 新官上任三把火 不管三七二十一 两全其美 两面三刀 两袖清风 两小无猜 两败俱伤 两相情愿 一刀两断 一举两得 一清二楚 一清二白
一干二净 一穷二白 一石二鸟 一来二去 独一无二 说一不二 略知一二 数一数二 一分为二 合二为一 合而为一 二话不说 再三 六神无主 六亲不认 六根清净 七情六欲 三姑六婆 十全十美 十拿九稳
十有八九 十之八九 十万火急 十恶不赦 十指连心 九牛一毛 九死一生 九牛二虎之力 九霄云外 八九不离十 八仙过海 八面玲珑 八面来风 八面威风 耳听八方 半斤八两 半信半疑 半途而废 半推半就 半身不遂
事半功倍 半夜三更 一知半解 一鳞半爪 一星半点 一时半会 一言半语 以一当十 一五一十 一目十行 一曝十寒 一传十 百发百中 百里挑一 万无一失 十年树木 十年磨一剑 十年寒窗
"""
_WORDS = """
十分(?![钟之]) 十足 十字 合十 十堰 十有八九 二手 二维 二胡 二氧化 二进制 二郎 二流 二锅头 二黄 二传 二愣 不二 二老 二线(?!城) 二副 二炮 两栖 两可 两难 斤两 银两
三角 三轮 三明治 三文鱼 三军 三伏 三夏 三秋 三更 三昧 三弦 三级跳 三七(?!开) 三部曲 三包 四处 四周 四方 四肢 四邻 四野 四季(?![度:]) 四合院 四海 四川 四平 四会(?=市) 五金 五谷
五彩 五洲 五官 五脏 五线谱 五香 五味 五粮液 五矿 五台 五华 五指 六安 六合 六盘水 六神 六亲 六畜 七夕 七彩 七台河 七匹狼 七喜 八卦 八方 八股 八宝 八达岭 八角 八哥 九州
九泉 九霄 九江 九华 九龙 九寨沟 三亚 三明(?=市) 三门峡 三峡 三水 三原 三河 三星(?!级) 三菱 三洋 三一重工 三一集团 三联 三鹿 三九(?=集团|胃) 百分点 千分点 百分表 千分尺
周三(?=[A-Z]) 点一点 第一时间 第一线 第一手 半岛 半导体 半夜 半径 半边天 半封建 半殖民地 半拉子 半工半读 半脱产 半官方 半成品 半自动 小半 大半 多半 夜半 半晌 零售 零件
零钱 零星 零散 零花 零碎 零距离 零担 飘零 凋零 成千上万 成百上千 成千成万 数以[百千万亿]+计 千百年 千百万 百十[^\\d] 万千 千千万万 千万别 千万[要不]
"""

WORDS: Final = re.compile("|".join(sorted((_IDIOMS + _WORDS).split(), key=len, reverse=True)))
"""Words that count nothing."""

DAYS: Final = {
    "一二九": (12, 9), "一二·九": (12, 9), "一·二九": (12, 9), "二七": (2, 7), "三八": (3, 8), "五一": (5, 1), "五四": (5, 4), "五卅": (5, 30),
    "六一": (6, 1), "七一": (7, 1), "七七": (7, 7), "八一": (8, 1), "八一三": (8, 13), "八·一三": (8, 13),
    "九一八": (9, 18), "九·一八": (9, 18), "十一": (10, 1), "双十一": (11, 11), "双十二": (12, 12),
}  # fmt: skip
"""Days that go by their month and day, (month, day); `day` says where they are meant."""
FEASTS: Final = {
    "元旦": (1, 1), "妇女节": (3, 8), "劳动节": (5, 1), "青年节": (5, 4), "儿童节": (6, 1), "建党节": (7, 1), "建军节": (8, 1), "国庆": (10, 1),
}  # fmt: skip
"""Feasts that another language may give as a date."""
# 八一 is also a film studio, 五一 a road: the quotation marks or what follows tell the day.
_AFTER = "国际|劳动节|妇女节|儿童节|青年节|建军节|建党|节|长假|小长假|黄金周|假期|期间|前夕|运动|事变|惨案|罢工|起义|勋章|讲话|重要讲话|红旗手"
_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
DAY: Final = re.compile(f'[“"「『](?P<quoted>{_DAY})[”"」』]|(?P<bare>{_DAY})(?={_AFTER})')
FEAST: Final = re.compile("|".join(FEASTS))

CURRENCIES: Final = {
    "人民币": "CNY", "元": "CNY", "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "日元": "JPY", "欧元": "EUR", "英镑": "GBP",
    "韩元": "KRW", "卢布": "RUB", "法郎": "CHF", "马克": "DEM", "卢比": "INR", "新台币": "TWD", "澳元": "AUD", "加元": "CAD",
}  # fmt: skip
CURRENCY: Final = re.compile(
    f"(?:{'|'.join(sorted(CURRENCIES, key=len, reverse=True))})(?![旦宵首帅老素气凶件勋化论结])"
)
"""Directly behind a number."""

EXCHANGED: Final = {
    "市斤": ("1/2",), "公斤": ("1/1000",), "斤": ("1/2",), "华里": ("1/2",), "里": ("1/2",),
    "千瓦": ("1/1000", "1/1000000"), "千克": ("1/1000",),
}  # fmt: skip
"""Units that another language may exchange exactly, and what the number is then multiplied with: 斤 are half kilograms."""
EXCHANGE: Final = re.compile("|".join(EXCHANGED))
