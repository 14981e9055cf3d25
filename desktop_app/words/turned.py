# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What became of planned steps when a way to somebody was closed or opened (method.md B3, B4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Channel, Step, StepState
from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import short_date
from desktop_app.words.numbers import count as grouped
from desktop_app.words.steps import channel as channel_name

if TYPE_CHECKING:
    from desktop_app.domain.changes import Change

_HEEDED = frozenset({
    "company_calls", "edit_organization", "edit_pursuit", "boundary", "merge_people",
    "merge_companies",
})  # fmt: skip
"""What may close a way or open it; a step that the user alters by hand needs no words."""
_MOST = 3


def steps_turned(change: Change) -> str:
    """Return which calls became e-mails, wait or were dropped; empty where no step changed."""
    if change.undoes or change.label.code not in _HEEDED:
        return ""
    told = [
        line
        for edit in change.edits
        if isinstance(edit.before, Step)
        and isinstance(edit.after, Step)
        and (line := _step(edit.before, edit.after))
    ]
    if len(told) > _MOST:
        n = len(told)
        return ngettext("{n} step changed.", "{n} steps changed.", n, n=grouped(n))
    return " ".join([*told, *_word(change)] if told else told)


def _step(before: Step, after: Step) -> str:
    day, later = short_date(before.due_on), short_date(after.due_on)
    if before.state is not StepState.OPEN:
        return ""
    if after.state is not StepState.OPEN:
        call = before.channel is Channel.CALL
        return _("The call on {day} is dropped.", day=day) if call else ""
    if after.channel is before.channel:
        moved = before.due_on != after.due_on
        return _("The step on {day} waits until {later}.", day=day, later=later) if moved else ""
    now = channel_name(after.channel)
    if before.due_on == after.due_on:
        return _("The step on {day} is now: {way}.", day=day, way=now)
    return _("The step on {day} is now on {later}: {way}.", day=day, later=later, way=now)


def _word(change: Change) -> list[str]:
    """Say that a word that was given is kept by the other way on its day (6.3)."""
    kept = any(
        dict(edit.after.reason.args).get("instead")
        for edit in change.edits
        if isinstance(edit.after, Step) and edit.after.state is StepState.OPEN
    )
    return [_("That keeps the word you gave.")] if kept else []
