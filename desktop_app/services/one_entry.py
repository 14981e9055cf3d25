# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is one entry of a timeline: a call of several tries, an interview and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.particulars import Interview, InterviewState, Rung
from desktop_app.domain.records import Touch
from desktop_app.services.interview_records import HELD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.domain.records import Record
    from desktop_app.services.timelines import Line


def held_by_touch(records: Iterable[Record]) -> dict[int, Interview]:
    """Return the interviews that were held, by the touch that tells of them, each once."""
    records = list(records)
    interviews = {
        (found.pursuit_id, found.on_date): found
        for found in records
        if isinstance(found, Interview) and found.state is InterviewState.HELD
    }
    touches = (found for found in records if isinstance(found, Touch))
    standing = (t for t in touches if t.outcome in HELD and t.corrected_by_id is None)
    return {
        touch.id: interviews.pop((touch.pursuit_id, touch.on_date))
        for touch in standing
        if (touch.pursuit_id, touch.on_date) in interviews
    }


def tries_of(records: Iterable[Record]) -> dict[int | None, tuple[Rung, ...]]:
    """Return the tries on the ladder by the touch they are of, the first of them first."""
    records = list(records)
    there = {found.id for found in records if isinstance(found, Touch)}
    tries: dict[int | None, tuple[Rung, ...]] = {}
    for found in records:
        if isinstance(found, Rung) and found.touch_id in there:
            tries[found.touch_id] = (*tries.get(found.touch_id, ()), found)
    return tries


def beside_the_right(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put what was logged wrongly right below what stands for it, whatever its day was."""
    wrong = {line.record.corrected_by_id: line for line in lines if line.corrected}
    there = {line.record.id for line in lines if isinstance(line.record, Touch)}
    placed: list[Line] = []
    for line in lines:
        if line.corrected and line.record.corrected_by_id in there:
            continue
        placed.append(line)
        below = line
        while isinstance(below.record, Touch) and below.record.id in wrong:
            below = wrong[below.record.id]
            placed.append(below)
    return tuple(placed)
