# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an import found, did and left out, for the window and the terminal."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Reason
from desktop_app.services.transfer.details import Detail, RowKind
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.plan import Plan, Remark, Report, ReportLine, report_of
from desktop_app.words import importing_details, own_columns
from desktop_app.words.catalogue import ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import short_date
from desktop_app.words.errors import error
from desktop_app.words.guards import guard
from desktop_app.words.imported import imported_things
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.namesakes import Namesake
    from desktop_app.services.transfer.own_in import Target

SEPARATOR = " · "
_TOO_NEAR = frozenset({"G1", "G1_ahead", "G1_said", "G1_tried"})


def field_name(field: Field) -> str:
    """Return what a column is taken for."""
    names = {
        Field.COMPANY: _("Company"),
        Field.TITLE: _("Position"),
        Field.PERSON: _("Person"),
        Field.FIRST_NAME: _("First name"),
        Field.LAST_NAME: _("Last name"),
        Field.EMAIL: _("E-mail address"),
        Field.PHONE: _("Phone number"),
        Field.RELATIONSHIP: _("How well you know them"),
        Field.KIND: _("Kind of pursuit"),
        Field.STAGE: _("Stage or status"),
        Field.APPLIED_ON: _("Applied on"),
        Field.CLOSING_ON: _("Closing date"),
        Field.LAST_CONTACT: _("Last contact"),
        Field.NEXT_ON: _("Next step on"),
        Field.NEXT_ACTION: _("Next step"),
        Field.LINK: _("Link"),
        Field.SOURCE: _("Where found"),
        Field.NOTE: _("Into the note"),
        Field.IGNORE: _("Leave out"),
    }
    return names[field]


def target_name(target: Target) -> str:
    """Return what a column is taken for, one of the user's own included."""
    if isinstance(target, Field):
        return field_name(target)
    if isinstance(target, Detail):
        return importing_details.detail_name(target)
    if target.column_id:
        return own_columns.column(target.name, target.kind)
    return _("New column: {kind}", kind=own_columns.kind(target.kind).lower())


def import_reason(code: str, args: Sequence[tuple[str, str | int]] = ()) -> str:
    """Return why a row is not added, or what was changed on the way."""
    details = {name: str(value) for name, value in args}
    if code in {"hard_stop", "organization_stop", "namesake_stopped"}:
        said_on = details.pop("said_on", "")
        day = date.fromisoformat(said_on) if said_on else None
        return error(KnownError(code, said_on=day, **details)).what
    if code == "added_to":
        parts = {"note": _("note"), "email": _("e-mail address"), "phone": _("phone number")}
        what = ", ".join(parts[each] for each in details["what"].split())
        return _("Here already; new: {what}.", what=what)
    if code in _TOO_NEAR:
        spoke = guard(Reason.of(code, **dict(args)), None)
        return _("{caution}. The day in the file is kept.", caution=spoke)
    if code == "was_due":
        details["day"] = short_date(date.fromisoformat(details["on"]), year=True)
    sentences = {
        "no_name": _("No company, person or position is named."),
        "already_here": _("The same company, position and person are here already."),
        "imported_before": _("This row was imported before."),
        "repeated": _("The same as line {line} of this file.", **details),
        "not_taken": _("“{text}” is not taken over; add it by hand if it is new.", **details),
        "date_not_understood": _("{column}: “{text}” is not a date; kept in the note.", **details),
        "future_date": _("{column}: “{text}” does not fit; kept in the note.", **details),
        "number_not_understood": _(
            "{column}: “{text}” is not a number; kept in the note.", **details
        ),
        "was_due": _("Was due {day}; a new day is proposed.", **details),
        "unknown_stage": _("“{text}” is not a known stage; kept in the note.", **details),
        "not_your_action": _(
            "“{text}” is not something you do; another step is proposed.", **details
        ),
    }
    return sentences.get(code) or importing_details.reason(code, details)


def remark(said: Remark) -> str:
    """Return a remark of a plan as a sentence."""
    return import_reason(said.code, said.args)


