# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a past change held, in lines: what was removed, altered and added."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from desktop_app.domain import particulars as p
from desktop_app.domain import records as r
from desktop_app.words.catalogue import NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, short_date
from desktop_app.words.labels import label
from desktop_app.words.lines import SEPARATOR, boundary_line, touch_line
from desktop_app.words.names import promise_state
from desktop_app.words.phones import number
from desktop_app.words.steps import action

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from enum import StrEnum

    from desktop_app.domain.changes import Edit
    from desktop_app.services.journal import Told

MOST_LINES = 300
_DUE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?")

_ORDER = ("pursuit", "contact", "organization", "step", "promise", "touch", "interview", "note")


def _counted(table: str, n: int) -> str:
    texts = {
        "pursuit": ngettext("{n} pursuit", "{n} pursuits", n, n=n),
        "contact": ngettext("{n} person", "{n} people", n, n=n),
        "organization": ngettext("{n} company", "{n} companies", n, n=n),
        "step": ngettext("{n} step", "{n} steps", n, n=n),
        "promise": ngettext("{n} promise", "{n} promises", n, n=n),
        "touch": ngettext("{n} contact made", "{n} contacts made", n, n=n),
        "interview": ngettext("{n} interview", "{n} interviews", n, n=n),
        "note": ngettext("{n} note", "{n} notes", n, n=n),
    }
    return texts.get(table) or ngettext("{n} further record", "{n} further records", n, n=n)


def counts(rows: Mapping[str, int]) -> str:
    """Return how many rows of which sort: "2 pursuits, 3 steps, 4 further records"."""
    parts = [_counted(table, rows[table]) for table in _ORDER if rows.get(table)]
    further = sum(n for table, n in rows.items() if table not in _ORDER)
    return ", ".join([*parts, _counted("", further)] if further else parts)


def named(told: Told, about: Sequence[str] = ()) -> str:
    """Return what a change did, with the names of what it was about, or what it removed."""
    line = label(told.label)
    missing = [name for name in about or told.names if name not in line]
    return f"{line}: {', '.join(missing)}" if missing else line


def held_lines(edits: Sequence[Edit], today: date) -> list[str]:
    """Return what a change held, line by line; after the first 300 only how many more."""
    gone = [edit.before for edit in edits if edit.before is not None and edit.after is None]
    new = [edit.after for edit in edits if edit.after is not None and edit.before is None]
    altered = [edit for edit in edits if edit.before is not None and edit.after is not None]
    lines = [
        *_block(_("Removed"), (record_line(record, today) for record in _sorted(gone))),
        *_block(_("Changed"), (line for edit in altered for line in _altered(edit, today))),
        *_block(_("Added"), (record_line(record, today) for record in _sorted(new))),
    ]
    more = len(lines) - MOST_LINES
    if more > 0:
        lines[MOST_LINES:] = ["", ngettext("and {n} more line", "and {n} more lines", more, n=more)]
    return lines


def _block(head: str, lines: Iterable[str]) -> list[str]:
    found = [f"  {line}" for line in lines if line]
    return [head, *found, ""] if found else []


def _sorted(records: Iterable[Any]) -> list[r.Record]:
    kinds = list(_LINES)
    rank = {kind: number for number, kind in enumerate(kinds)}
    return sorted(records, key=lambda record: (rank.get(type(record), len(kinds)), record.id))


def record_line(record: r.Record, today: date) -> str:
    """Return one line about a record; empty for what a user never sees."""
    make = _LINES.get(type(record))
    return make(record, today) if make else ""


def _pursuit(pursuit: Any, _today: date) -> str:
    return _("Pursuit: {what}", what=pursuit.title or _("without a title"))


def _contact(contact: Any, _today: date) -> str:
    told = (contact.name, contact.role, number(contact.phone, contact.extension), contact.email)
    return _("Person: {what}", what=SEPARATOR.join(filter(None, told)))


def _organization(organization: Any, _today: date) -> str:
    told = (organization.name, organization.phone)
    return _("Company: {what}", what=SEPARATOR.join(filter(None, told)))


def _step(step: Any, _today: date) -> str:
    return _("Step: {what}", what=f"{_shown_action(step)}, {_day(step)}")


def _promise(promise: Any, _today: date) -> str:
    return _("Promise: {what}", what=f"{_day(promise)}, {promise_state(promise.state)}")


def _left_word(left: Any, _today: date) -> str:
    whom = left.person or left.company
    told = (whom, _day(left), promise_state(left.state))
    return _("Promise in the ledger: {what}", what=", ".join(filter(None, told)))


