# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A capture line put together again: what each of its parts means for a touch and a step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop_app.domain.capture import Capture
from desktop_app.domain.capture_beside import beside
from desktop_app.domain.capture_boundaries import boundary_in, only_passed_on
from desktop_app.domain.capture_clocks import at_its_time
from desktop_app.domain.capture_closing import closing_in, without_closing
from desktop_app.domain.capture_line import Line, Role, step_verb
from desktop_app.domain.capture_occasions import Occasion, occasion_before
from desktop_app.domain.capture_outcomes import Heard, hear
from desktop_app.domain.capture_phrases import REFUSED, WITHDREW
from desktop_app.domain.capture_return import Return, return_day, without
from desktop_app.domain.capture_senseless import no_day, no_time, run_together
from desktop_app.domain.capture_slots import Named, Party
from desktop_app.domain.capture_steps import (
    Chosen,
    choose_dates,
    step_action,
    step_channel,
    step_spans,
)
from desktop_app.domain.capture_who import Span, who_is_named
from desktop_app.domain.capture_words import Wording, words
from desktop_app.domain.dates import When, vague_word
from desktop_app.domain.records import Channel, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable


# Within these they may tell of which interview they agreed on.
_MAY_COME = frozenset({None, Outcome.REACHED, Outcome.ANSWERED, Outcome.SCREENED, Outcome.MET})
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
_HOUR = Wording(
    r"\b(?P<hour>\d{1,2}(?:[:.]\d\d\b(?:\s?[ap]m\b)?|\s?[ap]m\b)"
    r"|(?:(?<=\bat )|(?<=\bafter )|(?<=\bbefore ))\d{1,2}(?=\s*(?:$|[,;])))"
)
_KEEPS = Wording(r"\b(?:keep(?:ing)?|stay(?:ing)?) in touch\b(?: with (?:him|her|them))?")
_NO_THANKS = Wording(r"\b(?:no|without) thank(?:s|[- ]you)\b")
_HAS_THANKED = Wording(
    r"\bthanked\b|\b(?:sent|wrote|posted) (?:an? |my |the )?thank[- ]?(?:s|you)\b"
)
# What the user decided on an offer asks what follows, whatever was written with it (O2).
_DECIDED = Wording(
    r"(?:^|,)\W*(?:i )?(?:have |'ve )?(?:declined|accepted|turned down|said (?:yes|no) to)\b"
    r"[^,\ue002]{0,40}?\boffer\b"
)
_COLD = Wording(
    r"\bcold[- ]?(?=(?:called|e-?mailed|messaged|wrote|mailed)\b)"
    r"|(?<=,)\s*(?:networking,+\s*)?\(?cold(?: contact| e-?mail| call)?\)?,?\s*(?:networking\s*)?"
    r"(?=$|[,.\ue002])"
)
# Alone these mean nothing any more once the verbs and names beside them are understood.
_FILLERS = words(
    "i i've we and then the a an to on at with for from of by in that just also as was is it they "
    "she he again but who us me him her them so my or about re regarding bei von mit"
)
_MARKS = " .,;:!?()@/&+-–—"
_JOINTS = {""} | words("bei von mit and but then with to at by from of for on in that")


@dataclass(frozen=True, slots=True)
class _When:
    """What the line says of days and times; `spans` are the words that say so."""

    dates: Chosen
    vague: tuple[Span, ...]
    back: Return | None
    happened: When | None
    occasion: Occasion | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Asides:
    """What the line says beside: no calls wanted, keeping in touch, a cold call."""

    no_calls: bool
    keeps: bool
    cold: bool
    spans: tuple[Span, ...]


