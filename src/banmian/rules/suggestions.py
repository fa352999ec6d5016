"""The editor's eye: suggestions, never applied by themselves."""

from banmian.rules.rule import NOTICE, WARNING, Rule

RULES: dict[str, Rule] = {
    "E101": Rule(
        NOTICE,
        "'{what}': a Latin word in a Chinese sentence (if it stays, say why in {record}: as_printed: {entry})",
        "Chinese prose is in Chinese, names and units aside.",
    ),
    "E102": Rule(
        NOTICE,
        "'{what}' stands in line {other}, too; perhaps copied from there (if it stays, say why in {record}: as_printed: {entry})",
        "A clause is said once.",
    ),
    "E103": Rule(
        NOTICE,
        "'{what}': a dash for 一, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A numeral ends in no dash.",
    ),
    "E104": Rule(
        NOTICE,
        "'{what}': {sign} has no partner (if it stays, say why in {record}: as_printed: {entry})",
        "Quotation marks and brackets come in pairs.",
    ),
    "E105": Rule(
        NOTICE,
        "'{what}': a quotation in a quotation of the same marks, or one that others close (if it stays, say why in {record}: as_printed: {entry})",
        "Quotations within quotations have marks of their own.",
    ),
    "E106": Rule(
        NOTICE,
        "'{what}': a space inside a sentence, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "Chinese has no spaces between words.",
    ),
    "E107": Rule(
        NOTICE,
        "'{what}': a character that looks like another, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A word is one that exists.",
    ),
    "E108": Rule(
        NOTICE,
        "'{what}': half- and full-width signs mixed, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A text has signs of one width.",
    ),
    "E109": Rule(
        NOTICE,
        "'{what}': a sign for what could not be read (if it stays, say why in {record}: as_printed: {entry})",
        "What could not be read is looked at again.",
    ),
    "E110": Rule(
        NOTICE,
        "'{what}': {date} was {may} (if it stays, say why in {record}: as_printed: {entry})",
        "A weekday or lunar date goes with its date.",
    ),
    "E111": Rule(
        NOTICE,
        "'{what}', and '{other}' in {where}: perhaps two counts of one thing (if it stays, say why in {record}: as_printed: {entry})",
        "One thing has one count.",
    ),
    "E112": Rule(
        NOTICE,
        "'{what}', and '{other}' elsewhere: perhaps one name written two ways (if it stays, say why in {record}: as_printed: {entry})",
        "A person has one name.",
    ),
    "E113": Rule(
        NOTICE,
        "'{what}' breaks off in the middle of a sentence: declare a gap or a join (if it stays, say why in {record}: as_printed: {entry})",
        "A sentence ends, or a gap is declared.",
    ),
    "E114": Rule(
        NOTICE,
        "'{what}': the same twice, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A word is said once.",
    ),
    "E115": Rule(
        NOTICE,
        "'{what}': no calendar has this day (if it stays, say why in {record}: as_printed: {entry})",
        "A date is a day.",
    ),
    "E201": Rule(
        WARNING,
        "as_printed in {record}: nothing is suggested at '{what}' in line {line}; quote what the suggestion quotes, or remove the answer",
        "An answer answers something.",
    ),
}
