# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where a line says whom it is about: "called Dana at Acme", "Acme called", "Acme thu 10"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import NAME, Line, Piece, Role
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_words import words
from desktop_app.domain.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = r"(?:reply|answer|response|call|call ?back|e-?mail|message|mail|letter|note)"
# After these a name is due.
_TOUCHED = re.compile(
    r"\b(?:(?:re-?called|called|rang|phoned|telephoned|dial+ed|tried|emailed|e-mailed|mailed|wrote)"
    r"(?: back)?(?: to)?|(?:messaged|texted|pinged|linkedin'?ed)|applied(?: to| at| with)?"
    r"|met(?: up)?(?: with)?|interviewed(?: with| at| by)?|phone[- ]?screen(?:ed)?(?: with| by| at)?"
    r"|screen(?:ed|ing call)(?: with| by)?|(?:spoke|talked|chatted|connected)(?: to| with)?|reached"
    r"(?: out to)?|got hold of|visited|heard (?:back )?from|(?:replied|responded|rejected) (?:to|by)"
    r"|(?:coffee|lunch) with|followed up with|looked up|researched|rejection from|offer from"
    rf"|{_LETTER} (?:back )?from|(?:auto|automatic)[- ]?reply from|no answer (?:from|at)"
    r"|(?:voice ?mail|vm|lvm|left (?:an? )?(?:message|msg)) (?:for|at)"
    r"|sent (?:[\w'-]+ ){1,4}?to|(?:acknowledge?ment|confirmation) from)\s+",
    re.IGNORECASE,
)
# The same for a step, and where a title was said first: "applied for fitter at Acme".
_STEPPED = re.compile(
    r"\b(?:(?:call|phone|ring|dial|e-?mail|message|text|ping|visit|meet|see|ask|chase|contact|remind"
    r"|thank)(?: back)?|(?:with|to|at|from))\s+",
    re.IGNORECASE,
)
_THE = re.compile(r"\s*the\s+")
_AT = re.compile(r"\s*(?:\(\s*(?:at\s+|from\s+)?|(?:at|of|from|with)\s+|[@/]\s*)", re.IGNORECASE)
_WORD = re.compile(
    rf"{NAME}\ue003*|[\w.+-]+@[\w.-]+\w|[^\W_](?:[\w'.+-]*[\w+])?(?:(?<=\b(?:mr|ms|dr|co))\.|"
    r"(?<=\b(?:mrs|inc|ltd))\.)?|&|\+",
    re.IGNORECASE,
)
_PARTICLES = words("de da del der den van von di du la le el al bin y & +")
_OF_NAMES = words(
    "bank university college school house city ministry department institute board church "
    "society museum port office isle state"
)
# Whom one reaches at a company, but not by name.
_NOBODY = words(
    "hr reception receptionist switchboard recruiter recruiting manager assistant secretary "
    "someone somebody people operator colleague everyone team human resources hiring front desk"
)
# After these even a name without capitals is one; "email portfolio" names nobody.
_CALLING = words("call phone ring dial visit meet contact chase")
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Named:
    """A name and the words of the line it takes up, quotation marks and all."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """Whom a piece of the line is about; either may be missing."""

    person: Named | None = None
    company: Named | None = None


def name_at(line: Line, start: int, stop: int) -> Named | None:
    """Return the name that begins at `start`, None if the words there are none."""
    found: list[re.Match[str]] = []
    for match in _WORD.finditer(line.body, start, stop):
        last = found[-1].end() if found else start
        if line.body[last : match.start()].strip() or not _goes_on(line, found, match, stop):
            break
        found.append(match)
        if match.group()[0] == NAME:
            break
    while found and found[-1].group().lower() in {"&", "+", "and"}:
        found.pop()
    found = found[: _known_length(line, found)]
    return _named(line, found[0].start(), found[-1].end()) if found else None


def _goes_on(line: Line, found: list[re.Match[str]], match: re.Match[str], stop: int) -> bool:
    """Return whether the next word still belongs to the name."""
    word = match.group()
    if word[0] == NAME:
        return not found
    if len(found) >= MOST_WORDS or word.isdigit():
        return False
    first = found[0].group() if found else ""
    lower = word.lower()
    if lower in {"and", "of"} or lower in _PARTICLES:
        after = _WORD.match(line.body, _skip(line.body, match.end()), stop)
        proud = after is not None and (_proud(after.group()) or not _proud(first))
        if lower == "of":
            return proud and bool(found) and found[-1].group().lower() in _OF_NAMES
        return proud and bool(found) and (lower != "and" or _proud(first))
    if fold(lower.split("'")[0]) in STOP_WORDS and not (_proud(word) and _proud(first)):
        return False
    if not first:
        return True
    return _proud(word) if _proud(first) else len(found) < 3


def _skip(body: str, i: int) -> int:
    return i + len(body[i:]) - len(body[i:].lstrip())


def _proud(word: str) -> bool:
    """Return whether the word is written as a name is."""
    return bool(word) and not word.islower()


def _known_length(line: Line, found: list[re.Match[str]]) -> int:
    """Return how many words, typed without capitals, begin a known name; all if none does."""
    if not found or _proud(found[0].group()):
        return len(found)
    folded = [fold(match.group()) for match in found]
    return line.known.begun_by(folded) or len(found)


def _named(line: Line, start: int, end: int) -> Named:
    for span in line.names:
        if span.outer_start == start:
            return Named(line.text[span.start : span.end].strip(), start, end)
    return Named(line.text[start:end], start, end)


def party_at(line: Line, start: int, stop: int) -> Party:
    """Return the person and the company named from `start` on: "Dana at Acme", "Dana (Acme)"."""
    the = _THE.match(line.body, start, stop)
    name = name_at(line, the.end() if the else start, stop)
    if name is None:
        return Party()
    link = _AT.match(line.body, name.end, stop)
    company = name_at(line, link.end(), stop) if link is not None else None
    if company is not None:
        closed = line.body[company.end : company.end + 1] == ")"
        company = Named(company.text, company.start, company.end + closed)
        return Party(None if _is_nobody(name) else name, company)
    return Party(company=None if _is_nobody(name) else _without_role(name))


def _is_nobody(name: Named) -> bool:
    return all(word in _NOBODY for word in fold(name.text).split())


def _without_role(name: Named) -> Named:
    """Return "Acme" for "Acme switchboard"."""
    head, _, last = name.text.rpartition(" ")
    if not head or fold(last) not in _NOBODY:
        return name
    return Named(head, name.start, name.start + len(head))


def find_party(line: Line, who: tuple[int, int] | None) -> Party:
    """Return whom the line is about; `who` is where somebody who acted is named.

    Looked for in this order: who acted; after the verb of a touch; a clause that is a name;
    after the verb of a step; any known or quoted name. A company alone may be a person too: the
    words do not tell.
    """
    party = party_at(line, *who) if who is not None else Party()
    for found in _after_touches(line):
        party = _joined(party, found)
    party = _with_clause(line, party)
    return _first(party, _stepped(line), _protected(line))


def _first(*parties: Party) -> Party:
    return next((party for party in parties if party.company is not None), Party())


def _joined(party: Party, more: Party) -> Party:
    """Add a second name: the person reached at the company that was called."""
    if party.company is None:
        return more
    if party.person is not None or more.company is None or more.person is not None:
        return party
    same = fold(more.company.text) == fold(party.company.text)
    return party if same else Party(more.company, party.company)


def _after_touches(line: Line) -> Iterator[Party]:
    touched = set[int]()
    for piece in line.pieces:
        words_of_piece = line.words(piece)
        if piece.role is Role.TOUCH:
            touched.add(piece.clause)
            for match in _TOUCHED.finditer(words_of_piece):
                yield party_at(line, piece.start + match.end(), piece.end)
        elif piece.clause in touched and (match := _AT.match(words_of_piece)):
            yield party_at(line, piece.start + match.end(), piece.end)


def _with_clause(line: Line, party: Party) -> Party:
    """Add a clause that is nothing but a name: "called Dana Reyes, Acme", "Acme thu 10 call"."""
    strict = bool(line.of_role(Role.TOUCH))
    for piece in line.of_role(Role.PLAIN):
        if party.person is not None:
            break
        found = party_at(line, piece.start, piece.end)
        if found.company is None or not _is_whole(line, piece, found):
            continue
        if party.company is None:
            if not strict or _is_sure(line, found.company):
                party = found
        elif found.person is None and _is_sure(line, found.company):
            party = _in_order(party.company, found.company)
    return party


def _is_whole(line: Line, piece: Piece, party: Party) -> bool:
    last = party.company
    return last is not None and not line.body[last.end : piece.end].strip(" .")


def _is_sure(line: Line, name: Named) -> bool:
    """Return whether words that stand alone are a name and not a remark ("OK", "night shift")."""
    if line.body[name.start] == NAME:
        return True
    shout = name.text.isupper() and len(name.text) < 4
    return not shout and all(_proud(word) for word in name.text.split())


def _in_order(one: Named, other: Named) -> Party:
    """Tell the person from the company: first the person, unless only the second has two names."""
    if len(other.text.split()) == 2 and len(one.text.split()) == 1:
        return Party(other, one)
    return Party(one, other)


def _stepped(line: Line) -> Party:
    for piece in line.of_role(Role.STEP):
        for match in _STEPPED.finditer(line.words(piece)):
            found = party_at(line, piece.start + match.end(), piece.end)
            by_verb = match.group().split()[0].lower() in _CALLING
            if found.company is not None and (by_verb or _is_sure(line, found.company)):
                return found
    return Party()


def _protected(line: Line) -> Party:
    span = next((s for s in line.names if line.body[s.outer_start] == NAME), None)
    return Party(company=_named(line, span.outer_start, span.outer_end) if span else None)
