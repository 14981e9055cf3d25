# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday show`: one pursuit, person or company, with what happened around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_app import words
from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import REFUSED, say
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from desktop_app.cli.facts import Fact
    from desktop_app.services.naming import Meant
    from desktop_app.services.office import Office
    from desktop_app.services.timelines import Line


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "show", parents=[database_option(), json_option()], help=_("one record with its timeline")
    )
    parser.description = _(
        "Show a pursuit, a person or a company, and all that happened, newest first. Where a name"
        " fits several they are listed with their ids, and the exit status is 1."
    )
    parser.add_argument(
        "id",
        nargs="+",
        metavar="ID",
        help=_(
            "p12 is a pursuit, c3 a person, o7 a company; a number alone is a pursuit's; the"
            " first four letters, or more, of a uid; or a name, or words of one"
        ),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a record and its timeline. Errors: ``no_such_record``, ``ambiguous_id``."""
    from desktop_app.cli.choosing import the_one
    from desktop_app.services.naming import Named

    makers = {Named.PURSUIT: _pursuit, Named.PERSON: _person, Named.COMPANY: _company}
    with opened(options) as office:
        meant = the_one(office, options, " ".join(options.id))
        if meant is None:
            return REFUSED
        data, head = makers[meant.kind](office, meant)
        timeline = _timeline(office, meant)
        data["timeline"] = [_entry_data(office, line) for line in timeline]
        say(options, data, [*head, *_timeline_lines(office, timeline)])
    return 0


_Told = tuple[dict[str, Any], list[str]]


def _pursuit(office: Office, meant: Meant) -> _Told:
    from desktop_app.cli import facts
    from desktop_app.cli.listing import pursuit_data, told_due
    from desktop_app.words import lines

    row = office.table.rows([meant.id])[meant.id]
    head = [f"p{row.id}  {lines.pursuit_name(row)}"]
    head.append(
        " · ".join((words.kind(row.kind), words.stage(row.stage), words.status(row.status)))
    )
    if row.due_on:
        doing = words.action(row.action, contact=row.person, channel=row.channel)
        head.append(_("Next step: {what}", what=f"{doing}, {told_due(office, row)}"))
        head.append("  " + words.reason(row.reason, office.today))
    return _told(pursuit_data(row), head, facts.of_pursuit(office, row.id))


def _person(office: Office, meant: Meant) -> _Told:
    from desktop_app.cli import facts
    from desktop_app.cli.listing import person_data
    from desktop_app.services.rosters import PeopleRows
    from desktop_app.words.rosters import permissions

    row = PeopleRows(office.database).rows([meant.id])[meant.id]
    told = [f"c{row.id}  {row.name}", " · ".join(filter(None, (row.role, row.company)))]
    told += [*facts.first_ways(office, row.id), permissions(row)]
    return _told(person_data(row), told, facts.of_person(office, row.id))


def _company(office: Office, meant: Meant) -> _Told:
    from desktop_app.cli import facts
    from desktop_app.cli.listing import company_data
    from desktop_app.services.rosters import CompanyRows
    from desktop_app.words.rosters import policy

    row = CompanyRows(office.database).rows([meant.id])[meant.id]
    told = [f"o{row.id}  {row.name}", row.phone, policy(row)]
    return _told(company_data(row), told, facts.of_company(office, row.id))


def _told(data: dict[str, Any], head: Sequence[str], known: Sequence[Fact]) -> _Told:
    """Return the row and all that is known beside it; JSON names every key."""
    lines = [*head, *(line for fact in known for line in fact.lines)]
    return {**data, **{fact.key: fact.data for fact in known}}, [
        line for line in lines if line.strip()
    ]


def _timeline(office: Office, meant: Meant) -> Sequence[Line]:
    from desktop_app.services.naming import Named

    readers = {
        Named.PURSUIT: office.timelines.of_pursuit,
        Named.PERSON: office.timelines.of_person,
        Named.COMPANY: office.timelines.of_company,
    }
    return readers[meant.kind](meant.id)


def _timeline_lines(office: Office, timeline: Sequence[Line]) -> list[str]:
    from desktop_app.services.timelines import Sort, corrections
    from desktop_app.words.dates import clock
    from desktop_app.words.particulars import line_body, line_head, standing

    found = [""] if timeline else []
    right = corrections(timeline)
    for line in timeline:
        head = line_head(line, office.today)
        hour = line.clock if line.sort is Sort.TOUCH else None  # others say it themselves
        at = clock(hour) if hour is not None else ""
        told = " · ".join(filter(None, (head, at, line.whom, line.about, standing(line, right))))
        found.append(f"{line.on.isoformat()}  {told}")
        found += [f"            {part}" for part in line_body(line).splitlines() if part.strip()]
    return found


def _entry_data(office: Office, line: Line) -> dict[str, Any]:
    from desktop_app.words.particulars import line_body, line_head

    return {
        "sort": str(line.sort),
        "date": line.on.isoformat(),
        "what": line_head(line, office.today),
        "text": line_body(line) or None,
        "about": line.about or None,
        "corrected": line.corrected,
    }
