"""Source files: `seeds/<paper>/<date>/<sheet>.txt`."""

from banmian.rules.rule import ERROR, NOTICE, WARNING, Rule

RULES: dict[str, Rule] = {
    "S101": Rule(ERROR, "the file is empty: put the text of the page into it, or remove it", "A sheet has text."),
    "S102": Rule(
        ERROR, "this is not a text file: save the page as plain text (UTF-8)", "A sheet is plain text, in any encoding."
    ),
    "S103": Rule(
        ERROR,
        "byte {offset} is neither UTF-8 nor GB18030, Big5 or UTF-16: save the file as UTF-8",
        "What cannot be decoded is never guessed.",
    ),
    "S104": Rule(
        ERROR,
        "the file is larger than {limit} bytes, which no newspaper page is: is it the right file?",
        "A sheet is one page of text.",
    ),
    "S105": Rule(ERROR, "the file cannot be read: {reason}", "Every file of the archive can be read."),
    "S106": Rule(
        ERROR,
        "up to here this is {encoding}, but byte {offset} is not: mend this place, or save the file as UTF-8",
        "What cannot be decoded is never guessed.",
    ),
    "S107": Rule(
        ERROR,
        "this could be {encoding}, but does not read like Chinese in it: save the file as UTF-8",
        "An encoding that was recognised has to show in the text.",
    ),
    "S108": Rule(
        NOTICE,
        "recognised as {encoding}: see that the page reads as it should; as UTF-8 there is nothing to recognise",
        "What was recognised, not known, is told to an editor.",
    ),
    "S109": Rule(
        NOTICE,
        "{sign} stands here, {what} (in this file: {count}): it is kept; see whether it belongs there",
        "What cannot be seen is told to an editor.",
    ),
    "S110": Rule(
        WARNING,
        "a page break (form feed) stands here: if another page begins, put that into a file of its own",
        "A sheet is one page.",
    ),
}
