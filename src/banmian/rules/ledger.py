"""The ledger: source lines + joins + gaps + emendations = the reading text."""

from banmian.rules.rule import ERROR, Rule

RULES: dict[str, Rule] = {
    "L101": Rule(
        ERROR,
        "lines {lines} of sheet {sheet} are not what this record was read from: put the source or the line numbers back; if both are right, write sha256: {sha256}",
        "A record's source lines do not change under it.",
    ),
    "L102": Rule(
        ERROR,
        "{field}: the sheet has {last} lines, so there is no line {line}; correct the number",
        "Line numbers point into the sheet.",
    ),
    "L103": Rule(
        ERROR,
        "{field}: '{got}' is no line of the source; if it was corrected, run `banmian accept`, or declare it: {entry}",
        "A head is printed lines.",
    ),
    "L104": Rule(
        ERROR,
        "line {line} reads '{source}', the record '{reading}'; if that is right, run `banmian accept`, or declare it: {entry}",
        "Nothing is changed in silence.",
    ),
    "L105": Rule(
        ERROR,
        "'{got}' stands nowhere in the source lines, or only where another block has it: remove it, or correct `source.lines`",
        "Nothing is added in silence.",
    ),
    "L106": Rule(
        ERROR,
        "line {line} ('{source}') belongs to this article but stands in no block or head of it: put it back, or correct `source.lines`",
        "Nothing is left out in silence.",
    ),
    "L107": Rule(
        ERROR,
        "joins: no block runs from line {before} on to line {after}: make it one paragraph, or remove the join",
        "Every declared join is one.",
    ),
    "L108": Rule(
        ERROR,
        "gaps: line {line} is not a line of this article: correct the number",
        "A gap stands after a line of its article.",
    ),
    "L109": Rule(
        ERROR,
        "emendations: '{source}' occurs {times} times in line {line}; give enough of the line that it occurs once",
        "An emendation names one place.",
    ),
    "L110": Rule(
        ERROR,
        "the source file {source} has changed (its SHA-256 is now {sha256}): put it back; if the change is meant, look through the sheet's records, then write this checksum",
        "Source files do not change.",
    ),
    "L111": Rule(
        ERROR,
        "the block goes on after line {line}, as if line {after} continued it; if it does, declare it: {entry}",
        "A column break is declared.",
    ),
    "L112": Rule(
        ERROR,
        "this block begins on line {line}, above line {above} where the block before it begins; keep the order of the "
        "source, or give `source.lines` as runs in the order of reading",
        "Nothing is reordered in silence.",
    ),
    "L113": Rule(
        ERROR,
        "emendations: line {line} is no printed line of this article; correct the number",
        "An emendation is of this article.",
    ),
    "L114": Rule(
        ERROR,
        "emendations: '{source}' is not in line {line}, which reads '{text}'; quote it as printed",
        "An emendation quotes the source.",
    ),
    "L115": Rule(
        ERROR,
        "`joins` and `emendations` cannot be written here without changing what stands beside them; move comments out of "
        "them, or declare the corrections by hand (`banmian check` gives the entries)",
        "A command changes nothing but what it is for.",
    ),
}
