# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""From a company's name to the person responsible: look up, switchboard, HR (method.md 4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.particulars import LadderResult, LadderStep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.domain.particulars import Rung

LOOK_UP_DAYS = 5
"""Business days within which the number is looked up (section 4, "Dates")."""

TRY_AGAIN_DAYS = 5
"""Business days before the switchboard or HR is tried once more."""

ORDER = (LadderStep.LOOK_UP, LadderStep.SWITCHBOARD, LadderStep.HR, LadderStep.RESPONSIBLE)

RESULTS: dict[LadderStep, tuple[LadderResult, ...]] = {
    LadderStep.LOOK_UP: (LadderResult.FOUND, LadderResult.REFUSED),
    LadderStep.SWITCHBOARD: (
        LadderResult.CONNECTED,
        LadderResult.NAMED,
        LadderResult.VOICEMAIL,
        LadderResult.REFUSED,
        LadderResult.NO_ANSWER,
    ),
    LadderStep.HR: (
        LadderResult.NAMED,
        LadderResult.CONNECTED,
        LadderResult.VOICEMAIL,
        LadderResult.MESSAGE,
        LadderResult.REFUSED,
        LadderResult.NO_ANSWER,
    ),
    LadderStep.RESPONSIBLE: (
        LadderResult.CONNECTED,
        LadderResult.VOICEMAIL,
        LadderResult.MESSAGE,
        LadderResult.REFUSED,
        LadderResult.NO_ANSWER,
    ),
}
"""What can come of a try on each rung, the likeliest first; a refused look-up found no number."""

_UP = frozenset({LadderResult.FOUND, LadderResult.CONNECTED, LadderResult.NAMED})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the search for a person stands.

    Attributes:
        step: what to try next.
        script: the template to read from, empty for the look-up.
        tries: how often that rung was tried without getting on.
        done: the person responsible is named.
    """

    step: LadderStep
    script: str
    tries: int = 0
    done: bool = False


_SCRIPTS = {
    LadderStep.LOOK_UP: "",
    LadderStep.SWITCHBOARD: "A2.1",
    LadderStep.HR: "A2.2",
    LadderStep.RESPONSIBLE: "A2.3",
}


def standing(rungs: Iterable[Rung], *, number_known: bool) -> Standing:
    """Return what to try next in a pursuit, from what was tried in it.

    A number that the company's row or an earlier pursuit there knows makes the look-up done.
    """
    step = LadderStep.SWITCHBOARD if number_known else LadderStep.LOOK_UP
    tries = 0
    for rung in sorted(rungs, key=lambda r: (r.on_date, r.id)):
        if rung.result in _UP:
            if rung.result is LadderResult.NAMED or rung.step is LadderStep.RESPONSIBLE:
                return Standing(LadderStep.RESPONSIBLE, _SCRIPTS[LadderStep.RESPONSIBLE], done=True)
            reached = _after(rung.step)
            if ORDER.index(reached) > ORDER.index(step):
                step, tries = reached, 0
        elif rung.step is step:
            tries += 1
    return Standing(step, _SCRIPTS[step], tries)


def _after(step: LadderStep) -> LadderStep:
    return ORDER[min(ORDER.index(step) + 1, len(ORDER) - 1)]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a company's earlier tries taught, the newest first; served to the next pursuit there.

    Attributes:
        numbers: telephone numbers with what stands behind them.
        operators: names at the switchboard.
        hr: names of HR, each with an extension if one is known.
        people: the same and the persons responsible.
        good_hours: when a desk was to be reached, in the words that were noted; a person's own
            stand with the person.
    """

    numbers: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()
    hr: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    good_hours: tuple[str, ...] = ()


def memory(rungs: Iterable[Rung]) -> Memory:
    """Return what the tries at a company taught."""
    newest = sorted(rungs, key=lambda r: (r.on_date, r.id), reverse=True)
    desks = [rung for rung in newest if rung.step is not LadderStep.RESPONSIBLE]
    return Memory(
        numbers=_once(r.number for r in desks),
        operators=_once(r.name for r in newest if r.step is LadderStep.SWITCHBOARD),
        hr=_people(r for r in newest if r.step is LadderStep.HR),
        people=_people(r for r in newest if r.step in {LadderStep.HR, LadderStep.RESPONSIBLE}),
        good_hours=_once(r.good_hours for r in desks),
    )


def _people(newest: Iterable[Rung]) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for rung in newest:
        if rung.name:
            found[rung.name] = found.get(rung.name) or rung.extension
    return tuple(found.items())


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value.strip() for value in values if value.strip()))