def _touch(touch: Any, _today: date) -> str:
    return f"{short_date(touch.on_date)}: {touch_line(touch)}"


def _interview(interview: Any, _today: date) -> str:
    return _("Interview: {what}", what=short_date(interview.on_date))


def _note(note: Any, _today: date) -> str:
    return _("Note: {what}", what=" ".join(note.text.split())[:120])


def _address(address: Any, _today: date) -> str:
    return _("Address: {what}", what=address.value)


def _site(site: Any, _today: date) -> str:
    return _("Place: {what}", what=site.name)


def _attachment(attachment: Any, _today: date) -> str:
    return _("Attachment: {what}", what=attachment.name or attachment.target)


_LINES: dict[type[r.Record], Callable[[Any, date], str]] = {
    r.Pursuit: _pursuit,
    r.Contact: _contact,
    r.Organization: _organization,
    r.Step: _step,
    r.Promise: _promise,
    r.Boundary: boundary_line,
    r.Touch: _touch,
    p.Interview: _interview,
    p.Note: _note,
    p.Address: _address,
    p.Site: _site,
    p.Attachment: _attachment,
    p.LeftWord: _left_word,
}


def _shown_action(step: r.Step) -> str:
    return action(step.action, channel=step.channel)


def _day(dated: r.Step | r.Promise) -> str:
    return _due(dated.due_on, dated.due_time)


def _due(on: date, at: time | None) -> str:
    """Return a day and perhaps a time."""
    return " ".join(filter(None, (short_date(on), clock(at) if at else "")))


_FIELDS = {
    "title": NP_("field", "Goal"),
    "name": NP_("field", "Name"),
    "role": NP_("field", "Role"),
    "phone": NP_("field", "Phone"),
    "extension": NP_("field", "Extension"),
    "email": NP_("field", "E-mail"),
    "note": NP_("field", "Note"),
    "stage": NP_("field", "Stage"),
    "status": NP_("field", "Status"),
    "ending": NP_("field", "Ending"),
    "next_due": NP_("field", "Next step"),
    "due_on": NP_("field", "Day"),
    "due_time": NP_("field", "Time"),
    "action": NP_("field", "What to do"),
    "channel": NP_("field", "How"),
    "state": NP_("field", "State"),
    "source": NP_("field", "Source"),
    "link": NP_("field", "Link"),
    "country": NP_("field", "Country"),
    "zone": NP_("field", "Time zone"),
    "applied_on": NP_("field", "Applied"),
    "closing_on": NP_("field", "Closing day"),
    "their_date": NP_("field", "Their date"),
    "may_contact": NP_("field", "May be contacted"),
    "text": NP_("field", "Text"),
    "value": NP_("field", "Value"),
}


def _altered(edit: Edit, today: date) -> list[str]:
    if edit.before is None or edit.after is None:
        return []
    moved = [
        f"{pgettext(*_FIELDS[f.name])}: {_value(before)} → {_value(after)}"
        for f in fields(edit.before)
        if f.name in _FIELDS
        and (before := getattr(edit.before, f.name)) != (after := getattr(edit.after, f.name))
    ]
    head = record_line(edit.after, today)
    return [head, *(f"  {line}" for line in moved)] if moved and head else []


_STEP_STATES = {
    r.StepState.OPEN: NP_("step", "open"),
    r.StepState.DONE: NP_("step", "done"),
    r.StepState.ANSWERED: NP_("step", "answered first"),
    r.StepState.RELEASED: NP_("step", "released"),
    r.StepState.SUPERSEDED: NP_("step", "replaced"),
    r.StepState.DROPPED: NP_("step", "dropped"),
}


def _value(value: object) -> str:
    from desktop_app import words  # noqa: PLC0415  # the names of kinds are all there

    named: dict[type[StrEnum], Callable[[Any], str]] = {
        r.Stage: words.stage,
        r.Status: words.status,
        r.Ending: words.ending,
        r.PromiseState: words.promise_state,
        r.Channel: words.channel,
        r.StepState: lambda state: pgettext(*_STEP_STATES[state]),
    }
    for kind, name in named.items():
        if isinstance(value, kind):
            return name(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return _due(value.date(), value.time())
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return clock(value)
    return _cut("" if value is None else str(value))


def _cut(text: str) -> str:
    if _DUE.fullmatch(text):
        day, _sep, at = text.partition("T")
        return _due(date.fromisoformat(day), time.fromisoformat(at) if at else None)
    line = " ".join(text.split())
    return (line if len(line) <= 80 else line[:79] + "…") or "–"
