"""Names and the roles they are credited in: from a printed byline to `Credit`s.

Papers write bylines in many ways (`■本报记者 甲 通讯员 乙 丙`, `文/甲 图/乙`, `李 苗 徐德荣`, `甲 整理`). They are all read
the same way: role words and names alternate, a role word counts for the names that follow it, or, standing last,
for those before it.
"""

import re
from collections.abc import Iterator

from banmian.model import Credit
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
_DOUBLE = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 夏侯 轩辕 端木 百里 呼延 南宫 独孤 完颜 西门 闻人 淳于 申屠 濮阳 太史 "
    "公冶 宗政 赫连 澹台 欧陽 諸葛 東方 尉遲 公孫".split()
)
_NO_NAMES = frozenset(
    "江西 江苏 安徽 云南 宁夏 广西 广东 山东 山西 海南 湖南 湖北 河南 河北 贵州 四川 辽宁 吉林 甘肃 青海 陕西 福建 浙江 新疆 内蒙古 "
    "居民 村民 市民 读者 学生 教师 职工 工人 乘客 顾客 农民 社员 观众 听众 用户 业主 家长 市长 县长 省长 区长 乡长 镇长 村长 局长 校长 厂长 书记 主任 经理 "
    "节选 摘要 摘录 连载 附图 见图 漫画 剪纸 版画 木刻 油画 国画 速写 下同 上接 下转 "
    "黑龙江 北京 上海 天津 重庆 常州 温州 徐州 郑州 金华 黄山 乐山 荣誉 高级 文明 和谐 平安 安全 时间 单位 余额 国家 专稿 专访 调查 追踪 "
    "叔叔 同志 图片 供稿 报道 整理 作者 系统 副教授 教授 待续 续完 未完 全文完 草案".split()
)
"""Words that begin with a surname's character and stand where names do."""
NOT_SIGNED = frozenset("完 续 未完 待续 续完 上 下 中 略 笑声 掌声 鼓掌 图 注".split())
"""What stands in brackets at the end of a text and is no pen name."""
_NEVER_GIVEN = "的了在是与及或等被把将从对为而且但也都就又这那个们么吗呢吧说号版第省市县区镇乡部局厅委"
"""Characters that end no given name: they tell a name from a phrase that begins with a surname's character."""

_ENDS_OFFICE = "组员室会社报站队班校厂处科"
"""Characters that end offices and bodies, and few names: `本报特写组`."""

ROLE_WORDS: tuple[tuple[str, str], ...] = (
    # Longest first: 见习记者 must not be read as 记者.
    ("摄影记者", "photographer"),
    ("摄影报道", "photographer"),
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
    ("通讯员", "correspondent"),
    ("通訊員", "correspondent"),
    ("评论员", "commentator"),
    ("評論員", "commentator"),
    ("责任编辑", "editor"),
    ("记者", "reporter"),
    ("記者", "reporter"),
    ("作者", "author"),
    ("摄影", "photographer"),
    ("攝影", "photographer"),
    ("供图", "photographer"),
    ("图片", "photographer"),
    ("编辑", "editor"),
    ("编译", "compiler"),
    ("整理", "compiler"),
    ("采写", "reporter"),
    ("撰文", "author"),
    ("摄", "photographer"),
    ("攝", "photographer"),
    ("图", "photographer"),
    ("圖", "photographer"),
    ("文", "author"),
)
_ROLE_OF = dict(ROLE_WORDS)
_PRESS = r"(?:本\s?(?:报|刊|台|网|社|報)|新华社|新華社|中新社|中新网|人民网|新华网)"
# A role word; `文` and `图`, which names may hold, only beside a sign or at the edge of a word.
_ROLE = re.compile(
    rf"{_PRESS}?(?:驻[{HAN}]{{1,6}}?)?(?P<role>{'|'.join(word for word, _ in ROLE_WORDS if len(word) > 1)})"
    r"|(?<![^\s/／·（(：:；;，,、■□●◆])(?P<letter>[文图圖](?:\s?[/／、]\s?[文图圖片])?)(?=[\s/／：:]|$)"
    r"|(?P<shot>[摄攝])(?=$|[\s，,；;/／）)])"
)
_NOISE = re.compile(
    rf"[■□◆◇●○▲△★☆◎※▶►\-—－_|｜（）()【】〔〕\[\]<>《》:：]|{_PRESS}|报道|報道|專電|专电|[发發]自\S+|图文|本组|均由"
)
_SEPARATOR = re.compile(rf"(?:[\s、，,；;/／&]|(?<=[{HAN}]{{2}})和(?=[{HAN}]{{2}}))+")
_THREE_WIDE = re.compile(rf"\s*([{HAN}])\s([{HAN}])\s(?![摄攝图圖])([{HAN}])\s*")
_MINORITY = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・‧][{HAN}]{{1,8}})+")
_HAN_NAME = re.compile(rf"[{HAN}]{{2,4}}")
_OFFICE = re.compile(
    rf"^.{{2,30}}(?:长|記|记|任|授|员|表|士|师|家|官|理|席|人|委|局|部|院|校|社|会|系|所|厅|处|科|连|队|厂|县|市|学|生)\s+(?=[{HAN}](?:\s?[{HAN}]){{1,3}}$)"
)


