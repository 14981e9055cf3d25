# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The words of a typed line, with where they stand, and the English words dates are made of."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Wording:
    """A pattern blind to case, compiled when first used.

    All of them together would cost the program's start some 50 ms.
    """

    __slots__ = ("_pattern", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._pattern: re.Pattern[str] | None = None

    def search(self, line: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first place where the line says so."""
        return self._compiled().search(line, start, end)

    def match(self, line: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return where the line says so from `start` on."""
        return self._compiled().match(line, start, end)

    def fullmatch(self, line: str) -> re.Match[str] | None:
        """Return the match if the whole line says so."""
        return self._compiled().fullmatch(line)

    def finditer(
        self, line: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """Yield every place where the line says so."""
        return self._compiled().finditer(line, start, end)

    def blanked(self, line: str, mark: str) -> str:
        """Return the line with `mark` for each character of what says so."""
        return self._compiled().sub(lambda match: mark * len(match.group()), line)

    def replaced(self, with_what: str, line: str) -> str:
        """Return the line with other words for what says so; groups as in `re.sub`."""
        return self._compiled().sub(with_what, line)

    def _compiled(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(self._text, re.IGNORECASE)
        return self._pattern


WEEKDAYS: dict[str, int] = {
    name: day
    for day, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
MONTHS: dict[str, int] = {
    name: month
    for month, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as one string."""
    return frozenset(text.split())


_COUNTS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
COUNTS: dict[str, int] = {name: n for n, name in enumerate(_COUNTS.split(), start=1)} | {
    "a": 1,
    "an": 1,
}
ORDINALS: dict[str, int] = {name: n for n, name in enumerate(_ORDINALS.split(), start=1)}
SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Words that are a weekday or a month only where a date may stand ("sat with Dana", "may call").
WEAK_WEEKDAYS = frozenset({"sat", "sun", "wed"})
WEAK_MONTHS = frozenset({"may", "march", "mar"})

# What a number counts or measures: then it is neither an hour nor a day ("thu 20 minutes").
UNITS = words(
    "min mins minute minutes hour hours hr hrs day days week weeks month months year years "
    "times time x people persons calls copies pages percent euros dollars pounds km miles "
    "working business street st road rd avenue ave questions of"
)
# With these a step begins, so a date may stand just before them ("sun call Acme").
STEP_WORDS = words(
    "call phone ring dial email mail message text ping write send visit meet follow try ask "
    "check apply talk chase see look find"
)
OPENERS = frozenset(",;:([{\"'“”‘’—–!?>\ue002")
CLOSERS = frozenset(',;)]}"“”—–>\ue002')
STOPS = frozenset(".:!?'’")

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|\S")


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case, a run of digits, or one other mark; `glued` to what precedes it."""

    text: str
    start: int
    end: int
    glued: bool


_NOTHING = Token("", 0, 0, glued=False)


class Tokens:
    """The tokens of one line; every question about a place outside it has an empty answer."""

    def __init__(self, line: str) -> None:
        self._tokens: list[Token] = []
        last = 0
        for match in _TOKEN.finditer(line):
            start, end = match.span()
            self._tokens.append(Token(match.group().lower(), start, end, glued=start == last > 0))
            last = end

    def __len__(self) -> int:
        return len(self._tokens)

    def at(self, i: int) -> Token:
        """Return the token at `i`, an empty one outside the line."""
        return self._tokens[i] if 0 <= i < len(self._tokens) else _NOTHING

    def text(self, i: int) -> str:
        """Return the token's text in lower case."""
        return self.at(i).text

    def glued(self, i: int) -> bool:
        """Return whether nothing separates the token from the one before it."""
        return self.at(i).glued

    def is_word(self, i: int) -> bool:
        """Return whether letters stand at `i`."""
        return self.text(i)[:1].isalpha()

    def number(self, i: int, most_digits: int = 2) -> int | None:
        """Return the number at `i` if it has no more digits than asked for."""
        text = self.text(i)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= most_digits else None

    def starts(self, i: int) -> bool:
        """Return whether a phrase may begin at `i`: "4/7" may not inside "B4/7"."""
        return not self.glued(i) or self.text(i - 1) in OPENERS

    def ends(self, i: int) -> bool:
        """Return whether a phrase may end before `i`: "thu" may not inside "thu-fri"."""
        text = self.text(i)
        if not self.glued(i) or text in CLOSERS:
            return True
        return text in STOPS and not (self.glued(i + 1) and self.text(i + 1).isalnum())

    def closes(self, i: int) -> bool:
        """Return whether the line, or a part of it, is over at `i`."""
        text = self.text(i)
        return not text or text in CLOSERS or text in ".!?-" or text == ":"

    def opens(self, i: int) -> bool:
        """Return whether the line, or a part of it, begins at `i`."""
        return i == 0 or self.text(i - 1) in OPENERS or self.text(i - 1) in {".", "-"}

    def counts(self, i: int) -> bool:
        """Return whether the number at `i` says how many of something."""
        return self.text(i + 1) in UNITS or self.text(i + 1) in {"%", "€", "$", "£"}
