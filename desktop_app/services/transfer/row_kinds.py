# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What each row of a file holds: a guess by the headers, for the user to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.transfer.details import Detail, RowKind, detail_of
from desktop_app.services.transfer.fields import EXPORTED, Field, exact_field, header_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.transfer.csv_table import Table

_OF_A_PURSUIT = frozenset({
    Field.STAGE, Field.APPLIED_ON, Field.CLOSING_ON, Field.LAST_CONTACT, Field.NEXT_ON,
    Field.NEXT_ACTION, Field.KIND,
})  # fmt: skip
_BUT_A_PLACE = frozenset({"state", "art", "step"})  # of an address, or of nothing in particular
_SURE, _STRONG, _LIKELY = 4, 3, 1
_OF_A_JOB = frozenset({
    "salary", "pay", "posting", "job posting", "job link", "job url", "vacancy", "opening",
    "job ad", "job board", "resume", "cv", "cover letter", "gehalt", "stellenanzeige",
})  # fmt: skip
_NAMES = frozenset({
    "name", "full name", "first name", "last name", "given name", "family name", "surname",
    "vorname", "nachname", "firstname", "lastname", "prenom", "apellido", "display name",
})  # fmt: skip
_WAYS = frozenset({Detail.EMAIL, Detail.PHONE})
_OF_PEOPLE = frozenset({
    Detail.LINK, Detail.COUNTRY, Detail.REGION, Detail.ZONE, Detail.PREFERS, Detail.RELATIONSHIP,
    Detail.INTRODUCED_BY, Detail.PRONUNCIATION, Detail.EXTENSION, Detail.COMPANY_PHONE,
    Detail.WEEKDAYS,
})  # fmt: skip
_OF_COMPANIES = frozenset({
    Detail.PHONE, Detail.LINK, Detail.HOURS, Detail.COUNTRY, Detail.REGION, Detail.ZONE,
    Detail.PHONE_SOURCE,
})  # fmt: skip
_TITLES = frozenset({Detail.ROLE})
_COUNTED = {
    RowKind.PEOPLE: frozenset({"pursuits", "last touch", "next step", "due"}),
    RowKind.COMPANIES: frozenset({"people", "pursuits", "last touch"}),
}
_SAID = {
    RowKind.PEOPLE: frozenset({"company", "role", "phone", "e mail", "permissions"}),
    RowKind.COMPANIES: frozenset({"main number", "country region", "they ask for"}),
}


def _exported_from(header: Sequence[str]) -> RowKind | None:
    """Return which table of the program a header is that of, as it is exported; None for others.

    Nobody else heads two columns "Pursuits" and "Last touch".
    """
    words = {*map(header_words, header)}
    if not {"name", "pursuits", "last touch"} <= words:
        return None
    return max(_SAID, key=lambda kind: len(words & (_SAID[kind] | _COUNTED[kind])))


def counted(header: Sequence[str], kind: RowKind) -> set[int]:
    """Return the columns of an exported table that the program works out anew by itself."""
    if _exported_from(header) is not kind:
        return set()
    return {index for index, each in enumerate(header) if header_words(each) in _COUNTED[kind]}


def guess_kind(table: Table) -> RowKind:
    """Return what the rows of a table seem to hold; pursuits where nothing tells.

    A list of people names them and says how to reach them; a pursuit has a stage or a date.
    """
    if (exported := _exported_from(table.header)) is not None:
        return exported
    headers = [header for header in table.header if header]
    if table.header[: len(EXPORTED)] == tuple(EXPORTED):
        return RowKind.PURSUITS
    found = [detail_of(header, RowKind.PEOPLE) for header in headers]
    named = {Detail.NAME, Detail.FIRST_NAME, Detail.LAST_NAME} & {*found}
    pursuit = _speaks_for_pursuits(headers, found)
    if named:
        return RowKind.PEOPLE if _speaks_for_people(headers, found) > pursuit else RowKind.PURSUITS
    if pursuit or _TITLES & {*found}:
        return RowKind.PURSUITS
    return _without_names(headers)


def _without_names(headers: list[str]) -> RowKind:
    found = {detail_of(header, RowKind.COMPANIES) for header in headers}
    words = {header_words(header) for header in headers}
    # "Link" beside a company is that of a posting.
    telling = (found & _OF_COMPANIES) - ({Detail.LINK} if words & {"link", "url"} else set())
    if Detail.COMPANY in found and telling:
        return RowKind.COMPANIES
    if Detail.COMPANY not in found and found & _WAYS:
        return RowKind.PEOPLE
    return RowKind.PURSUITS


def _speaks_for_people(headers: list[str], found: list[Detail | None]) -> int:
    names = {header_words(header) for header in headers} & _NAMES
    score = 2 * _LIKELY if names else _LIKELY
    score += sum(detail in _WAYS for detail in found)
    return score + sum(detail in _OF_PEOPLE for detail in found)


def _speaks_for_pursuits(headers: list[str], found: list[Detail | None]) -> int:
    score = 0
    for header in headers:
        words = header_words(header)
        if exact_field(header) in _OF_A_PURSUIT and words not in _BUT_A_PLACE:
            score += _SURE
        elif words in _OF_A_JOB:
            score += _STRONG
    if _job_comes_first(found):
        score += _STRONG
    return score


def _job_comes_first(found: list[Detail | None]) -> bool:
    """Say whether a row is led by a company and a position, the person only behind them."""
    at = {detail: index for index, detail in reversed([*enumerate(found)])}
    people = [at[d] for d in (Detail.NAME, Detail.FIRST_NAME, Detail.LAST_NAME) if d in at]
    if Detail.COMPANY not in at or Detail.ROLE not in at or not people:
        return False
    return max(at[Detail.COMPANY], at[Detail.ROLE]) < min(people)
