# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whom a capture line names and for which job: company, person, who put the user forward."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.capture_application import (
    Through,
    company_part,
    follows_verb,
    is_full_name,
    run_together,
    through,
    title_part,
)
from desktop_app.domain.capture_line import Line, Piece, Role
from desktop_app.domain.capture_party import find_party
from desktop_app.domain.capture_slots import Named, Party, party_at
from desktop_app.domain.capture_their_word import TheirWord, their_word
from desktop_app.domain.capture_titles import is_a_job, says_job
from desktop_app.domain.capture_words import Wording
from desktop_app.domain.records import Outcome

if TYPE_CHECKING:
    from desktop_app.domain.capture_outcomes import Heard

Span = tuple[int, int]
"""Where something stands in the line."""

# Within these they may tell what they will do.
_MAY_PROMISE = frozenset({None, Outcome.REACHED, Outcome.ANSWERED, Outcome.MET, Outcome.ASSISTANT,
    Outcome.INTERVIEWED, Outcome.SCREENED})  # fmt: skip
_TITLED = frozenset({Outcome.APPLIED, Outcome.INTERVIEWED, Outcome.SCREENED})
_TITLE = Wording(
    r"\b(?:for|as)\s+(?:(?:an?|the|my|their)\s+)?(?P<title>\S.*?)"
    r"(?:\s+(?:job|role|position|opening|post|vacancy))?\s*"
    r"(?=$|[,\ue002()]|\b(?:at|with|via|through|on|by|to|from)\s)"
)
_AFTER_TITLE = Wording(
    r"\W*(?:.*\b(?:shift|time|contract|remote|hybrid|temporary|permanent|temp|junior|senior|level"
    r"|grade|nights|days|weekends|internship|intern|apprentice\w*|on-?site|freelance)"
    r"|[mfwdx](?:/[mfwdx])+)\W*"
)
_POSSESSIVE = re.compile("['’]s$")
_ITS_REPLY = Wording(r"\s*(?:auto|out[- ]of[- ](?:the[- ])?office|ooo\b|absence)")


@dataclass(frozen=True, slots=True)
class Who:
    """Whom and which job the line names; `spans` are the words that say so beside the names."""

    party: Party
    title: str
    word: TheirWord | None
    put_forward: Through
    spans: tuple[Span, ...]


def who_is_named(line: Line, said: str, heard: Heard) -> Who:
    """Return whom and which job the line names."""
    word = their_word(line) if heard.outcome in _MAY_PROMISE else None
    apart = _without_parts(line, ((word.start, word.end),) if word else ())
    put_forward = through(apart) if heard.outcome is Outcome.APPLIED else Through()
    apart = _without_parts(apart, put_forward.spans)
    title, title_spans, party = _title_and_party(apart, said, heard)
    if word is not None and word.who is not None and party.company is None:
        party = party_at(apart, *word.who)
    if heard.outcome is Outcome.AUTOMATIC:  # "Dana's auto-reply" is of Dana
        party = Party(_whose(line, party.person), _whose(line, party.company))
    return Who(party, title, word, put_forward, (*title_spans, *put_forward.spans))


def _without_parts(line: Line, spans: tuple[Span, ...]) -> Line:
    """Return the line without the parts that say who put the user forward."""
    pieces = []
    for piece in line.pieces:
        cut = [start for start, end in spans if start < piece.end and piece.start < end]
        end = min(cut, default=piece.end)
        behind = max((last for first, last in spans if first < piece.end and piece.start < last),
                     default=piece.end)  # fmt: skip
        if line.body[behind : piece.end].strip():  # "through Hays to Globex"
            rest = behind + len(line.body[behind:]) - len(line.body[behind:].lstrip())
            pieces.append(replace(piece, start=rest, role=Role.PLAIN))
        if end > piece.start:
            pieces.append(
                replace(piece, end=piece.start + len(line.body[piece.start : end].rstrip()))
            )
    return replace(line, pieces=tuple(pieces)) if spans else line


