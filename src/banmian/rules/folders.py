"""The archive's folders."""

from banmian.rules.rule import ERROR, Rule

RULES: dict[str, Rule] = {
    "A101": Rule(
        ERROR,
        "there is no content/archive.yaml here: give --archive DIR, or begin one with `banmian init DIR`",
        "An archive has settings.",
    ),
    "A102": Rule(
        ERROR,
        "expected a folder named by a paper's id (lower-case letters and digits), got '{got}'",
        "Folders of the first level are papers.",
    ),
    "A103": Rule(ERROR, "expected a folder named by a date as YYYY-MM-DD, got '{got}'", "A paper's folders are dates."),
    "A104": Rule(
        ERROR,
        "expected a source file named by its sheet, such as 01.txt, got '{got}'",
        "A sheet's file name gives its order.",
    ),
    "A105": Rule(
        ERROR,
        "no file of this name is read here: expected issue.yaml, 01.sheet.yaml, 01-02.zh.md or the like",
        "Nothing lies in content/ unread.",
    ),
    "A106": Rule(
        ERROR,
        "there is no source file {source} for this: put it back, or remove this file",
        "Every record has its source.",
    ),
    "A107": Rule(
        ERROR,
        "sheet {sheet} has edited records but no {sheet}.sheet.yaml: put it back (it lists what is no article)",
        "A sheet with records has its own record.",
    ),
    "A108": Rule(
        ERROR,
        "paper '{paper}' is not in content/archive.yaml: add it under `papers`, or rename the folder seeds/{paper}",
        "Every paper has a name.",
    ),
    "A109": Rule(ERROR, "there is no record of this sheet yet: run `banmian build`", "Every sheet has records."),
    "A110": Rule(ERROR, "there is no issue.yaml beside the records: put it back", "Every issue has its issue.yaml."),
    "A111": Rule(ERROR, "this file cannot be written: {reason}", "The build can write what it makes."),
    "A112": Rule(ERROR, "there is already an archive here: choose another folder", "An archive is begun once."),
    "A113": Rule(
        ERROR,
        "expected {expected} of this name, got something else: move it away",
        "What has the name of a folder is one.",
    ),
    "A114": Rule(
        ERROR,
        "no paper can have the id '{got}': the site or the archive has a folder of this name; choose another",
        "A paper's folder is its own.",
    ),
    "A115": Rule(
        ERROR,
        "expected people.yaml, places.yaml, organisations.yaml or terms.yaml, got '{got}'",
        "Nothing lies in content/authority/ unread.",
    ),
    "A116": Rule(
        ERROR,
        "there is this issue already: put its other pages beside those that are there",
        "An issue is begun once.",
    ),
    "A117": Rule(
        ERROR,
        "there is no paper '{paper}' here yet: write under `papers`, on a line of its own, {paper}: {{name: {{zh: …, en: …}}}}",
        "A paper has a name before it has pages.",
    ),
    "A118": Rule(
        ERROR,
        "this link leads out of the archive: put the file or folder itself here",
        "What an archive is made of lies in it.",
    ),
    "A119": Rule(
        ERROR,
        "expected an address of the site, got '{got}'",
        "The list of addresses holds addresses.",
    ),
}
