# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs behind the rows of the tables of people and of companies.

What is counted or looked up elsewhere is a subquery over an index, so that a window of rows
costs the same among thirty thousand people; only an order by such a column asks it of everyone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from functools import cache
from typing import TYPE_CHECKING, Any

import peewee as pw

from desktop_app.domain.filters import OwnKey
from desktop_app.domain.folding import fold
from desktop_app.domain.records import LIVE, Channel, PromiseState, Relationship, StepState
from desktop_app.domain.rosters import CompanyColumn, CompanyRow, PersonColumn, PersonRow
from desktop_app.domain.sought import begins_words, is_held
from desktop_app.domain.sought_numbers import bare_numbers, number_sought
from desktop_app.storage import roster_filters as ask
from desktop_app.storage import tables as t
from desktop_app.storage.particular_tables import Address, Note, OwnValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.filters import Query

_NAME = str(PersonColumn.NAME)  # and a company's too
_UP, _DOWN = pw.SQL("ASC NULLS LAST"), pw.SQL("DESC NULLS LAST")
_SWITCHES = ((Channel.CALL, 5), (Channel.EMAIL, 6), (Channel.MESSAGE, 7))


Select = tuple[str, Sequence[Any]]
"""A SELECT and its values."""


def _with_ids(built: Select, ids: Sequence[int]) -> Select:
    """Put ids into a SELECT that was built for one, the last of its values.

    To build it anew for each window of rows would take as long as to run it.
    """
    text, values = built
    head, _mark, tail = text.rpartition("?")
    return f"{head}{', '.join('?' * len(ids))}{tail}", [*values[:-1], *ids]


def _count(table: type[t.Table], of: Any, *more: Any) -> Any:
    return table.select(pw.fn.COUNT(table.id)).where(of, *more)


def _live() -> Any:
    return t.Pursuit.status.in_([str(status) for status in LIVE])


_STANDING = t.Touch.corrected_by_id.is_null()  # what was corrected counts for nothing (6.1)


def _all_of(text: Any, of: Any) -> Any:
    """Return all texts of a kind around somebody, which the find field looks through too."""
    return text.model.select(pw.fn.group_concat(text, "\n")).where(of)


def _last_of_person(column: Any) -> Any:
    """Return a column of the last touch with a person; the index knows which that is."""
    found = t.Touch.select(column).where(_STANDING, t.Touch.contact_id == t.Contact.id)
    return found.order_by(t.Touch.at.desc()).limit(1)


def _spine(select: Any, query: Query, words: Sequence[Any], key: Callable[[str], Any]) -> Any:
    """Return a SELECT of ids: who holds all the words looked for, key by key.

    Equals stand by name, the first of the words, and at last by their id.
    """
    if sought := fold(query.find).strip():
        select = select.where(pw.fn.holds(sought, *words))
    parts = [(key(column), down) for column, down in query.sorts]
    if _NAME not in {column for column, _down in query.sorts}:
        parts.append((key(_NAME), query.descending))
    parts += [(each, query.descending) for each in select.selected_columns]
    order = (pw.NodeList((part, _DOWN if down else _UP)) for part, down in parts)
    return select.order_by(*order)


def _own(of: Any, row: Any, column: OwnKey) -> Any:
    """Return what a row is sorted and looked for by in a column of the user's own."""
    found = OwnValue.select(pw.fn.nullif(OwnValue.key, ""))
    found = found.where(of == row, OwnValue.column_id == column.id)
    return found.order_by(OwnValue.id.desc()).limit(1)


def _own_of_person(column: OwnKey) -> Any:
    return _own(OwnValue.contact_id, t.Contact.id, column)


def _own_of_company(column: OwnKey) -> Any:
    return _own(OwnValue.organization_id, t.Organization.id, column)


def holds(sought: str, *texts: str | None) -> bool:
    """Say whether the texts hold all the folded words, or the one number that is looked for.

    SQLite asks it of every row.
    """
    folded = "\n".join([fold(text) for text in texts if text])
    if (number := number_sought(sought)) and number in f"{folded}{bare_numbers(folded)}":
        return True
    begin = begins_words(sought)
    return all(is_held(word, folded, begins=word in begin) for word in sought.split())