def namesake(other: Namesake) -> str:
    """Return what is asked of a row whose person has a namesake."""
    who = SEPARATOR.join(filter(None, (other.name, other.company)))
    if other.line:
        where = _("{who}, line {line}", who=who, line=other.line)
    else:
        where = _("{who}, here already", who=who)
    if other.together:
        return _("Put together with: {where}", where=where)
    return _("Stays apart from: {where}", where=where)


def read_line(table: Table) -> str:
    """Return what was read: "42 rows, semicolon, UTF-8"."""
    delimiters = {
        ",": _("comma"),
        ";": _("semicolon"),
        "\t": _("tab"),
        "|": _("vertical bar"),
    }
    encodings = {"utf-8": "UTF-8", "utf-16": "UTF-16", "cp1252": "Windows-1252"}
    count = len(table.rows)
    return ", ".join(
        (
            ngettext("{n} row", "{n} rows", count, n=grouped(count)),
            delimiters[table.delimiter],
            encodings.get(table.encoding, table.encoding),
        )
    )


def counts_line(plan: Plan) -> str:
    """Return the numbers of a plan: "38 new · 3 already here · 1 refused"."""
    return _counts(report_of(plan))


def needs_step_line(report: Report) -> str:
    """Return how many pursuits would stand in "Needs a step"; nothing for none."""
    n = report.needs_step
    if not n:
        return ""
    return ngettext(
        "{n} pursuit gets a proposed step and stands in “Needs a step”.",
        "{n} pursuits get a proposed step and stand in “Needs a step”.",
        n,
        n=grouped(n),
    )


def kind_name(kind: RowKind) -> str:
    """Return what each row of a file holds."""
    return {
        RowKind.PURSUITS: _("Pursuits"),
        RowKind.PEOPLE: _("People"),
        RowKind.COMPANIES: _("Companies"),
    }[kind]


def import_button(count: int, kind: RowKind = RowKind.PURSUITS) -> str:
    """Return what the button says that imports so many."""
    return imported_things(count, str(kind)) if count else _("Import")


def report_line(line: ReportLine) -> str:
    """Return one row of a report: "Line 7: No company, person or position is named."."""
    return _("Line {line}: {text}", line=line.line, text=remark(line.remark))


def report_head(report: Report) -> list[str]:
    """Return the numbers of a report, for the terminal."""
    head = [_counts(report), needs_step_line(report)]
    if report.kind is not RowKind.PURSUITS:  # what else it may be guessed to hold is said
        head[0] = _("{kind}: {counts}", kind=kind_name(report.kind), counts=head[0])
    return [line for line in head if line]


def report_data(report: Report) -> dict[str, Any]:
    """Return a report for a script; its keys are a contract."""
    return {
        "kind": str(report.kind),
        "rows": report.added + report.joined + report.same + report.refused + report.empty,
        "added": report.added,
        "joined": report.joined,
        "same": report.same,
        "refused": report.refused,
        "empty": report.empty,
        "needs_step": report.needs_step,
        "lines": [
            {
                "line": line.line,
                "verdict": str(line.verdict),
                "code": line.remark.code,
                "text": remark(line.remark),
            }
            for line in report.lines
        ],
    }


def _counts(report: Report) -> str:
    codes = Counter(line.remark.code for line in report.lines)
    doubles = codes["repeated"] + codes["joined_line"]
    same = report.same - codes["repeated"]
    joined = report.joined - codes["joined_line"]
    parts = [
        ngettext("{n} new", "{n} new", report.added, n=grouped(report.added)),
        ngettext("{n} completed", "{n} completed", joined, n=grouped(joined)),
        ngettext("{n} already here", "{n} already here", same, n=grouped(same)),
        ngettext("{n} twice in the file", "{n} twice in the file", doubles, n=grouped(doubles)),
        ngettext("{n} refused", "{n} refused", report.refused, n=grouped(report.refused)),
        ngettext("{n} empty line", "{n} empty lines", report.empty, n=grouped(report.empty)),
    ]
    shown = (True, joined, same, doubles, report.refused, report.empty)
    return SEPARATOR.join(part for part, wanted in zip(parts, shown, strict=True) if wanted)
