"""Every kind of finding, as a table: its code, how grave it is, what it says, and why it is a rule.

The first letter says where the problem lies: S source files, P parsing, M marks (what an editor decided about how a page
is read), A the archive's folders, R records, B bodies, L the ledger (what was changed from the source), C conservation
(nothing is lost), D dates, E the editor's eye (suggestions), N names (the authority files), T translations, W the
website. Codes are never reused. `explanations` tells editors what to do about each.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the publishing; a warning asks an editor to look; a notice asks whether it is so on paper."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    severity: Severity
    message: str
    """English, with `{name}` for the values of the finding; the message catalogues hold the other languages."""
    why: str
    """One sentence that states the rule: for whoever reads this table, and for the tests that hold it to having one."""


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: dict[str, Rule] = {
    # Source files: seeds/<paper>/<date>/<sheet>.txt
    "S101": Rule(_E, "the file is empty: put the text of the page into it, or remove it", "A sheet has text."),
    "S102": Rule(
        _E, "this is not a text file: save the page as plain text (UTF-8)", "A sheet is plain text, in any encoding."
    ),
    "S103": Rule(
        _E,
        "byte {offset} is neither UTF-8 nor GB18030, Big5 or UTF-16: save the file as UTF-8",
        "What cannot be decoded is never guessed.",
    ),
    "S104": Rule(
        _E,
        "the file is larger than {limit} bytes, which no newspaper page is: is it the right file?",
        "A sheet is one page of text.",
    ),
    "S105": Rule(_E, "the file cannot be read: {reason}", "Every file of the archive can be read."),
    "S106": Rule(
        _E,
        "up to here this is {encoding}, but byte {offset} is not: mend this place, or save the file as UTF-8",
        "What cannot be decoded is never guessed.",
    ),
    "S107": Rule(
        _E,
        "this could be {encoding}, but does not read like Chinese in it: save the file as UTF-8",
        "An encoding that was recognised has to show in the text.",
    ),
    "S108": Rule(
        _N,
        "recognised as {encoding}: see that the page reads as it should; as UTF-8 there is nothing to recognise",
        "What was recognised, not known, is told to an editor.",
    ),
    "S109": Rule(
        _N,
        "{sign} stands here, {what} (in this file: {count}): it is kept; see whether it belongs there",
        "What cannot be seen is told to an editor.",
    ),
    "S110": Rule(
        _W,
        "a page break (form feed) stands here: if another page begins, put that into a file of its own",
        "A sheet is one page.",
    ),
    # What the parser was unsure of
    "P101": Rule(
        _N, "the parser is {percent} per cent sure: {doubt}", "A doubt of the parser's is shown to an editor."
    ),
    "P102": Rule(
        _W,
        "read for the first time, articles: {articles}; written to {folder}/, to be compared with the page",
        "What the parser has read is looked at by an editor.",
    ),
    # What an editor decided about how a page is read: <sheet>.marks.yaml
    "M101": Rule(
        _E, "the sheet has {last} lines, so there is no line {line}: correct the number", "A mark names a printed line."
    ),
    "M102": Rule(
        _E, "nothing is printed on line {line}: name a line that has text", "A mark names a line that has text."
    ),
    "M103": Rule(_E, "line {line} has a mark already: put both into one", "A line has one mark."),
    "M104": Rule(
        _E,
        "line {line} begins '{got}'; lines that begin as `text` says: {lines}. Correct the number, or `text`",
        "A mark stays with the line it was made for.",
    ),
    "M105": Rule(
        _E,
        "{field}: line {line} does not stand above this one: name an earlier line, or write `new`",
        "What goes on, goes on with something above.",
    ),
    "M106": Rule(
        _E, "`{one}` and `{other}` exclude each other: keep one of them", "A mark does not contradict itself."
    ),
    "M107": Rule(
        _E,
        "`{said}` cannot be, as line {line} is read as {read}: change this mark, or the one that says so",
        "The marks of a sheet do not contradict each other.",
    ),
    "M108": Rule(
        _W,
        "records that nobody has edited are not as these marks have the page read ({files}): "
        "run `banmian refresh {paper} {date} {sheet}`",
        "What an editor decided shows in the records.",
    ),
    "M109": Rule(
        _W,
        "`{said}`, but line {line} is {read} in the records, and somebody has edited them ({files}): "
        "correct them by hand as the mark says, or take the mark out",
        "Two decisions of editors do not contradict each other.",
    ),
    # The archive's folders
    "A101": Rule(
        _E,
        "there is no content/archive.yaml here: give --archive DIR, or begin one with `banmian init DIR`",
        "An archive has settings.",
    ),
    "A102": Rule(
        _E,
        "expected a folder named by a paper's id (lower-case letters and digits), got '{got}'",
        "Folders of the first level are papers.",
    ),
    "A103": Rule(_E, "expected a folder named by a date as YYYY-MM-DD, got '{got}'", "A paper's folders are dates."),
    "A104": Rule(
        _E,
        "expected a source file named by its sheet, such as 01.txt, got '{got}'",
        "A sheet's file name gives its order.",
    ),
    "A105": Rule(
        _E,
        "no file of this name is read here: expected issue.yaml, 01.sheet.yaml, 01-02.zh.md or the like",
        "Nothing lies in content/ unread.",
    ),
    "A106": Rule(
        _E,
        "there is no source file {source} for this: put it back, or remove this file",
        "Every record has its source.",
    ),
    "A107": Rule(
        _E,
        "sheet {sheet} has edited records but no {sheet}.sheet.yaml: put it back (it lists what is no article)",
        "A sheet with records has its own record.",
    ),
    "A108": Rule(
        _E,
        "paper '{paper}' is not in content/archive.yaml: add it under `papers`, or rename the folder seeds/{paper}",
        "Every paper has a name.",
    ),
    "A109": Rule(_E, "there is no record of this sheet yet: run `banmian build`", "Every sheet has records."),
    "A110": Rule(_E, "there is no issue.yaml beside the records: put it back", "Every issue has its issue.yaml."),
    "A111": Rule(_E, "this file cannot be written: {reason}", "The build can write what it makes."),
    "A112": Rule(_E, "there is already an archive here: choose another folder", "An archive is begun once."),
    "A113": Rule(
        _E,
        "expected {expected} of this name, got something else: move it away",
        "What has the name of a folder is one.",
    ),
    "A114": Rule(
        _E,
        "no paper can have the id '{got}': the site or the archive has a folder of this name; choose another",
        "A paper's folder is its own.",
    ),
    "A115": Rule(
        _E,
        "expected people.yaml, places.yaml, organisations.yaml or terms.yaml, got '{got}'",
        "Nothing lies in content/authority/ unread.",
    ),
    "A116": Rule(
        _E,
        "there is this issue already: put its other pages beside those that are there",
        "An issue is begun once.",
    ),
    "A117": Rule(
        _E,
        "there is no paper '{paper}' here yet: write under `papers`, on a line of its own, {paper}: {{name: {{zh: …, en: …}}}}",
        "A paper has a name before it has pages.",
    ),
    "A118": Rule(
        _E,
        "this link leads out of the archive: put the file or folder itself here",
        "What an archive is made of lies in it.",
    ),
    # Records: front matter and YAML files
    "R101": Rule(_E, "this is not YAML: {detail}", "Front matter and settings are YAML."),
    "R102": Rule(_E, "{field}: missing; add it", "A record has every field it needs."),
    "R103": Rule(_E, "{field}: no such field; the fields here are {fields}", "A field nobody reads is a mistake."),
    "R104": Rule(_E, "{field}: expected {expected}, got {got}", "Every field has its form."),
    "R105": Rule(_E, "{field}: given twice; keep one", "A field is given once."),
    "R106": Rule(
        _E,
        "expected front matter: a line `---`, the fields, and another line `---`",
        "A record begins with its fields.",
    ),
    "R107": Rule(
        _E,
        "{field}: expected {expected}, as the file's name and folder say, got {got}",
        "A record is filed where it says.",
    ),
    "R108": Rule(_E, "id {id} is already used by {other}; ids are never reused", "An id names one record."),
    "R109": Rule(_E, "byte {offset} is not UTF-8: save the file as UTF-8", "Records are UTF-8."),
    "R110": Rule(
        _E,
        "series: there is no series record {series} in this issue; correct the id, or add the record",
        "An article's series is a record of its issue.",
    ),
    "R111": Rule(_E, "{field}: expected one of {choices}, got {got}", "Some fields have a list of values."),
    "R112": Rule(_E, "the file is larger than {limit} bytes: is it a record?", "A record is a page of text."),
    "R113": Rule(
        _E, "series: a series head stands under no other series; remove this field", "A series head is under none."
    ),
    "R114": Rule(
        _W,
        "{field}: '{got}' is none of the usual ones ({choices}); if it is meant, it is shown as it stands",
        "A word that nobody knows may be a slip.",
    ),
    "R115": Rule(
        _E,
        "this is no article's record: give files such as content/…/02-05.zh.md, in the language of the paper",
        "What is accepted is an article in the language of the paper.",
    ),
    "R116": Rule(
        _E,
        "the file has changed in the meantime, so nothing was written: run the command again",
        "A command writes over nothing that it hasn't read.",
    ),
    # Bodies: the Markdown subset
    "B101": Rule(
        _E, "write a block on one line, and leave a blank line between two blocks", "A paragraph is one line."
    ),
    "B102": Rule(
        _E,
        "'{detail}' is no section head: write `## ` and its text, or `\\#` for a sign that was printed",
        "Section heads have one level.",
    ),
    "B103": Rule(
        _E, "this table has no closing line {detail}, or text stands beside it", "A table stands between fences."
    ),
    "B104": Rule(
        _E,
        'this is no caption: write ![text](){{.caption credit="name"}}, with \\] for a bracket that was printed',
        "A caption gives its text and credit.",
    ),
    "B105": Rule(_E, "this block has no text: write it, or remove the block", "A block has text."),
    # The ledger: source lines + joins + gaps + emendations = the reading text
    "L101": Rule(
        _E,
        "lines {lines} of sheet {sheet} are not what this record was read from: put the source or the line numbers back; if both are right, write sha256: {sha256}",
        "A record's source lines do not change under it.",
    ),
    "L102": Rule(
        _E,
        "{field}: the sheet has {last} lines, so there is no line {line}; correct the number",
        "Line numbers point into the sheet.",
    ),
    "L103": Rule(
        _E,
        "{field}: '{got}' is no line of the source; if it was corrected, run `banmian accept`, or declare it: {entry}",
        "A head is printed lines.",
    ),
    "L104": Rule(
        _E,
        "line {line} reads '{source}', the record '{reading}'; if that is right, run `banmian accept`, or declare it: {entry}",
        "Nothing is changed in silence.",
    ),
    "L105": Rule(
        _E,
        "'{got}' stands nowhere in the source lines, or only where another block has it: remove it, or correct `source.lines`",
        "Nothing is added in silence.",
    ),
    "L106": Rule(
        _E,
        "line {line} ('{source}') belongs to this article but stands in no block or head of it: put it back, or correct `source.lines`",
        "Nothing is left out in silence.",
    ),
    "L107": Rule(
        _E,
        "joins: no block runs from line {before} on to line {after}: make it one paragraph, or remove the join",
        "Every declared join is one.",
    ),
    "L108": Rule(
        _E,
        "gaps: line {line} is not a line of this article: correct the number",
        "A gap stands after a line of its article.",
    ),
    "L109": Rule(
        _E,
        "emendations: '{source}' occurs {times} times in line {line}; give enough of the line that it occurs once",
        "An emendation names one place.",
    ),
    "L110": Rule(
        _E,
        "the source file {source} has changed (its SHA-256 is now {sha256}): put it back; if the change is meant, look through the sheet's records, then write this checksum",
        "Source files do not change.",
    ),
    "L111": Rule(
        _E,
        "the block goes on after line {line}, as if line {after} continued it; if it does, declare it: {entry}",
        "A column break is declared.",
    ),
    "L112": Rule(
        _E,
        "this block begins on line {line}, above line {above} where the block before it begins; keep the order of the "
        "source, or give `source.lines` as runs in the order of reading",
        "Nothing is reordered in silence.",
    ),
    "L113": Rule(
        _E,
        "emendations: line {line} is no printed line of this article; correct the number",
        "An emendation is of this article.",
    ),
    "L114": Rule(
        _E,
        "emendations: '{source}' is not in line {line}, which reads '{text}'; quote it as printed",
        "An emendation quotes the source.",
    ),
    "L115": Rule(
        _E,
        "`joins` and `emendations` cannot be written here without changing what stands beside them; move comments out of "
        "them, or declare the corrections by hand (`banmian check` gives the entries)",
        "A command changes nothing but what it is for.",
    ),
    # Conservation: every line in exactly one place
    "C101": Rule(
        _E, "'{source}' (line {lines}) stands in no article and no furniture: add it to one", "Nothing is lost."
    ),
    "C102": Rule(_E, "'{source}' (line {lines}) stands in {places}: keep one", "Nothing stands in two places."),
    # Dates
    "D101": Rule(
        _E,
        "masthead.date: the page prints {printed}, the folder says {date}; correct one, and say so in `note`",
        "The printed date is the issue's.",
    ),
    "D102": Rule(
        _E,
        "masthead.weekday: {date} was {right}, not {printed}; correct one, and say so in `note`",
        "Weekday and date agree.",
    ),
    "D103": Rule(
        _E,
        "masthead.lunar: {date} was {right}, not {printed}; correct one, and say so in `note`",
        "Lunar date and date agree.",
    ),
    "D104": Rule(
        _W,
        "masthead.{field}: '{printed}' is not understood, so it was not checked against the date",
        "What can be checked is checked.",
    ),
    # The editor's eye: suggestions, never applied by themselves
    "E101": Rule(
        _N,
        "'{what}': a Latin word in a Chinese sentence (if it stays, say why in {record}: as_printed: {entry})",
        "Chinese prose is in Chinese, names and units aside.",
    ),
    "E102": Rule(
        _N,
        "'{what}' stands in line {other}, too; perhaps copied from there (if it stays, say why in {record}: as_printed: {entry})",
        "A clause is said once.",
    ),
    "E103": Rule(
        _N,
        "'{what}': a dash for 一, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A numeral ends in no dash.",
    ),
    "E104": Rule(
        _N,
        "'{what}': {sign} has no partner (if it stays, say why in {record}: as_printed: {entry})",
        "Quotation marks and brackets come in pairs.",
    ),
    "E105": Rule(
        _N,
        "'{what}': a quotation in a quotation of the same marks, or one that others close (if it stays, say why in {record}: as_printed: {entry})",
        "Quotations within quotations have marks of their own.",
    ),
    "E106": Rule(
        _N,
        "'{what}': a space inside a sentence, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "Chinese has no spaces between words.",
    ),
    "E107": Rule(
        _N,
        "'{what}': a character that looks like another, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A word is one that exists.",
    ),
    "E108": Rule(
        _N,
        "'{what}': half- and full-width signs mixed, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A text has signs of one width.",
    ),
    "E109": Rule(
        _N,
        "'{what}': a sign for what could not be read (if it stays, say why in {record}: as_printed: {entry})",
        "What could not be read is looked at again.",
    ),
    "E110": Rule(
        _N,
        "'{what}': {date} was {may} (if it stays, say why in {record}: as_printed: {entry})",
        "A weekday or lunar date goes with its date.",
    ),
    "E111": Rule(
        _N,
        "'{what}', and '{other}' in {where}: perhaps two counts of one thing (if it stays, say why in {record}: as_printed: {entry})",
        "One thing has one count.",
    ),
    "E112": Rule(
        _N,
        "'{what}', and '{other}' elsewhere: perhaps one name written two ways (if it stays, say why in {record}: as_printed: {entry})",
        "A person has one name.",
    ),
    "E113": Rule(
        _N,
        "'{what}' breaks off in the middle of a sentence: declare a gap or a join (if it stays, say why in {record}: as_printed: {entry})",
        "A sentence ends, or a gap is declared.",
    ),
    "E114": Rule(
        _N,
        "'{what}': the same twice, perhaps '{may}' (if it stays, say why in {record}: as_printed: {entry})",
        "A word is said once.",
    ),
    "E115": Rule(
        _N,
        "'{what}': no calendar has this day (if it stays, say why in {record}: as_printed: {entry})",
        "A date is a day.",
    ),
    "E201": Rule(
        _W,
        "as_printed in {record}: nothing is suggested at '{what}' in line {line}; quote what the suggestion quotes, or remove the answer",
        "An answer answers something.",
    ),
    # Names: content/authority/
    "N101": Rule(
        _E, "id: '{id}' is used already, in line {line}; choose another", "An id names one entry of its kind."
    ),
    "N102": Rule(
        _E,
        "'{name}' is also {other} (line {line}), and neither has a rule: say in one of them where it is meant",
        "A shared name is told apart by rules.",
    ),
    "N103": Rule(
        _E,
        "'{name}' in {passage} can be this entry or {other}: let a rule decide",
        "One place names one entry of a kind.",
    ),
    "N104": Rule(
        _E, "{field}: missing in '{language}', the paper's language; add it", "A name is one that is printed."
    ),
    "N105": Rule(
        _W,
        "{field}: missing in '{language}' in {count} places of this file, first at {id}: add it",
        "Every language has every name.",
    ),
    "N106": Rule(_E, "within: there is no place '{id}'; correct the id, or add the place", "A place lies in a place."),
    "N107": Rule(_E, "within: a place cannot lie in itself ({circle}); correct one of them", "Places do not go round."),
    "N108": Rule(
        _E,
        "there is no passage {passage}: correct the id or the block's number",
        "A passage that is named is there.",
    ),
    "N109": Rule(
        _E, "{field}: '{words}' is not printed in {passage}: quote it as printed", "A role is what the paper prints."
    ),
    "N110": Rule(
        _W,
        "'{name}' is named nowhere in the archive, unless within a longer name of its kind: correct it or its rule, or remove the entry",
        "Every entry is named somewhere.",
    ),
    "N111": Rule(_E, "{field}: '{got}' has tone marks: write it without", "Pinyin names have no tone marks."),
    "N112": Rule(
        _E, "{field}: '{got}' holds Chinese characters: write it as '{language}' does", "A name is in its language."
    ),
    "N113": Rule(
        _W,
        "'{got}' is no reading of {name}; if it is right, give the reading as a variant",
        "A person's English name is the reading of the Chinese one.",
    ),
    "N114": Rule(
        _E,
        "coordinates: only for counties, districts and what is larger, not for a {kind}; remove them",
        "Coordinates say no more than was checked.",
    ),
    "N115": Rule(
        _W, "{field}: {passage} does not name {name}; give a passage that does", "A role is printed with its person."
    ),
    # Translations
    "T101": Rule(_E, "there is no article {id} to translate: correct the id", "A translation has an original."),
    "T102": Rule(
        _W,
        "of: the original has changed since it was translated (changed: {changed}; added: {added}; removed: {removed}); "
        "when the translation is right again, run `banmian translated {file}`, or write {sha256}",
        "A translation says what it was made from.",
    ),
    "T103": Rule(
        _E,
        "expected {expected} blocks as in the original, got {got}: translate block by block",
        "A translation has the same blocks.",
    ),
    "T104": Rule(_E, "block {number}: expected a {expected} as in the original, got a {got}", "Blocks agree in kind."),
    "T105": Rule(
        _E,
        "language '{language}' is not among `languages` in content/archive.yaml ({languages})",
        "Languages are those of the archive.",
    ),
    "T106": Rule(
        _W, "{field}: the original has one, the translation has none; translate it", "What is printed is translated."
    ),
    "T107": Rule(
        _W,
        "{field}: the translation has one, the original has none; put it where it belongs, or remove it",
        "What is not printed is not added.",
    ),
    "T108": Rule(
        _W,
        "status: 'reviewed' by whom? Give the name as `reviewer`, or another status",
        "A review has a reviewer.",
    ),
    "T109": Rule(
        _W,
        "reviewer: {reviewer} is named, but the status is '{status}'; if the review is done, write `status: reviewed`",
        "A reviewer has reviewed.",
    ),
    "T110": Rule(
        _W,
        "parts: not those of the text that `of` names: run `banmian translated {file}`, or remove the field",
        "What a translation says of its original holds together.",
    ),
    "T111": Rule(
        _E,
        "this is no translation in an archive: give a file such as content/hyrb/2021-09-28/02-05.en.md",
        "What is accepted is a translation.",
    ),
    "T112": Rule(
        _E,
        "the fields can't be written without changing others: put each on its own line, or write `of: {sha256}` yourself",
        "Nothing is changed beside what was asked for.",
    ),
    "T113": Rule(
        _E,
        "there is a translation already: fill it in, or rename it",
        "What an editor wrote is never overwritten.",
    ),
    "T114": Rule(
        _E,
        "there is no article {id} any more since its page was read again: take back the mark that did it, or use this "
        "for the article that has the text now, and remove the file",
        "A translation has an original.",
    ),
    # What a translation says, held against its original
    "T201": Rule(
        _W,
        "{part}: the original has {what}, and no number of the translation is that; if it is meant, declare it: {entry}",
        "Numbers are exact.",
    ),
    "T202": Rule(
        _W,
        "{part}: the original names {what}, and the translation has no '{name}'; if it is meant, declare it: {entry}",
        "A name is rendered as the authority files have it.",
    ),
    "T203": Rule(
        _W,
        "{part}: '{what}' is Chinese, and the language of the translation isn't; if it is meant, declare it: {entry}",
        "A translation is in its own language.",
    ),
    "T204": Rule(
        _W,
        "{part}: a quotation mark has no partner ('{what}'); if it is meant, declare it: {entry}",
        "Quotation marks come in pairs.",
    ),
    "T205": Rule(
        _W,
        "{part}: one space too many ('{what}'); if it is meant, declare it: {entry}",
        "One space between words, none before a comma.",
    ),
    "T206": Rule(
        _W,
        "exceptions: nothing is found in {part} that '{what}' would except; remove it, or quote what the finding quotes",
        "An exception excepts something.",
    ),
    "T207": Rule(
        _W,
        "{part}: the translation has {what}, and no number of the original is that; if it is meant, declare it: {entry}",
        "Nothing is added.",
    ),
    "T208": Rule(
        _W,
        "{part}: the original credits {what}, the translation nobody; if it is meant, declare it: {entry}",
        "Whoever is credited is credited in every language.",
    ),
    # The website
    "W101": Rule(_E, "two files of the site would have this path", "A path holds one file."),
    "W102": Rule(_E, "the link {link} leads to {target}, which isn't there", "Every internal link leads somewhere."),
    "W103": Rule(
        _E, "the link {link} names #{fragment}, which {target} doesn't have", "Every fragment is found on its page."
    ),
    "W104": Rule(_E, "the id {id} stands on the page twice", "An id names one thing on a page."),
    "W105": Rule(_E, "{what} is written into the page; put it in a file under static/", "No inline script or style."),
    "W106": Rule(_E, "<html> has no lang", "A page says what language it is in."),
    "W107": Rule(_E, "the page has no title", "A page has a title."),
    "W108": Rule(_E, "the page has no Content-Security-Policy with a default-src", "A page says what it may load."),
    "W109": Rule(_E, "the Content-Security-Policy allows {source}", "A page loads nothing from elsewhere."),
    "W110": Rule(
        _E,
        "Chinese stands in an element of another language: '{text}'; mark it with lang",
        "A voice reads each text in its own language.",
    ),
    "W501": Rule(
        _E,
        "this folder was not made by banmian (it has no {marker}), so it is not replaced; choose another with --out, "
        "or move it away",
        "We delete only what is ours.",
    ),
    "W601": Rule(_E, "{path} is needed and isn't there; run: {remedy}", "A build has all it needs."),
    "W602": Rule(
        _E,
        "there is no catalogue for the language '{language}': take it out of `languages`, or add one",
        "The interface speaks every language.",
    ),
    "W603": Rule(_E, "'{message}' has no translation", "No word of the interface is missing."),
    "W604": Rule(_E, "'{message}' is not in the catalogue", "No word of the interface is missing."),
}
