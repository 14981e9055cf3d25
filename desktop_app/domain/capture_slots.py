# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Names where they are due in a line: "Acme", "Bank of America", "Dana at Acme"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from desktop_app.domain.capture_line import NAME, Line
from desktop_app.domain.capture_matching import HONORIFICS
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.folding import fold

_THE = re.compile(r"the\s+")
AT = Wording(r"\s*(?:\(\s*(?:at\s+|from\s+)?|(?:at|of|from|with)\s+|@\s*)")
_A_WORD = (
    rf"{NAME}\ue003*|[\w.+-]+@[\w.-]+\w|[^\W_](?:[\w'.+-]*[\w+])?(?:(?<=\b(?:mr|ms|dr|co|st|sr|jr|fr|hr))\.|"
    r"(?<=\b(?:mrs|inc|ltd))\.|(?<=\b[^\W\d_])\.(?=\s+[^\W\d_]{2}))?|&|\+"
)
_WORD = Wording(_A_WORD)
_SPACED_WORD = Wording(rf"\s*(?P<word>{_A_WORD})")
LEGAL = words("inc ltd llc llp plc gmbh corp co ag sa bv")
_LINKS = words("& + and")
_PARTICLES = words("de da del der den van von di du la le el al bin y & +")
_OF_NAMES = words(
    "dept bank university college school house city ministry department institute board church "
    "society museum port office isle state"
)
# Whom one reaches at a company, but not by name.
_NOBODY = words(
    "hr reception receptionist switchboard recruiter recruiting manager assistant secretary "
    "someone somebody people operator colleague everyone team human resources hiring front desk "
    "owner boss foreman landlord supervisor staff lady guy bloke chap woman man answering machine "
    "zoom skype teams"
)
_PLACES = words(
    "fair show expo conference event party meetup station shop shops gym park office desk lobby "
    "airport church market launch dinner lunch breakfast reunion wedding seminar webinar workshop "
    "course class gate door street door corner end moment weekend phone"
)
_HOMES = words("care nursing funeral retirement children's old people's residential")
_WRITINGS = words("email e-mail mail message letter call voicemail note text reply offer question")
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
        gap = line.body[last : match.start()].strip()
        suffix = found and gap in {"", ","} and match.group().lower().strip(".") in LEGAL
        if not suffix and (gap or not _goes_on(line, found, match, stop)):
            break
        found.append(match)
        if match.group()[0] == NAME:
            break
    while found and found[-1].group().lower() in _LINKS:
        found.pop()
    found = _up_to_owner(line, found[: _known_length(line, found)])
    if not found:
        return None
    end = found[-1].end()
    # "Dana's assistant", but "called McDonald's"
    owns = found[-1].group().endswith("'s") and _next_word(line, end, stop) in _NOBODY | _WRITINGS
    name = named(line, found[0].start(), end)
    if not owns and name.text.endswith("'s"):  # "Dana's", of a Dana who is known
        bare = [fold(word) for word in name.text[:-2].split()]
        owns = line.known.begun_by(bare) == len(bare)
    return replace(name, text=name.text[:-2]) if owns else name


