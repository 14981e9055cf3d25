# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What undo and redo would take back or do again, in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from typing import TYPE_CHECKING

from desktop_app.domain.records import Ending, Outcome
from desktop_app.words.catalogue import N_, NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import clock, short_date
from desktop_app.words.imported import imported_things
from desktop_app.words.names import ending as ending_name
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from desktop_app.domain.changes import Label

Args = Mapping[str, object]

_LONGEST = 60
"""Characters of a name or a line that a label repeats."""

_PLAIN = {
    "snooze_step": N_("Snooze"),
    "accept_step": N_("Accept the step"),
    "complete_step": N_("Finish the step"),
    "edit_step": N_("Change the step"),
    "add_step": N_("Add a step"),
    "drop_step": N_("Drop a step"),
    "park": N_("Park"),
    "close": N_("Close"),
    "keep_in_touch": N_("Keep in touch"),
    "left_company": N_("They left the company"),
    "boundary": N_("What they said"),
    "reopen": N_("Open again"),
    "erase": N_("Erase for good"),
    "stop": N_("Stop all contact"),
    "lift_stop": N_("Allow contact again"),
    "preferences": N_("Change the preferences"),
    "add_contact": N_("Add a person"),
    "edit_contact": N_("Edit a person"),
    "add_organization": N_("Add a company"),
    "edit_organization": N_("Edit a company"),
    "company_calls": N_("Change whether a company may be called"),
    "add_note": N_("Add a note"),
    "edit_note": N_("Change a note"),
    "correct_entry": N_("Correct what was logged"),
    "remove_note": N_("Delete a note"),
    "ladder": N_("Log a try to find a person"),
    "log_interview": N_("Log the interview"),
    "add_interview": N_("Add an interview"),
    "edit_interview": N_("Change an interview"),
    "remove_interview": N_("Delete an interview"),
    "void_touch": N_("Take back what was logged"),
    "settle_promise": N_("Settle a promise"),
    "come_back": N_("Come back"),
    "void_promise": N_("Take back a promise that was not made"),
    "release_promise": N_("Let go of a promise: no need any more"),
    "move_step": N_("Move the step"),
    "add_pursuit": N_("Add a pursuit"),
    "edit_pursuit": N_("Edit a pursuit"),
    "capture": N_("Log what happened"),
    "bring_back": N_("Bring back"),
    "merge_people": N_("Merge two people"),
    "merge_companies": N_("Merge two companies"),
    "tell_apart": N_("Tell two apart"),
    "add_template": N_("Add a template"),
    "edit_template": N_("Change a template"),
    "remove_template": N_("Delete a template"),
    "default_template": N_("Return a template to its default"),
    "read_templates": N_("Take in templates"),
    "add_view": N_("Save a view"),
    "edit_view": N_("Change a view"),
    "rename_view": N_("Rename a view"),
    "remove_view": N_("Delete a view"),
    "add_column": N_("Add a column"),
    "edit_column": N_("Change a column"),
    "order_columns": N_("Put the columns in another order"),
    "remove_column": N_("Delete a column"),
    "set_value": N_("Change a cell"),
}
_NAMED = {
    "add_pursuit": N_("Add {name}"),
    "edit_pursuit": N_("Edit {name}"),
    "add_contact": N_("Add {name}"),
    "edit_contact": N_("Edit {name}"),
    "add_organization": N_("Add {name}"),
    "edit_organization": N_("Edit {name}"),
    "add_step": N_("Add a step for {name}"),
    "complete_step": N_("Finish the step for {name}"),
    "park": N_("Park {name}"),
    "close": N_("Close {name}"),
    "boundary": N_("What {name} said"),
    "reopen": N_("Open {name} again"),
    "stop": N_("Stop all contact with {name}"),
    "lift_stop": N_("Allow contact with {name} again"),
    "merge_people": N_("Merge {name} with their double"),
    "merge_companies": N_("Merge {name} with its double"),
    "tell_apart": N_("Tell apart what looks like {name}"),
    "add_template": N_("Add the template {name}"),
    "edit_template": N_("Change the template {name}"),
    "remove_template": N_("Delete the template {name}"),
    "default_template": N_("Return {name} to its default"),
    "add_view": N_("Save the view {name}"),
    "edit_view": N_("Change the view {name}"),
    "rename_view": N_("Rename a view to {name}"),
    "remove_view": N_("Delete the view {name}"),
    "add_column": N_("Add the column {name}"),
    "edit_column": N_("Change the column {name}"),
    "remove_column": N_("Delete the column {name}"),
    "set_value": N_("Change “{name}”"),
}
_FIELDS = {
    "stage": N_("Change the stage"),
    "company": N_("Change the company"),
    "person": N_("Change the person"),
    "title": N_("Change the goal"),
}
_LOGGED = {
    Outcome.REACHED: NP_("log", "a conversation"),
    Outcome.VOICEMAIL: NP_("log", "a voicemail"),
    Outcome.ASSISTANT: NP_("log", "a message with an assistant"),
    Outcome.NO_ANSWER: NP_("log", "a call without an answer"),
    Outcome.WRITTEN: NP_("log", "a message"),
    Outcome.APPLIED: NP_("log", "an application"),
    Outcome.MET: NP_("log", "a meeting"),
    Outcome.SCREENED: NP_("log", "a phone screen"),
    Outcome.INTERVIEWED: NP_("log", "an interview"),
    Outcome.LOOKED_UP: NP_("log", "what you looked up"),
    Outcome.ANSWERED: NP_("log", "their answer"),
    Outcome.AUTOMATIC: NP_("log", "an automatic reply"),
    Outcome.CALL_ON: NP_("log", "the day they named"),
    Outcome.NO_TIME: NP_("log", "“no time to meet”"),
    Outcome.NO_CONTACT: NP_("log", "“no, don't call”"),
    Outcome.REJECTED: NP_("log", "a rejection"),
    Outcome.OFFER: NP_("log", "an offer"),
}


