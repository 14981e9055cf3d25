# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom a line is about: "called Dana at Acme", "Acme called", "Acme thu 10 call"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.capture_line import NAME, Line, Piece, Role
from desktop_app.domain.capture_names import STOP_WORDS
from desktop_app.domain.capture_slots import AT, LEGAL, Named, Party, is_proud, named, party_at
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.folding import fold
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.domain.capture_outcomes import Heard

_LETTER = r"(?:reply|answer|response|call|call ?back|e-?mail|message|mail|letter|note)"
# After these a name is due.
_TOUCHED = Wording(
    r"\b(?:(?:gave|handed|dropped|posted|delivered|put|sent|e-?mailed|mailed|uploaded"
    r"|submitted|left)"
    r"(?: (?:in|off|out))? (?:(?:my|an?|the|our) )?(?:job )?(?:cv|resume|résumé|application"
    r"|letter)(?: form)?"
    r"(?: (?:in|off))?(?: (?:to|at|with|for))?|tried (?:calling|ringing|phoning|to (?:call"
    r"|reach|ring|phone|get hold of))"
    r"|(?:ran|bumped) into|turned down by|(?:re-?called|called|rang|phoned|telephoned"
    r"|dial+ed|tried|emailed|e-mailed|mailed"
    r"|wrote)(?: back)?(?: to)?|(?:messaged|texted|pinged|linkedin'?ed)"
    r"|applied (?:for|as) .*?\s(?:to|at|with)|applied(?: to| at| with)?|met(?: up)?(?: with)?"
    r"|interviewed(?: with| at| by)?|linkedin (?:message|note|invite|invitation|request) to"
    r"|had (?:an? )?interview (?:with|at)"
    r"|phone[- ]?screen(?:ed)?(?: with| by| at)?|sat (?:down )?with"
    r"|screen(?:ed|ing call)(?: with| by)?|(?:spoke|talked|chatted|connected)(?: to| with)?"
    r"|reached(?: out to)?|got hold of|visited|heard (?:back )?from"
    r"|(?:replied|responded|rejected) (?:to|by)|(?:coffee|lunch) with|followed up with|looked up"
    r"|(?:rejection|no) from|researched|offer from|sent(?=\s+\S+(?:\s+\S+)?\s+an?\s)"
    r"|sent(?=\s+(?!(?:off|in|out|over|on|back|it|them|along|away)\b)\S+\s+(?:the|my|some)\s)"
    r"|(?:walked|popped|dropped|stopped|went|called) (?:in(?:to)?|by|round)(?: (?:to|at))?"
    r"|(?:gave|handed|dropped|posted|delivered|put)(?: (?:in|off"
    r"|out))? (?:[\w'-]+ ){1,4}?(?:to|at|with)"
    r"|thanked|invited by|(?:reply|answer|word|nothing|back) from|not interested in"
    rf"|(?:no )?{_LETTER} (?:back )?from|(?:auto|automatic)[- ]?reply from|no answer (?:from|at)"
    r"|(?:voice ?mail|vm|lvm|left (?:an? )?(?:message|msg)) (?:for|at|with)"
    r"|sent (?:[\w'-]+ ){1,4}?to|(?:acknowledge?ment|confirmation) from)\s+"
)
# The same for a step, and where a title was said first: "applied for fitter at Acme".
_STEPPED = Wording(
    r"\b(?:(?:call|phone|ring|dial|e-?mail|message|text|ping|visit|meet|see|ask|chase|contact"
    r"|remind"
    r"|thank)(?: back)?|(?:with|to|at|from|of))\s+"
)
_LOOSE = Wording(r"\b(?:with|to|at|from|by)\s+")
# "Acme interview" is about Acme.
_OCCASIONS = {""} | words("interview application meeting call screen rejection offer visit")
# Who is named after these was spoken to, perhaps at the company that was called.
_SPEAKING = words("spoke talked chatted reached met got sat left voicemail vm heard")
# After these even a name without capitals is one; "email portfolio" names nobody.
_CALLING = words("call phone ring dial visit meet contact chase")


_INSIDE_A_HOUSE = Wording(
    r"(?:(?:on )?(?:the )?(?:\d{1,3}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|top)"
    r" floor|(?:room|suite|floor|unit|block|building|gate) \w{1,5})\W*"
)
_LEAST_LETTERS = 3


def find_party(line: Line, heard: Heard) -> Party:
    """Return whom the line is about.

    Looked for in this order: who acted; after the verb of a touch; a clause that is a name;
    after the verb of a step; after "with" or "at"; what a clause leaves beside its verb; any
    known or quoted name. A company alone may be a person too: the words do not tell.
    """
    party = party_at(line, *heard.who) if heard.who is not None else Party()
    for found, speaks in _after_touches(line):
        if party.company is None or speaks:
            party = _joined(party, found)
    party = _with_clause(line, party, applied=heard.outcome is Outcome.APPLIED)
    return _first(party, _stepped(line), _loosely(line), _left_over(line, heard),
                  _protected(line), _leading(line))  # fmt: skip


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


def _after_touches(line: Line) -> Iterator[tuple[Party, bool]]:
    """Yield who is named after each verb, and whether it is one of being with a person."""
    touched = set[int]()
    for piece in line.pieces:
        words_of_piece = line.words(piece)
        if piece.role is Role.TOUCH:
            touched.add(piece.clause)
            for match in _TOUCHED.finditer(words_of_piece):
                found = party_at(line, piece.start + match.end(), piece.end)
                if match.group().lower().split()[-1] in {"at", "to"}:
                    found = _company_first(line, found)
                yield found, match.group().split()[0].lower() in _SPEAKING
        elif piece.clause in touched and (at := AT.match(words_of_piece)):
            yield party_at(line, piece.start + at.end(), piece.end), False


