# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rungs of the ladder, what can come of each, and what is known there (method.md 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, day
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop_app.domain.particulars import Rung
    from desktop_app.services.ladder import Try, View

_TITLES = {
    LadderStep.LOOK_UP: NP_("rung", "Look up"),
    LadderStep.SWITCHBOARD: NP_("rung", "Switchboard"),
    LadderStep.HR: NP_("rung", "Human resources"),
    LadderStep.RESPONSIBLE: NP_("rung", "Person responsible"),
}
_QUESTIONS = {
    LadderStep.LOOK_UP: NP_("rung", "Which number, from where, and when do they answer?"),
    LadderStep.SWITCHBOARD: NP_("rung", "Could you connect me with human resources?"),
    LadderStep.HR: NP_("rung", "Who is responsible for this opening, and when may I call?"),
    LadderStep.RESPONSIBLE: NP_("rung", "A short question, your interest, the next date."),
}
_RESULTS = {
    LadderResult.FOUND: NP_("result key", "Number found"),
    LadderResult.CONNECTED: NP_("result key", "Put through"),
    LadderResult.NAMED: NP_("result key", "Named the person"),
    LadderResult.VOICEMAIL: NP_("result key", "Voicemail left"),
    LadderResult.MESSAGE: NP_("result key", "Message left"),
    LadderResult.REFUSED: NP_("result key", "Not put through"),
    LadderResult.NO_ANSWER: NP_("result key", "No answer"),
}
_RESULTS_THERE = {
    (LadderStep.LOOK_UP, LadderResult.REFUSED): NP_("result key", "No number found"),
    (LadderStep.SWITCHBOARD, LadderResult.CONNECTED): NP_("result key", "Connected to HR"),
    (LadderStep.HR, LadderResult.CONNECTED): NP_("result key", "Put through to them"),
    (LadderStep.HR, LadderResult.REFUSED): NP_("result key", "Would not say"),
    (LadderStep.RESPONSIBLE, LadderResult.CONNECTED): NP_("result key", "Spoke with them"),
}


def rung_title(step: LadderStep) -> str:
    """Return the name of a rung."""
    return pgettext(*_TITLES[step])


def rung_question(step: LadderStep) -> str:
    """Return what a rung is to find out."""
    return pgettext(*_QUESTIONS[step])


def result_key(step: LadderStep, result: LadderResult) -> str:
    """Return the words on the key that logs what came of a try."""
    return pgettext(*_RESULTS_THERE.get((step, result), _RESULTS[result]))


def encouragement() -> str:
    """Return the one sentence of encouragement: honest, no promise (method.md R33)."""
    return _(
        "Few applicants take this step. Say who you are and what you would like to know; "
        "that is all it needs."
    )


def told(told: Try) -> str:
    """Return what came of a try a moment ago."""
    return SEPARATOR.join(filter(None, (_("Now"), result_key(told.step, told.result), told.name)))


def known(view: View, step: LadderStep, today: date) -> str:
    """Return what is known on a rung, one fact a line; "" for nothing."""
    tried = (_tried(r, today) for r in view.rungs if r.step is step)
    return "\n".join([*_facts(view, step), *tried])


def _facts(view: View, step: LadderStep) -> Iterator[str]:
    company, memory = view.organization, view.memory
    if step is LadderStep.LOOK_UP:
        numbers = dict.fromkeys(filter(None, (company.phone, *memory.numbers)))
        yield from list(numbers)[:3]
        where = (company.phone_source, company.hours, company.zone.replace("_", " "))
        if any(where):
            yield SEPARATOR.join(filter(None, where))
    elif step is LadderStep.SWITCHBOARD:
        if memory.operators:
            yield _("Operators: {names}", names=", ".join(memory.operators))
        if memory.good_hours:
            yield _("Good hours: {hours}", hours=", ".join(memory.good_hours))
    elif step is LadderStep.HR:
        for name, extension in memory.hr:
            inside = _("{name}, ext. {extension}", name=name, extension=extension)
            yield inside if extension else name


def _tried(rung: Rung, today: date) -> str:
    parts = [day(rung.on_date, today)]
    if rung.at_time is not None and rung.step is not LadderStep.LOOK_UP:
        parts[0] = f"{parts[0]} {clock(rung.at_time)}"
    parts.append(result_key(rung.step, rung.result))
    return SEPARATOR.join(filter(None, (*parts, rung.name)))
