import pytest

from banmian import dates
from banmian.dates import LunarDate
from banmian.model import Masthead


def test_the_masthead_of_the_first_sheet_agrees_with_its_date() -> None:
    """农历辛丑年八月廿二 and 星期二 are 28 September 2021."""
    printed = Masthead(date="2021-09-28", weekday="星期二", lunar="农历辛丑年八月廿二")
    assert list(dates.disagreements(printed, "2021-09-28")) == []
    assert str(dates.lunar_date("2021-09-28")) == "农历辛丑年八月廿二"
    assert dates.weekday("2021-09-28") == "星期二"


@pytest.mark.parametrize(
    "printed",
    [
        "农历辛丑年八月廿二",
        "农历辛丑年八月二十二",
        "农历八月廿二日",
        "辛丑年八月廿二",
        "八月廿二",
        "農曆辛丑年八月廿二",
        "夏历辛丑牛年八月廿二",
        "农历辛丑年（牛年）八月小廿二 八月十七秋分",
        "农历 辛丑年 八月 廿二",
    ],
)
def test_printed_forms_of_one_lunar_date_are_understood(printed: str) -> None:
    """With or without 农历, the year or the size of the month, in old and new forms, it is the same day."""
    assert list(dates.disagreements(Masthead(lunar=printed), "2021-09-28")) == []


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("农历癸卯年闰二月初一", LunarDate("癸卯", 2, True, 1)),
        ("正月三十", LunarDate("", 1, False, 30)),
        ("腊月廿", LunarDate("", 12, False, 20)),
        ("冬月十二", LunarDate("", 11, False, 12)),
        ("十一月初十", LunarDate("", 11, False, 10)),
        ("十月十", LunarDate("", 10, False, 10)),
        ("十二月三十日", LunarDate("", 12, False, 30)),
        ("星期二", None),
        ("", None),
    ],
)
def test_lunar_dates_are_read(printed: str, expected: LunarDate | None) -> None:
    """Months and days have several names each; what isn't a lunar date is not taken for one."""
    assert dates.read_lunar_date(printed) == expected


@pytest.mark.parametrize(
    ("masthead", "code", "right"),
    [
        (Masthead(date="2021-09-27"), "D101", "2021-09-28"),
        (Masthead(weekday="星期三"), "D102", "星期二"),
        (Masthead(lunar="农历辛丑年八月廿三"), "D103", "农历辛丑年八月廿二"),
        (Masthead(lunar="农历庚子年八月廿二"), "D103", "农历辛丑年八月廿二"),
        (Masthead(lunar="农历闰八月廿二"), "D103", "农历辛丑年八月廿二"),
        (Masthead(weekday="Tuesday"), "D104", ""),
        (Masthead(lunar="八月既望"), "D104", ""),
    ],
)
def test_what_does_not_agree_is_found(masthead: Masthead, code: str, right: str) -> None:
    """Each fact of the masthead is compared with the date on its own, and what would be right is said."""
    (found,) = dates.disagreements(masthead, "2021-09-28")
    assert (found.code, found.right) == (code, right)


@pytest.mark.parametrize("sunday", ["星期日", "星期天", "周日", "礼拜天"])
def test_sunday_has_several_names(sunday: str) -> None:
    """星期天 is 星期日."""
    assert list(dates.disagreements(Masthead(weekday=sunday), "2021-09-26")) == []


@pytest.mark.parametrize("leap", [False, True])
def test_every_lunar_date_is_read_as_it_is_written(leap: bool) -> None:
    """Our own way of writing a lunar date is understood, for every day of every month."""
    for month in range(1, 13):
        for day in range(1, 31):
            lunar = LunarDate("辛丑", month, leap, day)
            assert dates.read_lunar_date(str(lunar)) == lunar


def test_a_leap_month_is_told_from_the_month_before() -> None:
    """In 2023 the second month came twice: the library counts the leap month as a month of its own."""
    assert str(dates.lunar_date("2023-03-21")) == "农历癸卯年二月三十"
    assert str(dates.lunar_date("2023-03-22")) == "农历癸卯年闰二月初一"