def _up_to_owner(line: Line, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words up to a known name that owns the rest: "dana's mailbox", "jane's boss"."""
    for count, match in enumerate(found, start=1):
        word = match.group()
        if word.endswith("'s") and line.body[match.start()] != NAME:
            bare = [fold(each.group().removesuffix("'s")) for each in found[:count]]
            if line.known.begun_by(bare) == count:
                return found[:count]
    return found


def _goes_on(line: Line, found: list[re.Match[str]], match: re.Match[str], stop: int) -> bool:
    """Return whether the next word still belongs to the name."""
    word = match.group()
    lower = word.lower()
    if word[0] == NAME:  # "Mr Stein" is known as Stein
        return all(each.group().lower().strip(".") in HONORIFICS for each in found)
    if len(found) >= MOST_WORDS or not (lower in _LINKS or any(map(str.isalpha, word))):
        return False
    first = found[0].group() if found else ""
    if lower in {"and", "of"} or lower in _PARTICLES:
        after = _after_particles(line, match.end(), stop)
        proud = bool(after) and (is_proud(after) or not is_proud(first))
        if lower == "of":
            return proud and bool(found) and found[-1].group().lower() in _OF_NAMES
        return proud and bool(found) and (lower != "and" or is_proud(first))
    if lower == "home" and found and found[-1].group().lower() in _HOMES:
        return True
    if fold(lower.split("'")[0]) in STOP_WORDS and not _proud_pair(line, found, match, stop):
        return False
    if not first or first.lower() in HONORIFICS:
        return True
    return is_proud(word) == is_proud(first) and (is_proud(first) or len(found) < 3)


def _after_particles(line: Line, start: int, stop: int) -> str:
    """Return the next word that is not a "van" or a "de"."""
    following = (match.group() for match in _WORD.finditer(line.body, start, stop))
    return next((word for word in following if word.lower() not in _PARTICLES), "")


def _proud_pair(line: Line, found: list[re.Match[str]], match: re.Match[str], stop: int) -> bool:
    """Return whether a small word is part of a name: "The Quill", "Best In Class"."""
    if found:
        return is_proud(match.group()) and is_proud(found[0].group())
    return is_proud(match.group()) and is_proud(_next_word(line, match.end(), stop))


def _next_word(line: Line, start: int, stop: int) -> str:
    match = _SPACED_WORD.match(line.body, start, stop)
    return match.group("word") if match is not None else ""


def is_proud(word: str) -> bool:
    """Return whether the word is written as a name is."""
    return bool(word) and not word.islower()


def _known_length(line: Line, found: list[re.Match[str]]) -> int:
    """Return how many words, typed without capitals, begin a known name; all if none does."""
    linked = any(match.group().lower() in _LINKS for match in found)
    if not found or linked or is_proud(found[0].group()):
        return len(found)
    folded = [fold(match.group()) for match in found]
    return line.known.begun_by(folded) or len(found)


def named(line: Line, start: int, end: int) -> Named:
    """Return the name that stands there, without its quotation marks."""
    for span in line.names:
        if span.outer_start == start:
            return Named(line.text[span.start : span.end].strip(), start, end)
    return Named(line.text[start:end], start, end)


def party_at(line: Line, start: int, stop: int) -> Party:
    """Return the person and the company named from `start` on: "Dana at Acme", "Dana (Acme)"."""
    name = name_at(line, _after_the(line, start, stop), stop)
    if name is None:
        return Party()
    link = AT.match(line.body, name.end, stop)
    company = _company_at(line, link.end(), stop) if link is not None else None
    if company is not None:
        closed = line.body[company.end : company.end + 1] == ")"
        company = Named(company.text, company.start, company.end + closed)
        return Party(None if _is_nobody(name) else name, company)
    return Party(company=None if _is_nobody(name) else _without_role(name))


def _company_at(line: Line, start: int, stop: int) -> Named | None:
    first = _after_the(line, start, stop)
    name = name_at(line, first, stop)
    # "at the fair" is a place; "at the Quill Company" and "at the crown pub" are not.
    if name is None or not name.text.islower():
        return name
    said = name.text.split()
    return None if said[-1] in _PLACES or (first > start and len(said) == 1) else name


def _after_the(line: Line, start: int, stop: int) -> int:
    match = _THE.match(line.body, start, stop)
    return match.end() if match is not None else start


def _is_nobody(name: Named) -> bool:
    return all(word in _NOBODY for word in fold(name.text).split())


def _without_role(name: Named) -> Named:
    """Return "Acme" for "Acme switchboard"."""
    head, _, last = name.text.rpartition(" ")
    if not head or fold(last) not in _NOBODY:
        return name
    return Named(head, name.start, name.start + len(head))