def understood(line: Line) -> Capture:
    """Return what the line says; whatever it is, something comes back."""
    said = _said(line)
    heard = _heard(line, said)
    decided = heard.outcome is Outcome.WRITTEN and _DECIDED.search(said) is not None
    if decided or only_passed_on(line, heard.outcome):
        heard = replace(heard, outcome=None, channel=None)
    closing = closing_in(line, heard.outcome)
    line = without_closing(line, closing)
    who, when, asides = (
        who_is_named(line, said, heard),
        _when(line, heard),
        _asides(line, said, heard),
    )
    party, occasion, dates = who.party, when.occasion, when.dates
    if occasion is not None and heard.outcome is Outcome.SCREENED:
        heard = replace(heard, outcome=None, channel=None)
    if occasion is not None and _stands_in(occasion.start, party.person):
        party = Party(company=party.company)  # "trial shift at the crown pub"
    names = tuple(name.text for name in (party.person, party.company) if name is not None)
    stray = no_time(line.told, [(day.start, day.end) for day in line.dates], line.senseless)
    taken = [*heard.spans, *who.spans, *when.spans, *step_spans(line), *asides.spans]
    taken += [(closing.start, closing.end)] if closing is not None else []
    taken += _taken_by(party)
    used = (*dates.used, *when.vague)
    return Capture(
        text=line.text,
        names=names,
        person=party.person.text if party.person is not None else "",
        company=party.company.text if party.company is not None else "",
        outcome=heard.outcome,
        channel=heard.channel,
        direction=heard.direction,
        happened=when.happened,
        whens=dates.whens,
        step_channel=occasion.channel if occasion else _step_channel(line, heard),
        action=step_action(line, used, names) or (occasion.words if occasion else ""),
        note=_note(line, taken, names),
        vague=line.text[slice(*when.vague[0])] if when.vague else "",
        title=who.title,
        no_time=line.text[slice(*stray)] if stray else "",
        beside=beside(line, party, heard.outcome, interview=occasion is not None),
        no_calls=asides.no_calls,
        interview=occasion is not None
        or (heard.outcome is None and bool(dates.whens) and _is_of_interview(line)),
        keeps=asides.keeps,
        agency=who.put_forward.agency,
        recruiter=who.put_forward.recruiter,
        their_word=who.word,
        withdraws=heard.outcome is None and WITHDREW.search(line.told) is not None,
        cold=asides.cold,
        closes=closing.on if closing is not None else None,
        back=when.back.on if when.back else None,
        boundary=boundary_in(line, heard.outcome),
        thankless=any(said.search(line.told) for said in (_NO_THANKS, _HAS_THANKED)),
    )


def _heard(line: Line, said: str) -> Heard:
    touches, others = (
        [(piece.start, piece.end) for piece in line.of_role(role)]
        for role in (Role.TOUCH, Role.PLAIN)
    )
    return hear(said, touches, others)


def _when(line: Line, heard: Heard) -> _When:
    back = return_day(line, heard.outcome)
    dates = choose_dates(without(line, back) if back else line)
    both = run_together(line.text)
    if both is not None:  # which of the two was it?
        dates = Chosen(None, (), ())
    vague = (both,) if both is not None else () if dates.whens else _vague(line)
    clock = line.clock if heard.outcome is not None else None
    occasion = None
    if dates.whens and heard.outcome in _MAY_COME:
        occasion = occasion_before(line, dates.used, apart=heard.outcome is None)
    spans = tuple((one.start, one.end) for one in (clock, back, occasion) if one is not None)
    happened = at_its_time(dates.happened, clock, line.today)
    return _When(dates, vague, back, happened, occasion, (*dates.used, *vague, *spans))


def _asides(line: Line, said: str, heard: Heard) -> _Asides:
    refused = REFUSED.search(said) is not None  # what a switchboard says, it says of all (B4)
    asked = _NO_CALLS if refused or heard.outcome is Outcome.APPLIED else _POSTING_SAYS
    keeps = _KEEPS.search(line.told) if heard.outcome is Outcome.REJECTED else None
    cold = _COLD.search(said)
    thanks = _NO_THANKS.search(line.told) if heard.outcome is Outcome.REJECTED else None
    spans = tuple(match.span() for match in (keeps, cold, thanks) if match is not None)
    return _Asides(asked.search(said) is not None, keeps is not None, cold is not None, spans)


def _stands_in(place: int, name: Named | None) -> bool:
    return name is not None and name.start <= place < name.end


def _is_of_interview(line: Line) -> bool:
    """Say whether the step is an interview: that is held with them, so they agreed on its day."""
    return any(
        step_verb(line.words(piece))[0] == "interview"
        and _PREPARING.search(line.words(piece)) is None
        for piece in line.of_role(Role.STEP)
    )


def _taken_by(party: Party) -> list[Span]:
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


def _vague(line: Line) -> tuple[Span, ...]:
    word = vague_word(line.body)
    for piece in line.of_role(Role.STEP) if word is None and not line.dates else ():
        if (hour := _HOUR.search(line.body, piece.start, piece.end)) is not None:
            return (hour.span("hour"),)
    if word is None:
        lost = no_day(line.told, line.senseless)
        return (lost,) if lost else ()
    start = line.body.index(word)
    return ((start, start + len(word)),)


def _note(line: Line, taken: Iterable[Span], names: tuple[str, ...]) -> str:
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
