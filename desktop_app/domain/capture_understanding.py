# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line put together again: what each of its parts means for a touch and a step."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.domain.capture import Capture
from desktop_app.domain.capture_application import (
    Through,
    company_part,
    follows_verb,
    is_full_name,
    run_together,
    through,
    title_part,
)
from desktop_app.domain.capture_boundaries import boundary_in
from desktop_app.domain.capture_line import Line, Piece, Role, step_verb
from desktop_app.domain.capture_occasions import occasion_before
from desktop_app.domain.capture_outcomes import Heard, hear
from desktop_app.domain.capture_party import find_party
from desktop_app.domain.capture_phrases import WITHDREW
from desktop_app.domain.capture_return import return_day, without
from desktop_app.domain.capture_senseless import no_day, no_time
from desktop_app.domain.capture_slots import Named, Party, party_at
from desktop_app.domain.capture_steps import choose_dates, step_action, step_channel, step_spans
from desktop_app.domain.capture_their_word import their_word
from desktop_app.domain.capture_titles import is_a_job, says_job
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.dates import vague_word
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

# Within these they may tell what they will do, and of which interview they agreed on.
_MAY_PROMISE = frozenset({None, Outcome.REACHED, Outcome.ANSWERED, Outcome.MET, Outcome.ASSISTANT,
    Outcome.INTERVIEWED, Outcome.SCREENED})  # fmt: skip
_MAY_COME = frozenset({None, Outcome.REACHED, Outcome.ANSWERED, Outcome.SCREENED, Outcome.MET})
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
# A posting that asks for no calls is no personal no (method.md B4).
_NO_CALLS = Wording(
    r"\b(?:(?:posting|ad|advert|they) (?:says? |said |asks? for )?)?"
    r"no (?:phone |telephone )?calls?\b(?: please)?"
)
_POSTING_SAYS = Wording(
    r"\b(?:posting|ad|advert|listing|site|website)\b:? (?:(?:says?|said|asks? for|wants?):? )?"
    r"no (?:phone |telephone )?calls?\b(?: please)?"
)
_PREPARING = Wording(r"\binterview (?:prep|practi|question|coach|train|suit|cloth|tip)")
_HOUR = Wording(r"\b(?P<hour>\d{1,2}(?:[:.]\d\d\b(?:\s?[ap]m\b)?|\s?[ap]m\b))")
_KEEPS = Wording(r"\b(?:keep(?:ing)?|stay(?:ing)?) in touch\b(?: with (?:him|her|them))?")
_POSSESSIVE = re.compile("['’]s$")
_ITS_REPLY = Wording(r"\s*(?:auto|out[- ]of[- ](?:the[- ])?office|ooo\b|absence)")
_COLD = Wording(r"\bcold[- ]?(?=(?:called|e-?mailed|messaged|wrote|mailed)\b)")
# Alone these mean nothing any more once the verbs and names beside them are understood.
_FILLERS = words(
    "i i've we and then the a an to on at with for from of by in that just also as was is it they "
    "she he again but who us me him her them so my or about re regarding bei von mit"
)
_MARKS = " .,;:!?()@/&+-–—"
_JOINTS = {""} | words("bei von mit and but then with to at by from of for on in that")


def understood(line: Line) -> Capture:
    """Return what the line says; whatever it is, something comes back."""
    said = _said(line)
    touches, others = (
        [(piece.start, piece.end) for piece in line.of_role(role)]
        for role in (Role.TOUCH, Role.PLAIN)
    )
    heard = hear(said, touches, others)
    word = their_word(line) if heard.outcome in _MAY_PROMISE else None
    whole, line = line, _without_parts(line, ((word.start, word.end),) if word else ())
    put_forward = through(line) if heard.outcome is Outcome.APPLIED else Through()
    line = _without_parts(line, put_forward.spans)
    title, title_spans, party = _title_and_party(line, said, heard)
    if word is not None and word.who is not None and party.company is None:
        party = party_at(line, *word.who)
    line = replace(line, pieces=whole.pieces)
    asked = _NO_CALLS if heard.outcome is Outcome.APPLIED else _POSTING_SAYS
    calls = asked.search(said)
    keeps = _KEEPS.search(line.told) if heard.outcome is Outcome.REJECTED else None
    cold = _COLD.search(said)
    back = return_day(line, heard.outcome)
    dates = choose_dates(without(line, back) if back else line)
    if heard.outcome is Outcome.AUTOMATIC:  # "Dana's auto-reply" is of Dana
        party = Party(_whose(line, party.person), _whose(line, party.company))
    vague = () if dates.whens else _vague(line)
    occasion = None
    if dates.whens and heard.outcome in _MAY_COME:
        occasion = occasion_before(line, dates.used, apart=heard.outcome is None)
    if occasion is not None and heard.outcome is Outcome.SCREENED:
        heard = replace(heard, outcome=None, channel=None)
    if occasion is not None and _stands_in(occasion.start, party.person):
        party = Party(company=party.company)  # "trial shift at the crown pub"
    names = tuple(name.text for name in (party.person, party.company) if name is not None)
    stray = no_time(line.told, [(day.start, day.end) for day in line.dates], line.senseless)
    used = (*dates.used, *vague)
    taken = [*heard.spans, *title_spans, *used, *step_spans(line)]
    taken += [*_taken_by(party), *([(back.start, back.end)] if back else [])]
    if occasion is not None:
        taken.append((occasion.start, occasion.end))
    taken += [*put_forward.spans, *(m.span() for m in (keeps, cold) if m is not None)]
    return Capture(
        text=line.text,
        names=names,
        person=party.person.text if party.person is not None else "",
        company=party.company.text if party.company is not None else "",
        outcome=heard.outcome,
        channel=heard.channel,
        direction=heard.direction,
        happened=dates.happened,
        whens=dates.whens,
        step_channel=occasion.channel if occasion else _step_channel(line, heard),
        action=step_action(line, used, names) or (occasion.words if occasion else ""),
        note=_note(line, taken, names),
        vague=line.text[slice(*vague[0])] if vague else "",
        title=title,
        no_time=line.text[slice(*stray)] if stray else "",
        no_calls=calls is not None,
        interview=occasion is not None
        or (heard.outcome is None and bool(dates.whens) and _is_of_interview(line)),
        keeps=keeps is not None,
        agency=put_forward.agency,
        recruiter=put_forward.recruiter,
        their_word=word,
        withdraws=heard.outcome is None and WITHDREW.search(line.told) is not None,
        cold=cold is not None,
        back=back.on if back else None,
        boundary=boundary_in(line, heard.outcome),
    )


