"""Conservation: every line in exactly one place."""

from banmian.rules.rule import ERROR, Rule

RULES: dict[str, Rule] = {
    "C101": Rule(
        ERROR, "'{source}' (line {lines}) stands in no article and no furniture: add it to one", "Nothing is lost."
    ),
    "C102": Rule(ERROR, "'{source}' (line {lines}) stands in {places}: keep one", "Nothing stands in two places."),
}
