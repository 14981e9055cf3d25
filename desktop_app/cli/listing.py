# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""`duesday list`: pursuits, people or companies, in the order of the window's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from desktop_app import words
from desktop_app.cli.options import Verbs, database_option, json_option, opened
from desktop_app.cli.output import say
from desktop_app.domain.filters import View
from desktop_app.words import text as _

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from desktop_app.domain.filters import PursuitRow
    from desktop_app.domain.rosters import CompanyRow, PersonRow
    from desktop_app.services.naming import Meant
    from desktop_app.services.office import Office

_WINDOW = 256


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "list",
        parents=[database_option(), json_option()],
        help=_("pursuits, people or companies"),
    )
    parser.description = _(
        "List pursuits, people or companies. The first word of a line is what “duesday show” takes."
    )
    parser.add_argument("what", choices=("pursuits", "people", "companies"))
    parser.add_argument("--filter", default="", metavar="TEXT", help=_("only those that hold this"))
    parser.add_argument(
        "--view",
        metavar="NAME",
        default="",
        help=_(
            "a view of your own by name, or of pursuits one of: {views}; open ones if not given",
            views=", ".join(map(str, View)),
        ),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the rows."""
    makers = {"pursuits": _pursuits, "people": _people, "companies": _companies}
    with opened(options) as office:
        rows = makers[options.what](office, options)
        said = [line for line, _data in rows] or [_("Nothing found")]
        say(options, {options.what: [data for _line, data in rows]}, said)
    return 0


_R = TypeVar("_R")
_Rows = list[tuple[str, dict[str, Any]]]


def _pursuits(office: Office, options: argparse.Namespace) -> _Rows:
    from desktop_app.cli.own_views import asked
    from desktop_app.domain.filters import Query

    view = options.view or str(View.OPEN)
    ids = office.table.ids(asked(office, "pursuits", view, options.filter, Query()))
    found = _read(ids, office.table.rows)
    return [(_pursuit_line(office, row), pursuit_data(row)) for row in found]


def _pursuit_line(office: Office, row: PursuitRow) -> str:
    from desktop_app.words import lines

    when = told_due(office, row)
    parts = [lines.pursuit_name(row), words.stage(row.stage)]
    if when:
        doing = words.action(row.action, contact=row.person, channel=row.channel)
        parts.append(f"{doing} {when}")
    else:
        parts.append(words.status(row.status))
    return f"p{row.id:<5} " + "  ".join(parts)


def told_due(office: Office, row: PursuitRow) -> str:
    """Return when the next step is due, in both zones where they differ, as the window does."""
    from desktop_app.words.places import Moment, Reader, due_both

    if row.due_on is None:
        return ""
    reader = Reader(office.today, office.clock.zone_name())
    return due_both(Moment(row.due_on, row.due_time, row.zone), reader)


def pursuit_data(row: PursuitRow) -> dict[str, Any]:
    """Return a pursuit as scripts get it."""
    return {
        "id": f"p{row.id}",
        "company": row.company,
        "title": row.title,
        "person": row.person,
        "kind": str(row.kind),
        "stage": str(row.stage),
        "status": str(row.status),
        "ending": str(row.ending) if row.ending else None,
        "needs_step": row.needs_step,
        "action": row.action or None,
        "channel": str(row.channel) if row.channel else None,
        "date": row.due_on.isoformat() if row.due_on else None,
        "time": f"{row.due_time:%H:%M}" if row.due_time else None,
        "zone": row.zone or None,
        "promised": row.promised,
    }


def _people(office: Office, options: argparse.Namespace) -> _Rows:
    from desktop_app.cli.own_views import asked
    from desktop_app.domain.filters import Query
    from desktop_app.domain.rosters import PersonColumn
    from desktop_app.services.rosters import PeopleRows

    people = PeopleRows(office.database)
    base = Query(sort=PersonColumn.NAME)
    ids = people.ids(asked(office, "people", options.view, options.filter, base))
    return [(_person_line(row), person_data(row)) for row in _read(ids, people.rows)]


def _person_line(row: PersonRow) -> str:
    from desktop_app.words.phones import number
    from desktop_app.words.rosters import permissions

    phone = number(row.phone, row.extension)
    told = (row.name, row.company, row.role, phone, row.email, permissions(row))
    return f"c{row.id:<5} " + "  ".join(filter(None, told))


def person_data(row: PersonRow) -> dict[str, Any]:
    """Return a person as scripts get them."""
    return {
        "id": f"c{row.id}",
        "name": row.name,
        "company": row.company or None,
        "role": row.role,
        "phone": row.phone,
        "extension": row.extension,
        "email": row.email,
        "may_contact": row.may_contact,
        "declined": [str(channel) for channel in row.declined],
        "pursuits": row.pursuits,
        "last_touch": row.last_touch.isoformat() if row.last_touch else None,
    }


def _companies(office: Office, options: argparse.Namespace) -> _Rows:
    from desktop_app.cli.own_views import asked
    from desktop_app.domain.filters import Query
    from desktop_app.domain.rosters import CompanyColumn
    from desktop_app.services.rosters import CompanyRows

    companies = CompanyRows(office.database)
    base = Query(sort=CompanyColumn.NAME)
    ids = companies.ids(asked(office, "companies", options.view, options.filter, base))
    return [(_company_line(row), company_data(row)) for row in _read(ids, companies.rows)]


def _company_line(row: CompanyRow) -> str:
    from desktop_app.words.rosters import policy

    told = (row.name, row.phone, row.country, policy(row))
    return f"o{row.id:<5} " + "  ".join(filter(None, told))


def company_data(row: CompanyRow) -> dict[str, Any]:
    """Return a company as scripts get it."""
    return {
        "id": f"o{row.id}",
        "name": row.name,
        "phone": row.phone,
        "country": row.country,
        "region": row.region,
        "agency": row.agency,
        "may_contact": row.may_contact,
        "no_calls": row.no_calls,
        "people": row.people,
        "pursuits": row.pursuits,
        "last_touch": row.last_touch.isoformat() if row.last_touch else None,
    }


def told(office: Office, found: Sequence[Meant]) -> _Rows:
    """Return a line and the data of some records of any sort, in their order."""
    from desktop_app.services.naming import Named
    from desktop_app.services.rosters import CompanyRows, PeopleRows

    ids = {kind: [meant.id for meant in found if meant.kind is kind] for kind in Named}
    pursuits = office.table.rows(ids[Named.PURSUIT])
    people = PeopleRows(office.database).rows(ids[Named.PERSON])
    companies = CompanyRows(office.database).rows(ids[Named.COMPANY])
    made: dict[Named, dict[int, tuple[str, dict[str, Any]]]] = {
        Named.PURSUIT: {
            n: (_pursuit_line(office, r), pursuit_data(r)) for n, r in pursuits.items()
        },
        Named.PERSON: {n: (_person_line(r), person_data(r)) for n, r in people.items()},
        Named.COMPANY: {n: (_company_line(r), company_data(r)) for n, r in companies.items()},
    }
    return [made[m.kind][m.id] for m in found if m.id in made[m.kind]]


def _read(ids: Sequence[int], rows: Callable[[Sequence[int]], dict[int, _R]]) -> Iterator[_R]:
    """Return rows in the order of their ids, a window at a time; those that are gone are not."""
    for start in range(0, len(ids), _WINDOW):
        some = ids[start : start + _WINDOW]
        found = rows(some)
        yield from (found[number] for number in some if number in found)
