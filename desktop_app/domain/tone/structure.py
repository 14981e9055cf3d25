# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Whether the text says how and when the user will next be in touch (method.md 7.3, NXT)."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.tone.commitments import commitments
from desktop_app.domain.tone.days import days
from desktop_app.domain.tone.model import (
    STEP_FORBIDDEN,
    STEP_REQUIRED,
    Finding,
    Kind,
    MessageFacts,
    StepFacts,
    Weight,
)
from desktop_app.domain.tone.noted_steps import noted_steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.domain.tone.commitments import Commitment
    from desktop_app.domain.tone.days import Day
    from desktop_app.domain.tone.preparation import Prepared

_STRUCTURE = "next step"
_THEIR_STEP = (
    r"\b(?:let me know|call me|ring me|get in touch|give me a (?:call|ring|shout)|get back to "
    r"me|hear from you|hearing from you"
    r"|keep me (?:posted|informed|updated)|reach (?:out to )?me|contact me|drop me|write to me|"
    r"feel free to|come back to me|revert"
    r"|await(?:ing)? your|wait(?:ing)? for your|please advise|any news|reach me|email me|text "
    r"me|message me|hope to hear)\b"
)
_AS_PROMISED = (
    r"\bas (?:i )?(?:said|promised|agreed|announced)(?: i would)?\b(?! (?:you|when))|\bas i "
    r"(?:said|promised|told you) i would\b|\bi said i would\b|\btrue to my word\b|\bkeeping my "
    r"(?:word|promise)\b"
)
_RETURNING = (
    r"\breturning (?:your|the|his|her|their|a) (?:\w+ )?call\b|\bcalling you back\b|\bin reply "
    r"to your call\b"
)
_HARD_NO = (
    r"\b(?:will not|shall not|not going to|no longer|stop|never) (?:\w+ ){0,2}(?:call|contact|"
    r"write|email|ring|reach|bother|trouble|disturb|message|be in touch)\w*|\btake(?:n)? "
    r"(?:you|your)(?: \w+){0,3} off\b|\bremov\w+ your\b"
)
_SOFT = (
    r"\b(?:with your permission|if (?:i may|you do not mind|that is (?:all right|ok|okay|fine)|"
    r"that suits|you allow|it is all right|you are happy|welcome)|unless you(?: would)? "
    r"(?:rather|prefer|object))\b"
    r"|\b(?:short|brief|small|quick|season\w*|quarterly) (?:update|note|hello|line|greeting)\b|"
    r"\b(?:from time to time|in the (?:new year|spring|summer|autumn|fall|winter)|next (?:year|"
    r"season))\b|\blinkedin\b"
)
_PAST = (
    r"\b(?:was|were|had|wrote|spoke|met|sent|left|came|heard|told|said|gave|rang|took|saw|ago|last"
    r"|of|since|from|\w{2,}ed)\b"
)
_MONTH = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
_AS_A_GUEST = (
    r"\bbe (?:at|in|there)\b|\bas (?:an? )?(?:customers?|guests?|visitors?|spectators?|fans?|"
    r"members?|patients?|regulars?)\b|\bfor my \w+\b"
)
"""Says that they may meet, which is no contact about the post."""
_UNDATED_AGAIN = (
    r"\b(?:again|regardless|anyway|all the same|until|every|keep|still|next (?:week|month|"
    r"year)|soon)\b"
)

_ABOUT_IT = (
    r"\b(?:ask|call|ring|phone|write|email|message|post|job|role|position|decision|answer|apply|"
    r"application|interview|discuss|talk|reception|lobby|office|gate|door)\b"
)

_PUT_RIGHT = 70
"""Characters after a day within which it may be taken back."""


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def step_findings(
    prepared: Prepared, kind: Kind, today: date, step: StepFacts | None, facts: MessageFacts
) -> list[Finding]:
    """Return what is wrong with the next step a message names, or fails to name."""
    said = commitments(prepared, today)
    found = [*_word_kept(prepared, facts), *_mismatches(prepared, today, said)]
    if kind in STEP_FORBIDDEN:
        return [*found, *_forbidden(prepared, kind, said, facts)]
    dated = [one for one in said if one.day is not None] or list(noted_steps(prepared, today))
    if not dated:
        if facts.one_call:
            return found
        return [*found, *_missing(prepared, kind, said)]
    for one in dated:
        if not (_taken_back(prepared, one, today) or _told_of(one, dated, today)):
            found += _wrong_day(prepared, one, today, step)
    if step is not None and not any(f.weight is Weight.STOP for f in found):
        found += _against_record(prepared, dated, step)
    if kind in STEP_REQUIRED and not any(one.channels for one in dated):
        found.append(_at(prepared, "NXT08", Weight.HINT, "say_how", dated[0].start, dated[0].end))
    return found


def _at(prepared: Prepared, code: str, weight: Weight, theme: str, *place: int) -> Finding:
    first, last = prepared.span(*place)
    args = (("theme", theme), ("said", prepared.original[first:last]))
    return Finding(code, weight, _STRUCTURE, first, last, args)


def _missing(prepared: Prepared, kind: Kind, said: tuple[Commitment, ...]) -> Iterator[Finding]:
    if kind is Kind.CALL_SCRIPT:
        return
    weight = Weight.FIX if kind in STEP_REQUIRED else Weight.HINT
    theirs = _re(_THEIR_STEP).search(prepared.text)
    if theirs and not said:
        yield _at(prepared, "NXT05", weight, "their_step", *theirs.span())
        return
    end = len(prepared.original.rstrip())
    vague = next((one for one in said if one.day is None), None)
    if vague is not None:
        yield _at(prepared, "NXT01", weight, "no_day", vague.start, vague.end)
    else:
        yield Finding("NXT01", weight, _STRUCTURE, end, end, (("theme", "no_step"),))


