# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rows of the table of pursuits, without peewee.

`pursuit_rows` builds the same from the models for every other question. Here the texts are
written out, so that the first page does not wait for the models; a test holds both equal.
"""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from desktop_app.domain.filters import PursuitRow
from desktop_app.domain.terms import Channel, Ending, Kind, Reason, Stage, Status
from desktop_app.storage.reason_text import read_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

Select = tuple[str, list[Any]]
"""A SELECT and its values."""

JOINS = (
    " LEFT OUTER JOIN organization AS t2 ON (t2.id = t1.organization_id)"
    " LEFT OUTER JOIN contact AS t3 ON (t3.id = t1.contact_id)"
    " LEFT OUTER JOIN step AS t4 ON (t4.id = t1.next_step_id)"
)
ROW = (
    "t1.id, t2.name, t1.title, t3.name, t1.kind, t1.stage, t1.status, t1.ending, t1.needs_step,"
    " t4.id, t4.action, t4.channel, t4.due_on, t4.due_time, t4.zone, t4.reason, t4.situation,"
    " t4.attempt,"
    " EXISTS(SELECT 1 FROM promise AS t5 WHERE ((t4.id = t5.step_id) AND (t5.state = ?)))"
)


def rows(ids: Sequence[int]) -> Select:
    """Return the SELECT of the rows of these ids; `row_of` reads its results."""
    marks = ", ".join("?" * len(ids))
    text = f"SELECT {ROW} FROM pursuit AS t1{JOINS} WHERE (t1.id IN ({marks}))"  # noqa: S608
    return text, ["open", *ids]


# Looked up, not built: `Kind(text)` takes five times as long, and a page has a thousand of them.
_KINDS = {each.value: each for each in Kind}
_STAGES = {each.value: each for each in Stage}
_STATUSES = {each.value: each for each in Status}
_CHANNELS = {each.value: each for each in Channel}
_reason = lru_cache(maxsize=1024)(read_reason)  # thousands of steps share a few


def row_of(row: tuple[Any, ...]) -> PursuitRow:
    """Return the row behind a result of `rows`."""
    (number, company, title, person, kind, stage, status, ending, needs, step_id, action, channel,
     due_on, due_time, zone, reason, situation, attempt, promised) = row  # fmt: skip
    return PursuitRow(
        id=number,
        company=company or "",
        title=title,
        person=person or "",
        kind=_KINDS[kind],
        stage=_STAGES[stage],
        status=_STATUSES[status],
        ending=Ending(ending) if ending else None,
        needs_step=bool(needs),
        step_id=step_id,
        action=action or "",
        channel=_CHANNELS[channel] if channel else None,
        due_on=date.fromisoformat(due_on) if due_on else None,
        due_time=time.fromisoformat(due_time) if due_time else None,
        zone=zone or "",
        reason=_reason(reason) if reason else Reason("chosen"),
        situation=situation or "",
        attempt=attempt or 0,
        promised=bool(promised),
    )
