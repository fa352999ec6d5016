"""What looks wrong in a text, for an editor to decide: suggestions, which nothing ever applies by itself.

A machine that reads pages errs in ways that can be seen: 三五— for 三五一, an English word in a Chinese sentence, a
quotation that never ends. So do papers. Each check is a small pure function of a text, an article or an issue, and knows
Chinese and newspapers in general, no page in particular. What an editor has looked at and leaves as it is stands in the
record under `as_printed`, and is silent ever after.
"""

from banmian.suggest.suggestions import suggestions

__all__ = ["suggestions"]