def _without_parts(line: Line, spans: tuple[tuple[int, int], ...]) -> Line:
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


def _stands_in(place: int, name: Named | None) -> bool:
    return name is not None and name.start <= place < name.end


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


def _title_and_party(
    line: Line, said: str, heard: Heard
) -> tuple[str, tuple[tuple[int, int], ...], Party]:
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


def _party_and_job(line: Line, heard: Heard, title: str) -> tuple[Party, tuple[int, int] | None]:
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


def _part_at(span: tuple[int, int]) -> Piece:
    return Piece(*span, 0, Role.PLAIN)


def _with_somebody(line: Line, found: tuple[Piece, Party], job: tuple[int, int] | None) -> Party:
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


def _beside_company(line: Line, heard: Heard, title: str) -> tuple[Party, tuple[int, int] | None]:
    """Return whom the words behind the verb name, and the part beside it that is a job."""
    piece = title_part(line, None) if not title else None
    if piece is not None:
        rest = replace(line, pieces=tuple(other for other in line.pieces if other is not piece))
        party = find_party(rest, heard)
        if party.company is not None:
            return party, (piece.start, piece.end)
    return find_party(line, heard), None


def _is_of_interview(line: Line) -> bool:
    """Say whether the step is an interview: that is held with them, so they agreed on its day."""
    return any(
        step_verb(line.words(piece))[0] == "interview"
        and _PREPARING.search(line.words(piece)) is None
        for piece in line.of_role(Role.STEP)
    )


def _taken_by(party: Party) -> list[tuple[int, int]]:
    """Return where the names stand, with the "at" between them."""
    spans = [(name.start, name.end) for name in (party.person, party.company) if name is not None]
    joined = len(spans) == 2 and 0 <= spans[1][0] - spans[0][1] < 8
    return [(spans[0][0], spans[1][1])] if joined else spans


def _said(line: Line) -> str:
    """Return the masked line with a comma for every break and for the words of the step."""
    said = list(line.told)
    for (_, end), (start, _) in pairwise(line.clauses):
        said[end:start] = "," * (start - end)
    for start, end in step_spans(line):
        said[start:end] = "," * (end - start)
    return "".join(said)


def _step_channel(line: Line, heard: Heard) -> Channel | None:
    channel = step_channel(line)
    return Channel.CALL if channel is None and heard.outcome is Outcome.CALL_ON else channel


def _vague(line: Line) -> tuple[tuple[int, int], ...]:
    word = vague_word(line.body)
    for piece in line.of_role(Role.STEP) if word is None and not line.dates else ():
        if (hour := _HOUR.search(line.body, piece.start, piece.end)) is not None:
            return (hour.span("hour"),)
    if word is None:
        lost = no_day(line.told, line.senseless)
        return (lost,) if lost else ()
    start = line.body.index(word)
    return ((start, start + len(word)),)


def _title(line: Line, said: str) -> tuple[str, tuple[tuple[int, int], ...]]:
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


def _note(line: Line, taken: Iterable[tuple[int, int]], names: tuple[str, ...]) -> str:
    """Return clause by clause what no other field has taken, unless it is small words only."""
    left = list(line.text)
    for start, end in taken:
        left[start:end] = " " * (end - start)
    notes = []
    for start, end in line.clauses:
        kept = "".join(left[start:end]).replace("()", " ").split()
        kept = _without_joints(kept)
        note = " ".join(kept).strip(_MARKS)
        # A name said twice is no note.
        if {word.lower().strip(_MARKS) for word in kept} - _FILLERS - {""} and note not in names:
            notes.append(note)
    return ", ".join(notes)


def _without_joints(kept: list[str]) -> list[str]:
    """Return the words without those that joined them to what was taken away on either side."""
    bare = [word.lower().strip(_MARKS) for word in kept]
    first, last = 0, len(kept)
    while first < last and bare[first] in _JOINTS and bare[first + 1 : first + 2] != ["the"]:
        first += 1
    while first < last and bare[last - 1] in _JOINTS:
        last -= 1
    return kept[first:last]