def is_name(text: str) -> bool:
    """Whether a string could be one person's name, as Chinese papers print them."""
    if _MINORITY.fullmatch(text):
        return True
    if text in _NO_NAMES or not 2 <= len(text) <= 4 or text[-1] in _NEVER_GIVEN or text[1] in _NEVER_GIVEN:
        return False
    if len(text) == 4:
        return text[:2] in _DOUBLE or (text[0] in SURNAMES and text[1] in SURNAMES)
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
        singles = 0
        while index + singles < len(pieces) and len(pieces[index + singles]) == 1:
            singles += 1
        if singles > 1:
            size = 3 if singles == 3 else 2
            yield "".join(pieces[index : index + size])
            index += size
        elif pieces[index] in _DOUBLE and index + 1 < len(pieces) and len(pieces[index + 1]) == 1:
            yield pieces[index] + pieces[index + 1]
            index += 2
        else:
            yield from _cut(pieces[index])
            index += 1


def _cut(piece: str) -> Iterator[str]:
    """One name, or two set without a space (`张三李小四`)."""
    if len(piece) in (5, 6) and piece[-2:] not in _NO_NAMES and not _MINORITY.fullmatch(piece):
        for at in (3, 2, 4):
            if is_name(piece[:at]) and is_name(piece[at:]):
                yield piece[:at]
                yield piece[at:]
                return
    yield piece


def credits_in(text: str, *, trusted: bool = False) -> tuple[Credit, ...]:
    """The people a byline credits. Names without a role word are authors'.

    `trusted` says that the line is surely a byline, so that pen names and rare surnames count as well.
    """
    found: list[Credit] = []
    role, position = "", 0
    text = _wide_name_closed(text)
    for match in _ROLE.finditer(text):
        found += _credits(text[position : match.start()], role, trusted)
        role, position = _role_named(match), match.end()
    rest = list(_credits(text[position:], role, trusted))
    if not rest:  # a role word at the end counts for the names before it: `甲 乙 摄影报道`
        found = [Credit(credit.name, credit.role or role) for credit in found]
    return tuple(Credit(credit.name, credit.role or "author") for credit in [*found, *rest])


def _wide_name_closed(text: str) -> str:
    """One name of three characters set wide, closed up, so that `伍 学 文` is not read as `伍学`, text by."""
    match = _THREE_WIDE.fullmatch(text)
    return "".join(match.groups()) if match else text


def _role_named(match: re.Match[str]) -> str:
    if word := match.group("role"):
        return _ROLE_OF[word]
    if letter := match.group("letter"):
        return _ROLE_OF[letter[0]]
    return "photographer"


def _credits(text: str, role: str, trusted: bool) -> Iterator[Credit]:
    text = _NOISE.sub(" ", text).strip()
    text = _OFFICE.sub("", text)
    likely = could_be_name if role or trusted else is_name
    for name in names_in(text):
        if likely(name):
            yield Credit(name, role)
