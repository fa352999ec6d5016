"""What the parser was unsure of."""

from banmian.rules.rule import NOTICE, WARNING, Rule

RULES: dict[str, Rule] = {
    "P101": Rule(
        NOTICE, "the parser is {percent} per cent sure: {doubt}", "A doubt of the parser's is shown to an editor."
    ),
    "P102": Rule(
        WARNING,
        "read for the first time, articles: {articles}; written to {folder}/, to be compared with the page",
        "What the parser has read is looked at by an editor.",
    ),
}
