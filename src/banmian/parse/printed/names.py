"""What is a person's name, as Chinese papers print names: padded, set wide, or one behind the other without a space.

Who is credited with what by a line that holds names is for `credited`.
"""

import itertools
import re
from collections.abc import Iterator

from banmian.text import HAN

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁"
    "单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳汲松井段富巫乌焦巴弓牧谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾甘厉戎"
    "祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍闻党翟谭贡劳逄姬申扶堵冉宰雍桑桂濮牛寿通边扈燕"
    "冀浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩厍聂晁勾敖融冷"
    "訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代邸仝覃亓涂隋佟佘丛冼揭线岳晋楚鄢母佴褟占税荀谌"
    "仉禤麦但初才苑戢来药随帅海宝扎洛多格次旺索桑达尼玛普布拉巴"
    "趙錢孫鄭馮陳褚衛蔣韓楊許呂張嚴華魏謝鄒喻蘇潘範魯韋馬鳳鮑費賀倪湯羅畢鄔樂時齊餘顧黃蕭計談龐項董藍閔賈婁顏鐘駱盧繆應鄧單諸"
    "鈕龔陸榮儲烏侖車龍葉賴藺蒙喬聞黨譚貢勞農溫莊閻連習魚歐聶饒關遊權蓋肖劉"
)
_COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱翟樊兰殷施洪倪牛温芦季俞章鲁葛伍申尤毕聂焦柳邢岳齐梅庄辛祝左涂谷祁詹苗凌费纪靳盛童甄项裴席卫屈鲍覃霍翁隋甘柯阮桂闵柴江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇魏呂盧鍾譚陸賈賀顧龔邵萬錢嚴"
)
"""The surnames most people have."""
_DOUBLE = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 百里 呼延 南宫 独孤 完颜 西门 闻人 淳于 申屠 濮阳 太史 "
    "公冶 宗政 赫连 澹台 欧陽 諸葛 東方 尉遲 公孫".split()
)
_NO_NAMES = frozenset(
    "江西 江苏 安徽 云南 宁夏 广西 广东 山东 山西 海南 湖南 湖北 河南 河北 贵州 四川 辽宁 吉林 甘肃 青海 陕西 福建 浙江 新疆 内蒙古 "
    "居民 村民 市民 读者 学生 教师 职工 工人 乘客 顾客 农民 社员 观众 听众 用户 业主 家长 市长 县长 省长 区长 乡长 镇长 村长 局长 校长 厂长 书记 主任 经理 "
    "任命 任免 施行 节选 摘要 摘录 连载 附图 见图 漫画 剪纸 版画 木刻 油画 国画 速写 下同 上接 下转 "
    "黑龙江 北京 上海 天津 重庆 常州 温州 徐州 郑州 金华 黄山 乐山 荣誉 高级 文明 和谐 平安 安全 时间 单位 余额 国家 专稿 专访 调查 追踪 "
    "英国 美国 法国 德国 俄国 苏联 俄罗斯 日本 古巴 印度 意大利 西班牙 古希腊 古罗马 英 美 美元 欧元 国际 男子 女子 单打 双打 总则 手记 口述 译自 招聘 "
    "武汉 武昌 石家庄 沈阳 安阳 宁波 马鞍山 柳州 苏州 杭州 广州 连云港 秦皇岛 包头 黄石 荆州 江阴 安庆 常德 岳阳 衡阳 丹东 金昌 韶关 梅州 "
    "农家 战士 民兵 记者 编者 译者 通讯 安装 向导 全体 "
    "叔叔 同志 图片 供稿 报道 整理 作者 系统 副教授 教授 待续 续完 未完 全文完 草案".split()
)
"""Words that begin with a surname's character and stand where names do."""
NOT_SIGNED = frozenset("完 续 未完 待续 续完 上 下 中 略 笑声 掌声 鼓掌 图 注".split())
"""What stands in brackets at the end of a text and is no pen name."""
_NEVER_GIVEN = "的了在是与及或等被把将从对为而且但也都就又这那个们么吗呢吧说号版第省市县区镇乡部局厅委"
"""Characters that end no given name: they tell a name from a phrase that begins with a surname's character."""

_CALLED = frozenset("先生 女士 小姐 同志 师傅 大爷 大妈 大娘 阿姨 某 某某 记者 主任 书记 经理 医生 市长 县长".split())
"""What follows a surname in place of a given name."""
_ENDS_PAPER = "社报網网"
"""Characters that papers and agencies end in (`路透社`)."""
_ENDS_COLUMN = "图节版谈话录展赛周季篇"
"""Characters that names of columns and pictures end in, which are set with a point like names: `惊蛰·春耕图`."""
_ENDS_OFFICE = "组员室会社报刊站队班校厂处科"
"""Characters that end offices and bodies, and few names: `本报特写组`."""