def _folded(text: Any) -> Any:
    """Return a text to sort by; where there is none, the row comes last in either direction."""
    return pw.fn.nullif(_fold(text), "")


def _fold(text: Any) -> Any:
    """Return a folded text; plain letters without the function, which takes far longer."""
    plain = pw.fn.length(text) == pw.fn.length(pw.Cast(text, "BLOB"))
    return pw.Case(None, ((plain, pw.fn.lower(text)),), pw.fn.fold(text))


# People


def _of_person() -> Any:
    return (
        t.Step.select(t.Step.id)
        .where(t.Step.contact_id == t.Contact.id, t.Step.state == str(StepState.OPEN))
        .order_by(t.Step.due_on, pw.fn.coalesce(t.Step.due_time, ""), t.Step.id)
        .limit(1)
    )


def _people(*columns: Any, step: bool) -> Any:
    """Return a SELECT over people with their company and, where it is asked for, their step."""
    select = t.Contact.select(*columns).join(
        t.Organization, pw.JOIN.LEFT_OUTER, on=t.Organization.id == t.Contact.organization_id
    )
    if not step:
        return select
    return select.switch(t.Contact).join(_Next, pw.JOIN.LEFT_OUTER, on=_Next.id == _of_person())


_Next = t.Step.alias()
_pursuits_of_person = _count(t.Pursuit, t.Pursuit.contact_id == t.Contact.id, _live())
_promised = pw.fn.EXISTS(
    t.Promise.select(pw.SQL("1")).where(
        t.Promise.step_id == _Next.id, t.Promise.state == str(PromiseState.OPEN)
    )
)
_PERSON = (
    t.Contact.id,
    t.Contact.name,
    t.Contact.organization_id,
    t.Organization.name,
    t.Contact.role,
    t.Contact.may_call,
    t.Contact.may_email,
    t.Contact.may_message,
    t.Contact.phone,
    t.Contact.email,
    t.Contact.relationship,
    t.Contact.may_contact,
    t.Organization.no_calls,
    _pursuits_of_person,
    _last_of_person(t.Touch.on_date),
    _Next.pursuit_id,
    _Next.action,
    _Next.channel,
    _Next.due_on,
    _Next.due_time,
    _Next.zone,
    _promised,
    t.Contact.extension,
)
_FOUND_IN = (
    t.Contact.name,
    t.Organization.name,
    t.Contact.role,
    t.Contact.phone,
    t.Contact.email,
    t.Contact.note,
    _all_of(Address.value, Address.contact_id == t.Contact.id),
    _all_of(Note.text, Note.contact_id == t.Contact.id),
    _all_of(t.Touch.text, _STANDING & (t.Touch.contact_id == t.Contact.id)),
    _all_of(OwnValue.value, OwnValue.contact_id == t.Contact.id),
)
_PEOPLE_KEYS: dict[str, Any] = {
    PersonColumn.NAME: _fold(t.Contact.name),
    PersonColumn.COMPANY: _folded(t.Organization.name),
    PersonColumn.ROLE: _folded(t.Contact.role),
    PersonColumn.PHONE: _folded(t.Contact.phone),
    PersonColumn.EMAIL: _folded(t.Contact.email),
    PersonColumn.RELATIONSHIP: pw.Case(
        t.Contact.relationship, [(str(known), at) for at, known in enumerate(Relationship)]
    ),
    PersonColumn.PERMISSIONS: (
        t.Contact.may_contact * 8
        + (t.Contact.may_call + t.Contact.may_email + t.Contact.may_message) * 2
        - pw.fn.coalesce(t.Organization.no_calls, 0)
    ),
    PersonColumn.PURSUITS: _pursuits_of_person,
    PersonColumn.LAST_TOUCH: _last_of_person(t.Touch.at),
    PersonColumn.ACTION: _folded(_Next.action),
    PersonColumn.DUE: _Next.due_on.concat(pw.fn.coalesce(_Next.due_time, "")),
}
_BY_STEP = {PersonColumn.ACTION, PersonColumn.DUE}
_PEOPLE_ASKS = {
    PersonColumn.NAME: ask.text(t.Contact.name),
    PersonColumn.COMPANY: ask.text(t.Organization.name),
    PersonColumn.ROLE: ask.text(t.Contact.role),
    PersonColumn.PHONE: ask.text(t.Contact.phone),
    PersonColumn.EMAIL: ask.text(t.Contact.email),
    PersonColumn.RELATIONSHIP: ask.code(t.Contact.relationship),
    PersonColumn.PERMISSIONS: ask.named(ask.switches()),
    PersonColumn.PURSUITS: ask.number(_pursuits_of_person),
    PersonColumn.LAST_TOUCH: ask.day(_last_of_person(t.Touch.on_date)),
    PersonColumn.ACTION: ask.text(_Next.action),
    PersonColumn.DUE: ask.day(
        _Next.due_on.concat(pw.fn.coalesce(pw.Value("T").concat(_Next.due_time), "")), _Next.zone
    ),
}


