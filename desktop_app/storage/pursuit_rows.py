# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECT behind the rows of the table of pursuits."""

from __future__ import annotations

from typing import Any

import peewee as pw

from desktop_app.domain.records import PromiseState
from desktop_app.storage import tables as t

_PROMISED = pw.fn.EXISTS(
    t.Promise.select(pw.SQL("1")).where(
        t.Promise.step_id == t.Step.id, t.Promise.state == str(PromiseState.OPEN)
    )
)

ROW = (
    t.Pursuit.id,
    t.Organization.name,
    t.Pursuit.title,
    t.Contact.name,
    t.Pursuit.kind,
    t.Pursuit.stage,
    t.Pursuit.status,
    t.Pursuit.ending,
    t.Pursuit.needs_step,
    t.Step.id,
    t.Step.action,
    t.Step.channel,
    t.Step.due_on,
    t.Step.due_time,
    t.Step.zone,
    t.Step.reason,
    t.Step.situation,
    t.Step.attempt,
    _PROMISED,
)


def joined(*columns: Any) -> Any:
    """Return a SELECT over a pursuit with its company, person and next step."""
    return (
        t.Pursuit.select(*columns)
        .join(t.Organization, pw.JOIN.LEFT_OUTER, on=t.Organization.id == t.Pursuit.organization_id)
        .switch(t.Pursuit)
        .join(t.Contact, pw.JOIN.LEFT_OUTER, on=t.Contact.id == t.Pursuit.contact_id)
        .switch(t.Pursuit)
        .join(t.Step, pw.JOIN.LEFT_OUTER, on=t.Step.id == t.Pursuit.next_step_id)
    )
