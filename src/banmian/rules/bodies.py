"""Bodies: the Markdown subset."""

from banmian.rules.rule import ERROR, Rule

RULES: dict[str, Rule] = {
    "B101": Rule(
        ERROR, "write a block on one line, and leave a blank line between two blocks", "A paragraph is one line."
    ),
    "B102": Rule(
        ERROR,
        "'{detail}' is no section head: write `## ` and its text, or `\\#` for a sign that was printed",
        "Section heads have one level.",
    ),
    "B103": Rule(
        ERROR, "this table has no closing line {detail}, or text stands beside it", "A table stands between fences."
    ),
    "B104": Rule(
        ERROR,
        'this is no caption: write ![text](){{.caption credit="name"}}, with \\] for a bracket that was printed',
        "A caption gives its text and credit.",
    ),
    "B105": Rule(ERROR, "this block has no text: write it, or remove the block", "A block has text."),
}