def people_spine(query: Query) -> Any:
    """Return the SELECT of the ids of people in the order of a query; needs `fold`."""
    asked = {column for column, _down in query.sorts} | {each.column for each in query.where}
    if not query.find.strip() and asked <= {_NAME}:  # no company is asked about: half the time
        select = t.Contact.select(t.Contact.id)
    else:
        select = _people(t.Contact.id, step=bool(asked & _BY_STEP))
    select = ask.where(select, query.where, _PEOPLE_ASKS, _own_of_person)
    return _spine(select, query, _FOUND_IN, _key_of_person)


def _key_of_person(column: str) -> Any:
    return _own_of_person(column) if isinstance(column, OwnKey) else _PEOPLE_KEYS[column]


def people(ids: Sequence[int]) -> Select:
    """Return the SELECT of the rows of these people; `person_of` reads its results."""
    return _with_ids(_people_text(), ids)


@cache
def _people_text() -> Select:
    return _people(*_PERSON, step=True).where(t.Contact.id.in_([0])).sql()  # type: ignore[no-any-return]


def person_of(row: tuple[Any, ...]) -> PersonRow:
    """Return the person behind a result of `people`."""
    (number, name, company_id, company, role, _call, _email, _message, phone, email, relationship,
     may_contact, no_calls, pursuits, last, pursuit_id, action, channel, due_on, due_time, zone,
     promised, extension) = row  # fmt: skip
    return PersonRow(
        id=number,
        name=name,
        company_id=company_id,
        company=company or "",
        role=role,
        phone=phone,
        email=email,
        relationship=Relationship(relationship),
        may_contact=bool(may_contact),
        declined=tuple(channel for channel, place in _SWITCHES if not row[place]),
        company_no_calls=bool(no_calls),
        pursuits=pursuits,
        last_touch=_day(last),
        pursuit_id=pursuit_id,
        action=action or "",
        channel=Channel(channel) if channel else None,
        due_on=_day(due_on),
        due_time=time.fromisoformat(due_time) if due_time else None,
        zone=zone or "",
        promised=bool(promised),
        extension=extension,
    )


# Companies


def _touches_of_company(column: Any) -> Any:
    """Return the latest of a column of the touches in a company's pursuits or with its people."""
    latest = t.Touch.select(pw.fn.MAX(column)).where(_STANDING)
    in_pursuits = latest.join(t.Pursuit, on=t.Pursuit.id == t.Touch.pursuit_id)
    with_people = latest.join(t.Contact, on=t.Contact.id == t.Touch.contact_id)
    return pw.fn.MAX(
        pw.fn.coalesce(in_pursuits.where(t.Pursuit.organization_id == t.Organization.id), ""),
        pw.fn.coalesce(with_people.where(t.Contact.organization_id == t.Organization.id), ""),
    )