def label(label: Label) -> str:
    """Return what a change did, for the undo menu: "Log a voicemail with Acme"."""
    args = dict(label.args)
    make = _MAKERS.get(label.code)
    made = make(args) if make else ""
    return made or _named(label.code, args)


def _named(code: str, args: Args) -> str:
    name = _short(args.get("name"))
    if name and code in _NAMED:
        return _(_NAMED[code], name=name)
    return _(_PLAIN[code]) if code in _PLAIN else _("Change")


def _log(args: Args) -> str:
    outcome = str(args.get("outcome", ""))
    if outcome not in _LOGGED:
        return _("Log what happened")
    if outcome == Outcome.WRITTEN and str(args.get("channel", "")) == "email":
        what = pgettext("log", "an e-mail")
    else:
        what = pgettext(*_LOGGED[Outcome(outcome)])
    name = _short(args.get("name"))
    return _("Log {what} with {name}", what=what, name=name) if name else _("Log {what}", what=what)


def _move(args: Args) -> str:
    on, at = _date(args.get("on")), str(args.get("at") or "")
    if on is None:
        return ""
    if args.get("interview"):
        return _("Move the interview to {day}", day=_day_and_hour(on, at))
    if at:
        shown = clock(time.fromisoformat(at))
        return _("Move to {day} at {time}", day=short_date(on), time=shown)
    return _("Move to {day}", day=short_date(on))


def _day_and_hour(on: date, at: str) -> str:
    """Return a day with its hour, if it has one."""
    hour = clock(time.fromisoformat(at)) if at else ""
    return " ".join(part for part in (short_date(on), hour) if part)


def _calls(args: Args) -> str:
    name = _short(args.get("name"))
    if args.get("off"):
        return _("Note that {name} wants no phone calls", name=name)
    return _("Note that {name} may be called again", name=name)


def _park(args: Args) -> str:
    on, name = _date(args.get("on")), _short(args.get("name"))
    if on is None:
        return ""
    if name:
        return _("Park {name} until {day}", name=name, day=short_date(on))
    return _("Park until {day}", day=short_date(on))


def _merge(args: Args) -> str:
    name, other = _short(args.get("name")), _short(args.get("other"))
    return _("Merge {other} into {name}", other=other, name=name) if name and other else ""


def _close(args: Args) -> str:
    ending = str(args.get("ending", ""))
    if ending not in list(Ending) or args.get("name"):
        return ""
    return _("Close: {ending}", ending=ending_name(Ending(ending)))


def _edit(args: Args) -> str:
    field = str(args.get("field", ""))
    return _(_FIELDS[field]) if field in _FIELDS else ""


