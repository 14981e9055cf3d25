# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whose a number, an extension or an address is that the words of a talk name, and who is new.

"Call Nell Quist on ext 44" names hers; "my mobile is ..." is that of whoever said it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_matching import HONORIFICS
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_titles import is_role
from desktop_app.domain.capture_words import MONTHS, WEEKDAYS, Wording
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TITLE = rf"(?:(?:{'|'.join(HONORIFICS)})\.? )"
_PROUD = r"(?:[A-Z\u00c0-\u00de\u0100-\u017e](?:\.(?= ?[A-Z])|[\w'\u2019-]*\w))"
_RUN = re.compile(
    rf"(?:{_TITLE.title()}|{_TITLE})?{_PROUD}(?: (?:(?:van|von|de|der|den|da|di|la|le|el|al|bin|of)"
    rf" )*{_PROUD})*"
)
_NOT_IN_NAMES = STOP_WORDS | WEEKDAYS.keys() | MONTHS.keys() | {"assistant", "new", "mobile", "hr"}
_PLACE_BEFORE = Wording(r"\b(?:at|from|of|in|@)\s+(?:the\s+)?$")
_SENTENCE = re.compile(r"[!?;\n]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)\.(?=\s+[^\Wa-z\d_]|\s*$)")
_PIECE = Wording(r",\s+(?!ext)|\s+(?:and|but|or)\s+")
_THEIRS = r"his|her|hers|their|him|them|she|he|they"
_OF_SPEAKER = Wording(r"\b(?:my|mine|me|us|our|i)\b")
_PRONOUN = Wording(rf"\b(?:{_THEIRS})\b")
# All that stands around a way whose owner was named before it.
_ONLY = Wording(
    rf"(?:\W|\b(?:{_THEIRS}|on|at|is|are|the|a|new|now|has|or|under|via|by"
    r"|can be reached|reach|call|ring|phone"
    r"|mobile|cell|home|office|work|direct|desk|line|dial|number"
    r"|no|ext|extension|tel|telephone|e-?mail|mail|address|write|text|to)\b)*"
)
_BEHIND = Wording(r"\s*(?:\(|(?:is|for|=|[-\u2013\u2014])\s+)\s*")
_KIN = r"(?P<role>assistant|pa|secretary|boss|manager|deputy|colleague|successor)"
_IS_KIN = Wording(rf"\b(?P<whose>my|our|{_THEIRS}) (?:new )?{_KIN}(?: is|:|,)?(?: called)? $")
_KIN_OF = Wording(rf",? (?:is )?(?P<whose>my|our|{_THEIRS}) (?:new )?{_KIN}\b")
_IS_ROLE = Wording(r"\b(?:the|our) (?:new )?(?P<role>\w[\w &-]{1,30}?) (?:is|will be) $")
_ROLE_OF = Wording(
    r",? is (?:now )?(?:the|our) (?:new )?(?P<role>\w[\w &-]{1,30}?)(?=[,.;]|$| on )"
)
_EXTENSION = Wording(r"\b(?:ext(?:ension)?|durchwahl|dw)\b\.?:?(?: is| number)? ?(?P<n>\d{1,6})\b")
_SEX = {"his": "he", "him": "he", "her": "she", "hers": "she", "their": "they", "them": "they"}


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody whom words name.

    Attributes:
        role: what they are there, where it is told: "assistant".
        whose: the word that says of whom they are it: "his", "my".
    """

    name: str
    start: int
    end: int
    role: str = ""
    whose: str = ""


def people_named(text: str, known: Iterable[str] = ()) -> list[Named]:
    """Return whom a text names, in order: full names, and first names of those `known`."""
    firsts = {fold(name.split()[0]) for name in known if name}
    found = []
    for run in _RUN.finditer(text):
        span = _bare(run)
        if span is None or _PLACE_BEFORE.search(text, 0, span[0]):
            continue
        name = text[slice(*span)]
        if " " in name or fold(name) in firsts:
            found.append(_with_role(text, Named(name, *span)))
    return found


def _bare(run: re.Match[str]) -> tuple[int, int] | None:
    """Return where the name in a run of proud words stands: "Call Nell Quist Monday"."""
    words = list(re.finditer(r"\S+", run[0]))
    while words and fold(words[0][0].rstrip(".")) in _NOT_IN_NAMES:
        words.pop(0)
    while words and fold(words[-1][0]) in _NOT_IN_NAMES:
        words.pop()
    if not words:
        return None
    end = run.start() + words[-1].end()
    owns = run[0][: words[-1].end()].endswith(("'s", "\u2019s"))
    return run.start() + words[0].start(), end - 2 * owns


def _with_role(text: str, named: Named) -> Named:
    before, after = text[: named.start], text[named.end :]
    kin = _IS_KIN.search(before) or _KIN_OF.match(after)
    if kin is not None:
        role, whose = kin["role"].lower(), kin["whose"].lower()
        return Named(named.name, named.start, named.end, role, whose)
    told = _IS_ROLE.search(before) or _ROLE_OF.match(after)
    if told is not None and is_role(told["role"]):
        return Named(named.name, named.start, named.end, told["role"])
    return named


def extensions_named(text: str) -> Iterator[tuple[str, int]]:
    """Yield each extension that stands without its number, and where it begins."""
    for found in _EXTENSION.finditer(text):
        if not re.search(r"\d[ ,]*$", text[: found.start()]):
            yield found["n"], found.start()


def bearer(text: str, start: int, end: int, people: Iterable[Named]) -> Named | None:
    """Return whose the way is that stands in a text, None for the one who is told of."""
    there = [one for one in people if one.end <= start or one.start >= end]
    begin = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    piece = max((m.end() for m in _PIECE.finditer(text, begin, start)), default=begin)
    said = text[piece:start]
    if _OF_SPEAKER.search(said):
        return next((one for one in there if one.start >= piece and one.whose), None)
    before = [one for one in there if one.end <= start]
    here = [one for one in before if one.start >= piece]
    if here:
        return here[-1]
    behind = _BEHIND.match(text, end)
    owner = next((one for one in there if behind and one.start == behind.end()), None)
    if owner is not None:
        return owner
    pronoun = _PRONOUN.search(said)
    if not _ONLY.fullmatch(said) or not before:
        return None
    last = before[-1]
    if pronoun is None:
        return last if last.start >= begin else None
    return None if _same(pronoun[0], last.whose) else last


def _same(pronoun: str, whose: str) -> bool:
    """Say whether "his" is the one of "his assistant is ...", and so not the assistant."""
    of = (pronoun.lower(), whose.lower())
    one, other = (_SEX.get(word, word) for word in of)
    return one == other
