"""Records: front matter and YAML files."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "R101": Rule(ERROR, "this is not YAML: {detail}", "Front matter and settings are YAML."),
    "R102": Rule(ERROR, "{field}: missing; add it", "A record has every field it needs."),
    "R103": Rule(ERROR, "{field}: no such field; the fields here are {fields}", "A field nobody reads is a mistake."),
    "R104": Rule(ERROR, "{field}: expected {expected}, got {got}", "Every field has its form."),
    "R105": Rule(ERROR, "{field}: given twice; keep one", "A field is given once."),
    "R106": Rule(
        ERROR,
        "expected front matter: a line `---`, the fields, and another line `---`",
        "A record begins with its fields.",
    ),
    "R107": Rule(
        ERROR,
        "{field}: expected {expected}, as the file's name and folder say, got {got}",
        "A record is filed where it says.",
    ),
    "R108": Rule(ERROR, "id {id} is already used by {other}; ids are never reused", "An id names one record."),
    "R109": Rule(ERROR, "byte {offset} is not UTF-8: save the file as UTF-8", "Records are UTF-8."),
    "R110": Rule(
        ERROR,
        "series: there is no series record {series} in this issue; correct the id, or add the record",
        "An article's series is a record of its issue.",
    ),
    "R111": Rule(ERROR, "{field}: expected one of {choices}, got {got}", "Some fields have a list of values."),
    "R112": Rule(ERROR, "the file is larger than {limit} bytes: is it a record?", "A record is a page of text."),
    "R113": Rule(
        ERROR, "series: a series head stands under no other series; remove this field", "A series head is under none."
    ),
    "R114": Rule(
        WARNING,
        "{field}: '{got}' is none of the usual ones ({choices}); if it is meant, it is shown as it stands",
        "A word that nobody knows may be a slip.",
    ),
    "R115": Rule(
        ERROR,
        "this is no article's record: give files such as content/…/02-05.zh.md, in the language of the paper",
        "What is accepted is an article in the language of the paper.",
    ),
    "R116": Rule(
        ERROR,
        "the file has changed in the meantime, so nothing was written: run the command again",
        "A command writes over nothing that it hasn't read.",
    ),
}
