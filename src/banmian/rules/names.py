"""Names: `content/authority/`."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "N101": Rule(
        ERROR, "id: '{id}' is used already, in line {line}; choose another", "An id names one entry of its kind."
    ),
    "N102": Rule(
        ERROR,
        "'{name}' is also {other} (line {line}), and neither has a rule: say in one of them where it is meant",
        "A shared name is told apart by rules.",
    ),
    "N103": Rule(
        ERROR,
        "'{name}' in {passage} can be this entry or {other}: let a rule decide",
        "One place names one entry of a kind.",
    ),
    "N104": Rule(
        ERROR, "{field}: missing in '{language}', the paper's language; add it", "A name is one that is printed."
    ),
    "N105": Rule(
        WARNING,
        "{field}: missing in '{language}' in {count} places of this file, first at {id}: add it",
        "Every language has every name.",
    ),
    "N106": Rule(
        ERROR, "within: there is no place '{id}'; correct the id, or add the place", "A place lies in a place."
    ),
    "N107": Rule(
        ERROR, "within: a place cannot lie in itself ({circle}); correct one of them", "Places do not go round."
    ),
    "N108": Rule(
        ERROR,
        "there is no passage {passage}: correct the id or the block's number",
        "A passage that is named is there.",
    ),
    "N109": Rule(
        ERROR, "{field}: '{words}' is not printed in {passage}: quote it as printed", "A role is what the paper prints."
    ),
    "N110": Rule(
        WARNING,
        "'{name}' is named nowhere in the archive, unless within a longer name of its kind: correct it or its rule, or remove the entry",
        "Every entry is named somewhere.",
    ),
    "N111": Rule(ERROR, "{field}: '{got}' has tone marks: write it without", "Pinyin names have no tone marks."),
    "N112": Rule(
        ERROR, "{field}: '{got}' holds Chinese characters: write it as '{language}' does", "A name is in its language."
    ),
    "N113": Rule(
        WARNING,
        "'{got}' is no reading of {name}; if it is right, give the reading as a variant",
        "A person's English name is the reading of the Chinese one.",
    ),
    "N114": Rule(
        ERROR,
        "coordinates: only for counties, districts and what is larger, not for a {kind}; remove them",
        "Coordinates say no more than was checked.",
    ),
    "N115": Rule(
        WARNING,
        "{field}: {passage} does not name {name}; give a passage that does",
        "A role is printed with its person.",
    ),
}
