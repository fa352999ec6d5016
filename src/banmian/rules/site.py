"""The website."""

from banmian.rules.rule import ERROR, WARNING, Rule

RULES: dict[str, Rule] = {
    "W101": Rule(ERROR, "two files of the site would have this path", "A path holds one file."),
    "W102": Rule(ERROR, "the link {link} leads to {target}, which isn't there", "Every internal link leads somewhere."),
    "W103": Rule(
        ERROR, "the link {link} names #{fragment}, which {target} doesn't have", "Every fragment is found on its page."
    ),
    "W104": Rule(ERROR, "the id {id} stands on the page twice", "An id names one thing on a page."),
    "W105": Rule(
        ERROR, "{what} is written into the page; put it in a file under static/", "No inline script or style."
    ),
    "W106": Rule(ERROR, "<html> has no lang", "A page says what language it is in."),
    "W107": Rule(ERROR, "the page has no title", "A page has a title."),
    "W108": Rule(ERROR, "the page has no Content-Security-Policy with a default-src", "A page says what it may load."),
    "W109": Rule(ERROR, "the Content-Security-Policy allows {source}", "A page loads nothing from elsewhere."),
    "W110": Rule(
        ERROR,
        "Chinese stands in an element of another language: '{text}'; mark it with lang",
        "A voice reads each text in its own language.",
    ),
    "W501": Rule(
        ERROR,
        "this folder was not made by banmian (it has no {marker}), so it is not replaced; choose another with --out, "
        "or move it away",
        "We delete only what is ours.",
    ),
    "W601": Rule(ERROR, "{path} is needed and isn't there; run: {remedy}", "A build has all it needs."),
    "W602": Rule(
        ERROR,
        "there is no catalogue for the language '{language}': take it out of `languages`, or add one",
        "The interface speaks every language.",
    ),
    "W603": Rule(ERROR, "'{message}' has no translation", "No word of the interface is missing."),
    "W604": Rule(ERROR, "'{message}' is not in the catalogue", "No word of the interface is missing."),
    "W701": Rule(
        ERROR,
        "{address} was published and is gone (addresses: {number}): put it back, or say in content/gone.yaml what became of it",
        "What was published goes on working.",
    ),
    "W702": Rule(ERROR, "and {number} more addresses are gone", "What was published goes on working."),
    "W703": Rule(ERROR, "`see` leads to {address}, which isn't there", "Who is sent on arrives somewhere."),
    "W704": Rule(
        WARNING,
        "nothing that was published is gone at {address}: correct the entry, or take it out",
        "What is said to be gone is gone.",
    ),
    "W705": Rule(
        WARNING,
        "addresses that are not in the list yet: {number}, the first is {address}; run `banmian build`, and keep the list",
        "Every address that was published is known.",
    ),
    "W801": Rule(ERROR, "there is no such list: this folder can't be verified", "A site brings its checksums."),
    "W802": Rule(ERROR, "this line is no checksum of a file in the folder", "A list of checksums lists checksums."),
    "W803": Rule(ERROR, "the file was published and isn't there, or can't be read", "A copy is complete."),
    "W804": Rule(ERROR, "the file is not the one that was published", "A copy is unchanged."),
    "W805": Rule(WARNING, "the file was not published with the others", "A copy has nothing else in it."),
}
