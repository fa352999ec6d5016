"""What a translation says, held against its original."""

from banmian.rules.rule import WARNING, Rule

RULES: dict[str, Rule] = {
    "T201": Rule(
        WARNING,
        "{part}: the original has {what}, and no number of the translation is that; if it is meant, declare it: {entry}",
        "Numbers are exact.",
    ),
    "T202": Rule(
        WARNING,
        "{part}: the original names {what}, and the translation has no '{name}'; if it is meant, declare it: {entry}",
        "A name is rendered as the authority files have it.",
    ),
    "T203": Rule(
        WARNING,
        "{part}: '{what}' is Chinese, and the language of the translation isn't; if it is meant, declare it: {entry}",
        "A translation is in its own language.",
    ),
    "T204": Rule(
        WARNING,
        "{part}: a quotation mark has no partner ('{what}'); if it is meant, declare it: {entry}",
        "Quotation marks come in pairs.",
    ),
    "T205": Rule(
        WARNING,
        "{part}: one space too many ('{what}'); if it is meant, declare it: {entry}",
        "One space between words, none before a comma.",
    ),
    "T206": Rule(
        WARNING,
        "exceptions: nothing is found in {part} that '{what}' would except; remove it, or quote what the finding quotes",
        "An exception excepts something.",
    ),
    "T207": Rule(
        WARNING,
        "{part}: the translation has {what}, and no number of the original is that; if it is meant, declare it: {entry}",
        "Nothing is added.",
    ),
    "T208": Rule(
        WARNING,
        "{part}: the original credits {what}, the translation nobody; if it is meant, declare it: {entry}",
        "Whoever is credited is credited in every language.",
    ),
}
