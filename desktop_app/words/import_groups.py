# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is told of the rows of a file: alike ones together, the graver ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.transfer.plan import Remark, Report, ReportLine, Verdict
from desktop_app.words.catalogue import N_, ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.importing import remark, report_head, report_line
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_VALUES, _MOST_LINES = 8, 6
_NOTHING_NEW = frozenset({"known_already", "already_here", "imported_before"})
_BY_THE_WAY = frozenset(
    {"no_field", "was_due", "taken_for", "G1", "G1_ahead", "G1_said", "G1_tried"}
)
_PUT_TOGETHER = frozenset({"joined", "joined_line", "added_to", "repeated"})
_HEADS = {
    "joined": N_("Known already; what is new is added."),
    "joined_line": N_("Twice in this file; put together."),
    "added_to": N_("Here already; what is new is added."),
    "repeated": N_("The same as an earlier line of this file."),
    "namesake": N_("A name that somebody here has too; they stay two people."),
    "namesake_line": N_("A name of an earlier line too; they stay two people."),
    "shared": N_("A number or an address of somebody else too; they stay two people."),
    "taken_for": N_("Taken to be somebody called a little differently."),
    "no_person_name": N_("There is no name; called by what else is there."),
    "introducer_unknown": N_("Introduced by somebody not known here; kept in the note."),
    "introducer_many": N_("Introduced by somebody of whom there are several; kept in the note."),
    "was_due": N_("Was due; a new day is proposed."),
    "differs": N_("{column}: something else stands here and is kept."),
    "differs_week": N_("{column}: another week stands here and is kept."),
}


def weight(line: ReportLine) -> int:
    """Return where a line belongs: refusals, what is not taken as it stands, then the rest."""
    code = line.remark.code
    if line.verdict is Verdict.REFUSED:
        return 0
    if code in _NOTHING_NEW:
        return 4
    if code in _PUT_TOGETHER:
        return 3
    return 2 if code in _BY_THE_WAY else 1


def telling(report: Report) -> tuple[ReportLine, ...]:
    """Return the lines that say more than the numbers of the report do."""
    return tuple(line for line in report.lines if line.remark.code not in _NOTHING_NEW)


def grouped_lines(report: Report) -> list[str]:
    """Return the report of the rows, those alike under one head with what they say and where."""
    kinds: dict[tuple[int, str, str], list[ReportLine]] = {}
    for line in telling(report):
        column = str(dict(line.remark.args).get("column", ""))
        kinds.setdefault((weight(line), line.remark.code, column), []).append(line)
    ordered = sorted(kinds.items(), key=lambda each: (each[0][0], -len(each[1])))
    return [told for _key, lines in ordered for told in _group(lines)]


def report_lines(report: Report) -> list[str]:
    """Return a report for the terminal: the numbers first, then the rows of note."""
    return [*report_head(report), *grouped_lines(report)]


def _group(lines: Sequence[ReportLine]) -> Iterable[str]:
    if len(lines) == 1:
        yield report_line(lines[0])
        return
    yield _("{n} × {text}", n=grouped(len(lines)), text=_head(lines[0].remark))
    values: dict[str, list[int]] = {}
    for line in lines:
        values.setdefault(_value(line.remark), []).append(line.line)
    often = sorted(values.items(), key=lambda each: -len(each[1]))
    for value, where in often[:_MOST_VALUES]:
        yield "    " + (_("{value}: {lines}", value=value, lines=_where(where)) if value
                        else _where(where))  # fmt: skip
    if (more := len(often) - _MOST_VALUES) > 0:
        yield "    " + ngettext("… and {n} other", "… and {n} others", more, n=grouped(more))


def _head(said: Remark) -> str:
    """Return a remark without what differs from row to row."""
    if said.code in _HEADS:
        return _(_HEADS[said.code], **{name: str(value) for name, value in said.args})
    blank = {name: value if name in {"column", "country"} else "…" for name, value in said.args}
    return remark(Remark.of(said.code, **blank)) if _is_plain(said) else remark(said)


def _is_plain(said: Remark) -> bool:
    """Say whether what differs from row to row is one text."""
    return {name for name, _value in said.args} - {"column", "country"} == {"text"}


def _value(said: Remark) -> str:
    """Return what one row says: a cell's text, else its whole sentence."""
    if _is_plain(said):
        return _("“{text}”", text=dict(said.args)["text"])
    if not said.args or said.code == "repeated":
        return ""
    return remark(said).rstrip(".")


def _where(lines: Sequence[int]) -> str:
    told = ", ".join(str(line) for line in lines[:_MOST_LINES])
    more = len(lines) - _MOST_LINES
    if more > 0:
        return _("lines {lines} and {n} more", lines=told, n=grouped(more))
    return ngettext("line {lines}", "lines {lines}", len(lines), lines=told)
