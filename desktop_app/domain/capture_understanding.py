# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line put together again: what each of its parts means for a touch and a step."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.domain.capture import Capture
from desktop_app.domain.capture_boundaries import boundary_in
from desktop_app.domain.capture_line import Line, Role, step_verb
from desktop_app.domain.capture_outcomes import Heard, hear
from desktop_app.domain.capture_party import find_party
from desktop_app.domain.capture_return import return_day, without
from desktop_app.domain.capture_senseless import no_day, no_time
from desktop_app.domain.capture_slots import Named, Party
from desktop_app.domain.capture_steps import choose_dates, step_action, step_channel, step_spans
from desktop_app.domain.capture_titles import bare_title
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.dates import vague_word
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

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
_KEEPS = Wording(r"\b(?:keep(?:ing)?|stay(?:ing)?) in touch\b(?: with (?:him|her|them))?")
_POSSESSIVE = re.compile("['’]s$")
_ITS_REPLY = Wording(r"\s*(?:auto|out[- ]of[- ](?:the[- ])?office|ooo\b|absence)")
_AGENCY = Wording(
    r"\b(?:through|via|by|with) (?:the |an? |my )?(?:recruiter|headhunter"
    r"|(?:(?:staffing|recruit(?:ment|ing)|employment) )?agency) (?:from |at |of )?"
    r"(?P<agency>[^\s,;.\ue002][^,;.\ue002]{0,50})"
)
_COLD = Wording(r"\bcold[- ]?(?=(?:called|e-?mailed|messaged|wrote|mailed)\b)")
# Alone these mean nothing any more once the verbs and names beside them are understood.
_FILLERS = words(
    "i i've we and then the a an to on at with for from of by in that just also as was is it they "
    "she he again but who us me him her them so my or about re regarding"
)
_MARKS = " .,;:!?()@/&+-–—"
_JOINTS = {""} | words("and but then with to at by from of for on in that")


def understood(line: Line) -> Capture:
    """Return what the line says; whatever it is, something comes back."""
    said = _said(line)
    touches, others = (
        [(piece.start, piece.end) for piece in line.of_role(role)]
        for role in (Role.TOUCH, Role.PLAIN)
    )
    heard = hear(said, touches, others)
    title, title_spans, party = _title_and_party(line, said, heard)
    asked = _NO_CALLS if heard.outcome is Outcome.APPLIED else _POSTING_SAYS
    calls = asked.search(said)
    keeps = _KEEPS.search(line.told) if heard.outcome is Outcome.REJECTED else None
    agency = _AGENCY.search(line.body) if heard.outcome is Outcome.APPLIED else None
    cold = _COLD.search(said)
    back = return_day(line, heard.outcome)
    dates = choose_dates(without(line, back) if back else line)
    if heard.outcome is Outcome.AUTOMATIC:  # "Dana's auto-reply" is of Dana
        party = Party(_whose(line, party.person), _whose(line, party.company))
    names = tuple(name.text for name in (party.person, party.company) if name is not None)
    vague = () if dates.whens else _vague(line)
    stray = no_time(line.told, [(day.start, day.end) for day in line.dates], line.senseless)
    used = (*dates.used, *vague)
    taken = [*heard.spans, *title_spans, *used, *step_spans(line)]
    taken += [*_taken_by(party), *([(back.start, back.end)] if back else [])]
    taken += [match.span() for match in (keeps, agency, cold) if match is not None]
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
        step_channel=_step_channel(line, heard),
        action=step_action(line, used, names),
        note=_note(line, taken, names),
        vague=line.text[slice(*vague[0])] if vague else "",
        title=title,
        no_time=line.text[slice(*stray)] if stray else "",
        no_calls=calls is not None,
        interview=heard.outcome is None and bool(dates.whens) and _is_of_interview(line),
        keeps=keeps is not None,
        agency=line.text[slice(*agency.span("agency"))].strip() if agency else "",
        cold=cold is not None,
        back=back.on if back else None,
        boundary=boundary_in(line, heard.outcome),
    )


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
    return person if person and company and person.start < company.start else None


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
    """Return whom an application is about, and the clause that only names its job."""
    piece = bare_title(line) if heard.outcome is Outcome.APPLIED and not title else None
    if piece is not None:
        rest = replace(line, pieces=tuple(other for other in line.pieces if other is not piece))
        party = find_party(rest, heard)
        if party.company is not None:
            return party, (piece.start, piece.end)
    return find_party(line, heard), None


def _is_of_interview(line: Line) -> bool:
    """Say whether the step is an interview: that is held with them, so they agreed on its day."""
    return any(step_verb(line.words(piece))[0] == "interview" for piece in line.of_role(Role.STEP))


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