_SEPARATOR = re.compile(rf"(?:[\s、，,；;/／&]|(?<=[{HAN}]{{2}})[和与](?=[{HAN}]{{2}}))+")
_MINORITY = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・‧．][{HAN}]{{1,8}})+")
_HAN_NAME = re.compile(rf"[{HAN}]{{2,4}}")
_WIDEST = 18
"""Characters set apart one by one that are looked at for where one name ends and the next begins."""


def is_name(text: str) -> bool:
    """Whether a string could be one person's name, as Chinese papers print them."""
    if _MINORITY.fullmatch(text):
        return text[-1] not in _ENDS_COLUMN
    if text in _NO_NAMES or text[1:] in _CALLED or not 2 <= len(text) <= 4:
        return False
    if text[-1] in _NEVER_GIVEN + _ENDS_PAPER or text[1] in _NEVER_GIVEN:
        return False
    if len(text) == 4:
        return text[:2] in _DOUBLE or (text[0] in _COMMON and text[1] in _COMMON)
    return text[0] in SURNAMES or (len(text) == 3 and text[:2] in _DOUBLE)


def family_name(name: str) -> str:
    """The family name that a Chinese name begins with: of two characters in 欧阳修, else of one."""
    return name[:2] if len(name) > 2 and name[:2] in _DOUBLE else name[:1]


def could_be_name(text: str) -> bool:
    """Whether a string can be a name where a role word says that names follow, its surname known or not."""
    if text in _NO_NAMES:
        return False
    return is_name(text) or (_HAN_NAME.fullmatch(text) is not None and text[-1] not in _NEVER_GIVEN + _ENDS_OFFICE)


def names_in(text: str) -> list[str]:
    """The names in a string that holds nothing else, padded ones closed up (`李 苗 徐德荣` → 李苗, 徐德荣)."""
    return list(_close_up([piece for piece in _SEPARATOR.split(text.strip()) if piece]))


def _close_up(pieces: list[str]) -> Iterator[str]:
    """Join single characters: two-character names are padded to the width of three, wide setting spaces all."""
    index = 0
    while index < len(pieces):
        singles = "".join(itertools.takewhile(lambda piece: len(piece) == 1, pieces[index:]))
        if len(singles) > 1:
            yield from _parted(singles)
            index += len(singles)
        elif _belong_together(*pieces[index : index + 2]):
            yield pieces[index] + pieces[index + 1]
            index += 2
        else:
            yield from _cut(pieces[index])
            index += 1


def _belong_together(first: str, second: str = "") -> bool:
    """A surname and a given name set apart: `欧阳 春`, `欧阳 文娟`, `穆 青山`."""
    if first in _DOUBLE:
        return len(second) == 1 or (len(second) == 2 and second[0] not in _COMMON)
    return len(first) == 1 and first in SURNAMES and len(second) == 2 and _HAN_NAME.fullmatch(second) is not None


def _parted(singles: str) -> list[str]:
    """Characters set apart one by one, put together where names are likeliest: `方正平毛岩石` → 方正平, 毛岩石."""
    if len(singles) <= 3:
        return [singles]
    return max(_partings(singles[:_WIDEST]), key=_likelihood) + _pairs(singles[_WIDEST:])


def _pairs(text: str) -> list[str]:
    return [text[start : start + 2] for start in range(0, len(text), 2)]


def _partings(text: str) -> Iterator[list[str]]:
    """All ways of cutting a string into names of two, three or, with a double surname, four characters."""
    if len(text) < 2:
        yield [text] if text else []
        return
    for size in (2, 3, 4) if text[:2] in _DOUBLE else (2, 3):
        if len(text) >= size:
            for rest in _partings(text[size:]):
                yield [text[:size], *rest]


def _likelihood(names: list[str]) -> float:
    """How likely the names begin with surnames, of all names; the commoner the surnames, the more."""
    return sum(2 * (name[0] in _COMMON or name[:2] in _DOUBLE) + is_name(name) for name in names) / len(names)


def _surely_name(text: str) -> bool:
    """Whether a string is a name that begins with a surname most people have."""
    return is_name(text) and (text[0] in _COMMON or text[:2] in _DOUBLE)


def _cut(piece: str) -> Iterator[str]:
    """One name, or several set without a space (`张三李小四`)."""
    if not 4 <= len(piece) <= 9 or _MINORITY.fullmatch(piece) or piece[-2:] in _NO_NAMES:
        yield piece
    elif len(piece) in (5, 6):
        yield from next(
            ([piece[:at], piece[at:]] for at in (3, 2, 4) if is_name(piece[:at]) and _surely_name(piece[at:])), [piece]
        )
    elif piece[0] not in _COMMON:
        yield piece
    else:
        names = max(_partings(piece), key=_likelihood)
        sure = not is_name(piece) and all(is_name(name) and name[0] in _COMMON for name in names)
        yield from names if sure else [piece]