def _mismatches(prepared: Prepared, today: date, said: tuple[Commitment, ...]) -> Iterator[Finding]:
    """Yield dates to come, or promised, whose weekday is another (NXT03)."""
    promised = {one.day.start for one in said if one.day is not None}
    for sentence in prepared.sentences:
        for day in days(sentence.text, today):
            place = sentence.start + day.start
            ahead = day.on is None or day.on >= today
            told = day.fits_the_past and _re(_PAST).search(sentence.text)
            wrong = day.disagrees and (place in promised or (ahead and not told))
            if wrong and not _fits_named_month(prepared, sentence.text[day.start : day.end], today):
                yield _at(prepared, "NXT03", Weight.STOP, "weekday_mismatch",
                          place, sentence.start + day.end)  # fmt: skip


def _fits_named_month(prepared: Prepared, said: str, today: date) -> bool:
    """Say whether "Tuesday the 9th" is right in a month that the message names elsewhere."""
    if _re(_MONTH).search(said):
        return False
    months = {found.group() for found in _re(_MONTH).finditer(prepared.text)}
    meant = [days(f"{said} {month}", today) for month in sorted(months)]
    return any(len(one) == 1 and not one[0].disagrees for one in meant)


def _wrong_day(
    prepared: Prepared, one: Commitment, today: date, step: StepFacts | None
) -> Iterator[Finding]:
    """Yield a promised day that is past, or on which nobody works there (NXT04)."""
    day = one.day
    if day is None or day.on is None or day.disagrees:
        return
    readings = [on for on in (day.on, day.other) if on is not None]
    if all(on < today for on in readings):
        yield _at(prepared, "NXT04", Weight.STOP, "past_day", day.start, day.end)
    elif not any(_works(on, step) for on in readings if on >= today):
        yield _at(prepared, "NXT04", Weight.STOP, "day_off", day.start, day.end)


def _told_of(one: Commitment, dated: list[Commitment], today: date) -> bool:
    """Say whether a past day is only told of, as another day to come is promised."""
    ahead = [other.day.on for other in dated if other.day is not None and other.day.on is not None]
    past = one.day is not None and one.day.on is not None and one.day.on < today
    return past and any(on > today for on in ahead)


def _taken_back(prepared: Prepared, one: Commitment, today: date) -> bool:
    """Say whether a day is put right at once: "on Saturday... sorry, Tuesday the 13th"."""
    if one.day is None:
        return False
    rest = prepared.text[one.day.end : one.day.end + _PUT_RIGHT]
    again = _re(r"\b(?:sorry|no|rather|i mean|make (?:it|that)|better|scrap that)\b").search(rest)
    return again is not None and bool(days(rest[again.end() :], today))


def _works(on: date, step: StepFacts | None) -> bool:
    if step is not None and step.calendar is not None:
        return step.calendar.is_working(on)
    return on.weekday() < 5


def _against_record(
    prepared: Prepared, dated: list[Commitment], step: StepFacts
) -> Iterator[Finding]:
    """Yield the promise that is not the recorded step (NXT02)."""
    right = [one for one in dated if one.day is not None and one.day.could_be(step.on)]
    if not right:
        day: Day | None = dated[-1].day
        if day is not None:
            yield _at(prepared, "NXT02", Weight.STOP, "other_day", day.start, day.end)
        return
    if not any(not one.channels or step.channel in one.channels for one in right):
        one = right[0]
        yield _at(prepared, "NXT02", Weight.STOP, "other_channel", one.start, one.end)


def _forbidden(
    prepared: Prepared, kind: Kind, said: tuple[Commitment, ...], facts: MessageFacts
) -> Iterator[Finding]:
    """Yield a next contact announced where there should be none (NXT06)."""
    for one in said:
        clause = one.sentence.text
        announced = one.day is not None or _re(_UNDATED_AGAIN).search(clause)
        if not announced or _re(
            r"(?<!see )(?<!hear )(?<!out )(?<!know )(?<!ask )\b(?:if|should) (?:anything|something|"
            r"things|circumstances|a need|you)\b"
        ).search(clause):
            continue
        if _re(_AS_A_GUEST).search(clause) and not _re(_ABOUT_IT).search(clause):
            continue
        if kind is Kind.REPLY_TO_REFUSAL and _allowed(prepared, clause, facts):
            yield _at(prepared, "NXT06", Weight.HINT, "announced", one.start, one.end)
            continue
        yield _at(prepared, "NXT06", Weight.STOP, "announced", one.start, one.end)
        return


def _allowed(prepared: Prepared, clause: str, facts: MessageFacts) -> bool:
    """Say whether a refusal leaves room for a later word: no hard stop, and asked for softly."""
    if facts.hard_stop is not None:
        return not facts.hard_stop
    return bool(_re(_SOFT).search(clause)) and not _re(_HARD_NO).search(prepared.text)


def _word_kept(prepared: Prepared, facts: MessageFacts) -> Iterator[Finding]:
    """Yield "as I said I would" where it is not so (R27), and calls returned that were none."""
    if facts.last_promise_kept is False or facts.promised is False:
        claimed = _re(_AS_PROMISED).search(prepared.text)
        if claimed:
            theme = "no_promise" if facts.promised is False else "not_kept"
            yield _at(prepared, "NXT07", Weight.STOP, theme, *claimed.span())
    if facts.inbound_call is False:
        returned = _re(_RETURNING).search(prepared.text)
        if returned:
            yield _at(prepared, "HON03", Weight.STOP, "returned_call", *returned.span())