_people_of_company = _count(t.Contact, t.Contact.organization_id == t.Organization.id)
_pursuits_of_company = _count(t.Pursuit, t.Pursuit.organization_id == t.Organization.id, _live())
_COMPANY = (
    t.Organization.id,
    t.Organization.name,
    t.Organization.phone,
    t.Organization.country,
    t.Organization.region,
    t.Organization.agency,
    t.Organization.may_contact,
    t.Organization.no_calls,
    _people_of_company,
    _pursuits_of_company,
    _touches_of_company(t.Touch.on_date),
)
_COMPANY_FOUND_IN = (
    t.Organization.name,
    t.Organization.phone,
    t.Organization.link,
    t.Organization.note,
    _all_of(Address.value, Address.organization_id == t.Organization.id),
    _all_of(Note.text, Note.organization_id == t.Organization.id),
    _all_of(OwnValue.value, OwnValue.organization_id == t.Organization.id),
    _all_of(
        t.Touch.text,
        _STANDING
        & t.Touch.pursuit_id.in_(
            t.Pursuit.select(t.Pursuit.id).where(t.Pursuit.organization_id == t.Organization.id)
        ),
    ),
)
_COMPANY_KEYS: dict[str, Any] = {
    CompanyColumn.NAME: _fold(t.Organization.name),
    CompanyColumn.PHONE: _folded(t.Organization.phone),
    CompanyColumn.COUNTRY: _folded(t.Organization.country.concat(t.Organization.region)),
    CompanyColumn.AGENCY: t.Organization.agency,
    CompanyColumn.PEOPLE: _people_of_company,
    CompanyColumn.PURSUITS: _pursuits_of_company,
    CompanyColumn.POLICY: t.Organization.may_contact * 2 - t.Organization.no_calls,
    CompanyColumn.LAST_TOUCH: pw.fn.nullif(_touches_of_company(t.Touch.at), ""),
}

_COMPANY_ASKS = {
    CompanyColumn.NAME: ask.text(t.Organization.name),
    CompanyColumn.PHONE: ask.text(t.Organization.phone),
    CompanyColumn.COUNTRY: ask.country,
    CompanyColumn.AGENCY: ask.code(t.Organization.agency.cast("TEXT")),
    CompanyColumn.PEOPLE: ask.number(_people_of_company),
    CompanyColumn.PURSUITS: ask.number(_pursuits_of_company),
    CompanyColumn.POLICY: ask.named(ask.policies()),
    CompanyColumn.LAST_TOUCH: ask.day(_touches_of_company(t.Touch.on_date)),
}


def companies_spine(query: Query) -> Any:
    """Return the SELECT of the ids of companies in the order of a query; needs `fold`."""
    select = t.Organization.select(t.Organization.id)
    select = ask.where(select, query.where, _COMPANY_ASKS, _own_of_company)
    return _spine(select, query, _COMPANY_FOUND_IN, _key_of_company)


def _key_of_company(column: str) -> Any:
    return _own_of_company(column) if isinstance(column, OwnKey) else _COMPANY_KEYS[column]


def companies(ids: Sequence[int]) -> Select:
    """Return the SELECT of the rows of these companies; `company_of` reads its results."""
    return _with_ids(_companies_text(), ids)


@cache
def _companies_text() -> Select:
    select = t.Organization.select(*_COMPANY).where(t.Organization.id.in_([0]))
    return select.sql()


def company_of(row: tuple[Any, ...]) -> CompanyRow:
    """Return the company behind a result of `companies`."""
    (number, name, phone, country, region, agency, may_contact, no_calls, people_there, pursuits,
     last) = row  # fmt: skip
    return CompanyRow(
        id=number,
        name=name,
        phone=phone,
        country=country,
        region=region,
        agency=bool(agency),
        may_contact=bool(may_contact),
        no_calls=bool(no_calls),
        people=people_there,
        pursuits=pursuits,
        last_touch=_day(last),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
