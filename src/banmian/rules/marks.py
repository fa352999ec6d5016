"""What an editor decided about how a page is read: `<sheet>.marks.yaml`."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "M101": Rule(
        ERROR,
        "the sheet has {last} lines, so there is no line {line}: correct the number",
        "A mark names a printed line.",
    ),
    "M102": Rule(
        ERROR, "nothing is printed on line {line}: name a line that has text", "A mark names a line that has text."
    ),
    "M103": Rule(ERROR, "line {line} has a mark already: put both into one", "A line has one mark."),
    "M104": Rule(
        ERROR,
        "line {line} begins '{got}'; lines that begin as `text` says: {lines}. Correct the number, or `text`",
        "A mark stays with the line it was made for.",
    ),
    "M105": Rule(
        ERROR,
        "{field}: line {line} does not stand above this one: name an earlier line, or write `new`",
        "What goes on, goes on with something above.",
    ),
    "M106": Rule(
        ERROR, "`{one}` and `{other}` exclude each other: keep one of them", "A mark does not contradict itself."
    ),
    "M107": Rule(
        ERROR,
        "`{said}` cannot be, as line {line} is read as {read}: change this mark, or the one that says so",
        "The marks of a sheet do not contradict each other.",
    ),
    "M108": Rule(
        WARNING,
        "records that nobody has edited are not as these marks have the page read ({files}): "
        "run `banmian refresh {paper} {date} {sheet}`",
        "What an editor decided shows in the records.",
    ),
    "M109": Rule(
        WARNING,
        "`{said}`, but line {line} is {read} in the records, and somebody has edited them ({files}): "
        "correct them by hand as the mark says, or take the mark out",
        "Two decisions of editors do not contradict each other.",
    ),
    "M110": Rule(
        WARNING,
        "the records of sheet {sheet} were read with {file}, which is gone; without it these would change: {files}. "
        "Put it back, or run `banmian refresh {paper} {date} {sheet}`",
        "What an editor decided doesn't get lost.",
    ),
}
