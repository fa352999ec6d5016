"""What the findings say in passing: the parts of a message that are words themselves, and so have translations.

A finding's message is in `rules`; what goes into it (what would be right, why the system refused) is often one of
these. The catalogues hold each of them; anything else is quoted as it stands.
"""

from typing import Final

EXPECTED: Final = frozenset(
    {
        "`new`, or the number of an earlier line",
        "a date as YYYY-MM-DD",
        "a decision: role, article, paragraph or gap",
        "a file",
        "a folder",
        "a language code such as zh or en",
        "a list (items after `- `, or in brackets)",
        "a paper's id (lower-case letters and digits)",
        "a SHA-256 checksum (64 hexadecimal digits)",
        'a sheet\'s name in quotes, such as "02"',
        "a short checksum (8 hexadecimal digits)",
        "a whole number above 0",
        "a YAML mapping (`key: value`)",
        "an address as in content/addresses.txt, such as hyrb/2021-09-28/02-05/",
        "an address as in content/addresses.txt, such as hyrb/2021-09-28/02-05/, or one beginning with https://",
        "an address beginning with https://",
        "an address beginning with https:// and ending in /",
        "an e-mail address, or an address beginning with https://",
        "an id of lower-case letters, digits and hyphens",
        "an id such as hyrb-2021-09-28-02-05",
        "at least one entry",
        "each language once",
        "kicker, headline, subhead, or a block's number",
        "degrees between -180 and 180",
        "degrees between -90 and 90",
        "some text",
        "text (in quotes if it is a number)",
        "the id of an article or a sheet, such as hyrb-2021-09-28-02",
        "the id of an article, a sheet or an issue, such as hyrb-2021-09-28",
        "the smaller line number first",
        "true or false",
        "two line numbers in brackets, such as [88, 107]",
    }
)
"""What `{expected}` may say."""

REASONS: Final = frozenset(
    {
        "Directory not empty",
        "Disk quota exceeded",
        "File exists",
        "File name too long",
        "Input/output error",
        "Is a directory",
        "No space left on device",
        "No such file or directory",
        "Not a directory",
        "Operation not permitted",
        "Permission denied",
        "Read-only file system",
        "Too many levels of symbolic links",
    }
)
"""What the system says when it refuses a file, of what editors meet."""

FAULTS: Final = frozenset(
    {
        "`: ` can't stand here: put a text that holds one in quotes, and see that the line above has its own",
        "a backslash means something in double quotes: use single ones",
        "a control character, which YAML does not allow: remove it",
        "a field's name must be one word",
        "a list begins on the line below its field",
        "a second line `---`: remove it",
        "a tab stands here: indent with spaces",
        "a text can't begin with this sign: put it in quotes",
        "aliases (*name) and deep nesting are not read; put the text in quotes",
        "brackets or lists within lists, too deep to be read",
        "expected a field here: indent it as those above, and leave nothing behind a closing quote or bracket",
        "tags (!name) are not read; put the text in quotes",
        "the text begins on the line below `|` or `>`",
        "this bracket [ is not closed",
        "this bracket { is not closed",
        "in brackets fields are parted by `, ` (half-width), and a text that holds one, or `: `, stands in quotes",
        "this line has no `: ` (colon and space, both half-width) behind the field's name",
        "this quotation mark is not closed",
    }
)
"""Why a text isn't YAML; `records.yamlwords` says which is meant."""

DOUBTS: Final = frozenset(
    {
        "what this line is",
        "whether this line goes on with the text before it",
        "whether this line heads a section or an article",
        "which part of a head this line is",
    }
)
"""What the parser was unsure of."""

NOTHING: Final = frozenset({"none"})
"""Where a message names lines, and there are none to name."""

CHANGES: Final = frozenset(
    {
        "where is not known",
        "paragraph {n} changed",
        "paragraphs {n} changed",
        "paragraph {n} was added",
        "paragraphs {n} were added",
        "paragraph {n} was removed",
        "paragraphs {n} were removed",
        "{head} changed",
        "{head} was added",
        "{head} was removed",
        "{one}, {other}",
        "{one}; {other}",
    }
)
"""What became of the passages of a text, and how such words are strung together."""

SIGNS: Final = frozenset(
    {
        "a control character",
        "a line separator that ends no line here",
        "a private-use character",
        "a sign for a character that was lost",
        "a sign that turns the direction of writing",
        "a soft hyphen",
        "a variation selector",
        "a zero-width character",
        "no character at all",
    }
)
"""Kinds of signs in a source that can't be seen."""

PHRASES: Final = EXPECTED | REASONS | FAULTS | DOUBTS | NOTHING | CHANGES | SIGNS