def _company_first(line: Line, found: Party) -> Party:
    """Return "interviewed at Sundial with Olga Kern" as Olga Kern of Sundial."""
    one, other = found.person, found.company
    if one is None or other is None or line.body[one.end : other.start].strip().lower() != "with":
        return found
    return Party(person=other, company=one)


def _with_clause(line: Line, party: Party, *, applied: bool) -> Party:
    """Add a clause that is nothing but a name: "called Dana Reyes, Acme", "Acme thu 10 call".

    One applies to a company, so what the verb names is none of its people.
    """
    touched = bool(line.of_role(Role.TOUCH))
    for piece in line.of_role(Role.PLAIN):
        if party.person is not None:
            break
        found = party_at(line, piece.start, piece.end)
        if found.company is None or not _is_whole(line, piece, found):
            continue
        if _INSIDE_A_HOUSE.fullmatch(line.body[piece.start : piece.end]):
            continue  # "2nd floor" says where in it
        # Behind other words small ones are no name: "test for Acme, results in a week".
        strict = touched or any(p.role is Role.PLAIN and p.end <= piece.start for p in line.pieces)
        if party.company is None:
            if not strict or _is_sure(line, found.company):
                party = found
        elif found.person is None and _is_sure(line, found.company):
            one, other = party.company, found.company
            party = Party(other, one) if applied else _in_order(one, other)
    return party


def _left_over(line: Line, heard: Heard) -> Party:
    """Return the name that is all a piece says beside what happened: "vm Acme"."""
    for piece in line.of_role(Role.TOUCH, Role.PLAIN):
        gaps = [gap for gap in _gaps(piece, heard.spans) if line.told[slice(*gap)].strip()]
        if len(gaps) != 1:
            continue
        start, end = gaps[0]
        start += len(line.told[start:end]) - len(line.told[start:end].lstrip())
        found = party_at(line, start, end)
        name = found.company
        if name is None or not _is_sure(line, name):
            continue
        if line.told[name.end : end].strip(" .").lower() in _OCCASIONS:
            return found
    return Party()


def _gaps(piece: Piece, spans: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """Yield what the spans leave of a piece."""
    edge = piece.start
    for start, end in sorted(span for span in spans if piece.start <= span[0] < piece.end):
        if start > edge:
            yield edge, start
        edge = max(edge, end)
    if edge < piece.end:
        yield edge, piece.end


def _is_whole(line: Line, piece: Piece, party: Party) -> bool:
    last = party.company
    return last is not None and not line.body[last.end : piece.end].strip(" .")


def _is_sure(line: Line, name: Named) -> bool:
    """Return whether words that stand alone are a name and not a remark ("OK", "night shift")."""
    if line.body[name.start] == NAME:
        return True
    shout = name.text.isupper() and len(name.text) < 4
    return not shout and (
        all(is_proud(word) for word in name.text.split()) or _is_known(line, name)
    )


def _is_known(line: Line, name: Named) -> bool:
    """Return whether words without capitals begin a known name: "dana" for "Dana Reyes"."""
    folded = [fold(word) for word in name.text.split()]
    if not folded or len(name.text) < _LEAST_LETTERS or set(folded) & STOP_WORDS:
        return False
    return line.known.begun_by(folded) == len(folded)


def _in_order(one: Named, other: Named) -> Party:
    """Tell the person from the company: first the person, unless only the second has two names."""
    is_firm = one.text.split()[-1].lower().strip(".") in LEGAL
    if is_firm or (len(other.text.split()) == 2 and len(one.text.split()) == 1):
        return Party(other, one)
    return Party(one, other)


def _stepped(line: Line) -> Party:
    for piece in line.of_role(Role.STEP):
        for match in _STEPPED.finditer(line.words(piece)):
            found = party_at(line, piece.start + match.end(), piece.end)
            if match.group().strip().lower() == "at":
                found = _company_first(line, found)
            if found.company is None:
                continue
            by_verb = match.group().split()[0].lower() in _CALLING
            # "email dana at acme" names two; "email portfolio" names nobody.
            if by_verb or found.person is not None or _is_sure(line, found.company):
                return found
    return Party()


def _loosely(line: Line) -> Party:
    for piece in line.of_role(Role.TOUCH, Role.PLAIN):
        for match in _LOOSE.finditer(line.words(piece)):
            found = party_at(line, piece.start + match.end(), piece.end)
            if match.group().strip().lower() == "at":
                found = _company_first(line, found)
            if found.company is not None and _is_sure(line, found.company):
                return found
    return Party()


def _leading(line: Line) -> Party:
    """Return the known name that is begun in front: "jane cancelled"."""
    for piece in line.of_role(Role.TOUCH, Role.PLAIN):
        words_of_it = line.body[piece.start : piece.end].split()
        first = words_of_it[0].removesuffix("'s") if words_of_it else ""
        name = Named(first, piece.start, piece.start + len(first))
        if first and _is_known(line, name):
            return Party(company=name)
    return Party()


def _protected(line: Line) -> Party:
    span = next((s for s in line.names if line.body[s.outer_start] == NAME), None)
    return Party(company=named(line, span.outer_start, span.outer_end) if span else None)