def _whose(line: Line, name: Named | None) -> Named | None:
    """Return whose automatic reply it is, where the name stands before it."""
    if name is None or not _POSSESSIVE.search(name.text):
        return name
    if not _ITS_REPLY.match(line.told, name.end):
        return name
    return replace(name, text=_POSSESSIVE.sub("", name.text))


def _leading_person(party: Party) -> Named | None:
    """Return who stands before the company: behind "applied to" that is a job."""
    person, company = party.person, party.company
    if person is None or company is None or person.start > company.start:
        return None
    return None if is_full_name(person.text) and not says_job(person.text) else person


def _title_and_party(line: Line, said: str, heard: Heard) -> tuple[str, tuple[Span, ...], Party]:
    """Return what they applied for or were asked about, where that stands, and with whom."""
    title, spans = _title(line, said) if heard.outcome in _TITLED else ("", ())
    party, job = _party_and_job(line, heard, title)
    if job:
        return line.text[slice(*job)].strip(" ."), (job,), party
    leading = _leading_person(party) if heard.outcome is Outcome.APPLIED and not title else None
    if leading is not None:
        # "applied to senior fitter at Acme"
        return leading.text, ((leading.start, leading.end),), Party(company=party.company)
    return title, spans, party


def _party_and_job(line: Line, heard: Heard, title: str) -> tuple[Party, Span | None]:
    """Return whom an application is about, and the part that only names its job."""
    if heard.outcome is not Outcome.APPLIED:
        return find_party(line, heard), None
    behind = follows_verb(line)
    joined = behind is not None and not title and run_together(line, behind) is not None
    if behind is not None and not joined and (title or not is_a_job(line, _part_at(behind))):
        return _beside_company(line, heard, title)
    found = company_part(line)
    if found is None and behind is not None and not title:
        pair = run_together(line, behind)
        if pair is not None:
            return party_at(line, pair[1], behind[1]), pair[0]
    if found is None:
        return _beside_company(line, heard, title)
    job = behind if not title else None
    if job is None and not title:
        piece = title_part(line, found[0])
        job = (piece.start, piece.end) if piece else None
    return _with_somebody(line, found, job), job


def _part_at(span: Span) -> Piece:
    return Piece(*span, 0, Role.PLAIN)


def _with_somebody(line: Line, found: tuple[Piece, Party], job: Span | None) -> Party:
    """Return the company with the person whom another part names."""
    piece, party = found
    if party.person is not None:
        return party
    for other in line.of_role(Role.PLAIN):
        if other is piece or (other.start, other.end) == job:
            continue
        name = party_at(line, other.start, other.end).company
        if name is not None and is_full_name(name.text) and name.end >= other.end:
            return Party(person=name, company=party.company)
    return party


def _beside_company(line: Line, heard: Heard, title: str) -> tuple[Party, Span | None]:
    """Return whom the words behind the verb name, and the part beside it that is a job."""
    piece = title_part(line, None) if not title else None
    if piece is not None:
        rest = replace(line, pieces=tuple(other for other in line.pieces if other is not piece))
        party = find_party(rest, heard)
        if party.company is not None:
            return party, (piece.start, piece.end)
    return find_party(line, heard), None


def _title(line: Line, said: str) -> tuple[str, tuple[Span, ...]]:
    """Return the job named, with a clause that goes on with it: "fitter, night shift"."""
    match = _TITLE.search(said)
    if match is None:
        return "", ()
    start, end = match.span("title")
    spans = [match.span()]
    title = _unquoted(line, start, end)
    follower = next((p for p in line.of_role(Role.PLAIN) if p.start >= match.end()), None)
    if follower is not None and not said[match.end() : follower.start].strip(" ,"):
        words_of_it = line.words(follower)
        if _AFTER_TITLE.fullmatch(words_of_it):
            spans.append((follower.start, follower.end))
            title += ", " + line.text[follower.start : follower.end].strip()
    return title, tuple(spans)


def _unquoted(line: Line, start: int, end: int) -> str:
    for span in line.names:
        if span.outer_start == start:
            return line.text[span.start : span.end]
    return line.text[start:end].strip()
