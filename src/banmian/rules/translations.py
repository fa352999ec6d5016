"""Translations."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "T101": Rule(ERROR, "there is no article {id} to translate: correct the id", "A translation has an original."),
    "T102": Rule(
        WARNING,
        "of: the original changed since it was translated: {changes}. "
        "When the translation is right again, run `banmian translated {file}`, or write {sha256}",
        "A translation says what it was made from.",
    ),
    "T103": Rule(
        ERROR,
        "expected {expected} blocks as in the original, got {got}: translate block by block",
        "A translation has the same blocks.",
    ),
    "T104": Rule(
        ERROR, "block {number}: expected a {expected} as in the original, got a {got}", "Blocks agree in kind."
    ),
    "T105": Rule(
        ERROR,
        "language '{language}' is not among `languages` in content/archive.yaml ({languages})",
        "Languages are those of the archive.",
    ),
    "T106": Rule(
        WARNING,
        "{field}: the original has one, the translation has none; translate it",
        "What is printed is translated.",
    ),
    "T107": Rule(
        WARNING,
        "{field}: the translation has one, the original has none; put it where it belongs, or remove it",
        "What is not printed is not added.",
    ),
    "T108": Rule(
        WARNING,
        "status: 'reviewed' by whom? Give the name as `reviewer`, or another status",
        "A review has a reviewer.",
    ),
    "T109": Rule(
        WARNING,
        "reviewer: {reviewer} is named, but the status is '{status}'; if the review is done, write `status: reviewed`",
        "A reviewer has reviewed.",
    ),
    "T110": Rule(
        WARNING,
        "parts: not those of the text that `of` names: run `banmian translated {file}`, or remove the field",
        "What a translation says of its original holds together.",
    ),
    "T111": Rule(
        ERROR,
        "this is no translation in an archive: give a file such as content/hyrb/2021-09-28/02-05.en.md",
        "What is accepted is a translation.",
    ),
    "T112": Rule(
        ERROR,
        "the fields can't be written without changing others: put each on its own line, or write `of: {sha256}` yourself",
        "Nothing is changed beside what was asked for.",
    ),
    "T113": Rule(
        ERROR,
        "there is a translation already: fill it in, or rename it",
        "What an editor wrote is never overwritten.",
    ),
    "T114": Rule(
        ERROR,
        "there is no article {id} any more since its page was read again: take back the mark that did it, or use this "
        "for the article that has the text now, and remove the file",
        "A translation has an original.",
    ),
}
