"""Dates."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "D101": Rule(
        ERROR,
        "masthead.date: the page prints {printed}, the folder says {date}; correct one, and say so in `note`",
        "The printed date is the issue's.",
    ),
    "D102": Rule(
        ERROR,
        "masthead.weekday: {date} was {right}, not {printed}; correct one, and say so in `note`",
        "Weekday and date agree.",
    ),
    "D103": Rule(
        ERROR,
        "masthead.lunar: {date} was {right}, not {printed}; correct one, and say so in `note`",
        "Lunar date and date agree.",
    ),
    "D104": Rule(
        WARNING,
        "masthead.{field}: '{printed}' is not understood, so it was not checked against the date",
        "What can be checked is checked.",
    ),
}