def _counted(line: Callable[[int], str]) -> Callable[[Args], str]:
    """Return what makes a label that only tells how many."""
    return lambda args: line(_count(args))


def _filled(args: Args) -> str:
    n, text = _count(args), str(args.get("text") or "")
    if not text:
        return ngettext("Fill {n} cell", "Fill {n} cells", n, n=grouped(n))
    return ngettext(
        "Fill {n} cell with “{text}”", "Fill {n} cells with “{text}”", n, n=grouped(n), text=text
    )


def _pasted(args: Args) -> str:
    n, rows = _count(args), args.get("rows")
    cells = ngettext("Paste {n} cell", "Paste {n} cells", n, n=grouped(n))
    if not isinstance(rows, int):
        return cells
    added = ngettext("{n} new row at the end", "{n} new rows at the end", rows, n=grouped(rows))
    return _("{cells}, {added}", cells=cells, added=added)


def _deleted(line: Callable[[int], str]) -> Callable[[Args], str]:
    """Return what makes a label that names the only one, else tells how many."""

    def label(args: Args) -> str:
        n, name = _count(args), _short(args.get("name"))
        return _("Delete {name}", name=name) if n == 1 and name else line(n)

    return label


def _import(args: Args) -> str:
    n, file, new = _count(args), _short(args.get("file")), args.get("new")
    if file and isinstance(new, int):
        what = imported_things(new or n, str(args.get("kind")), completed=not new)
        return _("{what} from {file}", what=what, file=file)
    if file:
        return ngettext(
            "Bring in {n} row from {file}",
            "Bring in {n} rows from {file}",
            n,
            n=grouped(n),
            file=file,
        )
    return ngettext("Bring in {n} row", "Bring in {n} rows", n, n=grouped(n))


def _capture(args: Args) -> str:
    line = _short(args.get("text"))
    return _("Log “{line}”", line=line) if line else ""


def _bring_back(args: Args) -> str:
    inner = {name: value for name, value in args.items() if name not in {"what", "journal"}}
    what, line = str(args.get("what") or ""), ""
    if what and what != "bring_back":
        maker = _MAKERS.get(what)
        line = (maker(inner) if maker else "") or _named(what, inner)
    if not line:
        return ""
    if args.get("partly"):
        return _("Bring back part of “{what}”", what=line)
    if args.get("removes"):
        return _("Bring back “{what}”", what=line)
    return _("Take back “{what}”", what=line)


def _go_away(args: Args) -> str:
    first, last = _date(args.get("first")), _date(args.get("last"))
    if first is None or last is None:
        return _("Go away")
    return _("Be away {first} to {last}", first=short_date(first), last=short_date(last))


_MAKERS: dict[str, Callable[[Args], str]] = {
    "away": _go_away,
    "log_touch": _log,
    "move_step": _move,
    "park": _park,
    "merge_people": _merge,
    "merge_companies": _merge,
    "close": _close,
    "company_calls": _calls,
    "edit_pursuit": _edit,
    "delete_pursuits": _deleted(
        lambda n: ngettext("Delete {n} pursuit", "Delete {n} pursuits", n, n=grouped(n))
    ),
    "delete_people": _deleted(
        lambda n: ngettext("Delete {n} person", "Delete {n} people", n, n=grouped(n))
    ),
    "delete_companies": _deleted(
        lambda n: ngettext("Delete {n} company", "Delete {n} companies", n, n=grouped(n))
    ),
    "accept_steps": _counted(
        lambda n: ngettext("Accept {n} step", "Accept {n} steps", n, n=grouped(n))
    ),
    "paste_cells": _pasted,
    "fill_cells": _filled,
    "clear_cells": _counted(
        lambda n: ngettext("Clear {n} cell", "Clear {n} cells", n, n=grouped(n))
    ),
    "spread_steps": _counted(
        lambda n: ngettext("Spread {n} date", "Spread {n} dates", n, n=grouped(n))
    ),
    "import": _import,
    "capture": _capture,
    "bring_back": _bring_back,
}

LABELS = frozenset(_PLAIN) | frozenset(_MAKERS)
"""The codes that have a sentence of their own."""


def _count(args: Args) -> int:
    count = args.get("count", 1)
    return count if isinstance(count, int) else 1


def _short(value: object) -> str:
    line = " ".join(str(value or "").split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _date(value: object) -> date | None:
    try:
        return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])
    except ValueError:
        return None
