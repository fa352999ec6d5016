"""What the findings say in passing: the parts of a message that are words themselves, and so have translations.

A finding's message is in `rules`; what goes into it (what would be right, why the system refused) is often one of
these. The catalogues hold each of them; anything else is quoted as it stands.
"""

from typing import Final

EXPECTED: Final = frozenset(
    {
        "a date as YYYY-MM-DD",
        "a file",
        "a folder",
        "a language code such as zh or en",
        "a list (items after `- `, or in brackets)",
        "a paper's id (lower-case letters and digits)",
        "a SHA-256 checksum (64 hexadecimal digits)",
        'a sheet\'s name in quotes, such as "02"',
        "a whole number above 0",
        "a YAML mapping (`key: value`)",
        "an address beginning with https:// and ending in /",
        "an id such as hyrb-2021-09-28-02-05",
        "at least one entry",
        "some text",
        "text (in quotes if it is a number)",
        "the smaller line number first",
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

PHRASES: Final = EXPECTED | REASONS
