# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the columns of a list of people or companies mean: by header, else by what stands there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.domain.phones import number_key
from desktop_app.services.transfer.details import REPEATABLE, Detail, RowKind, detail_of
from desktop_app.services.transfer.emptiness import holds
from desktop_app.services.transfer.fields import header_words
from desktop_app.services.transfer.row_kinds import counted
from desktop_app.services.transfer.weeks_in import week_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.gradual import Gradual

_LOOKED_AT = 200
# Of two headers for one thing the plainer one yields: "Title" beside "Job Title".
_VAGUE = frozenset({
    "title", "url", "link", "web", "site", "first", "last", "contact", "who", "region", "state",
    "job", "function", "account", "business", "agency", "via", "channel", "home country",
    "home country region", "home state", "name", "personal web page", "phonetic", "nation",
    "second name", "website", "web page", "homepage",
})  # fmt: skip
_FEWEST_DIGITS = 6
_OF_A_NUMBER = frozenset({"", "home", "work", "office", "business", "private"})
"""Headers over numbers that say whose they are, or nothing: elsewhere they head other things."""
_OF_A_WEEK = frozenset({"days", "day", "week", "weekdays", "tage", "wochentage", "jours", "dias"})


def recognising(table: Table, kind: RowKind) -> Gradual[dict[int, Detail]]:
    """Return what every column says, little by little.

    What only one column can say is said by the one that fits best. A column with something in it
    that is nothing else becomes part of the note, so that nothing is lost.
    """
    wishes: list[tuple[int, int, Detail]] = []
    filled: set[int] = set()
    for index, header in enumerate(table.header):
        cells = [cell for cell in islice(table.column(index), _LOOKED_AT) if holds(cell)]
        filled |= {index} if cells else set()
        detail = detail_of(header, kind)
        if detail is not None and _fits(detail, cells):
            wishes.append((1 if header_words(header) in _VAGUE else 2, -index, detail))
        elif (likely := _by_cells(header, cells)) is not None:
            wishes.append((0, -index, likely))
        yield index / len(table.header)
    found: dict[int, Detail] = {}
    for _, minus, detail in sorted(wishes, key=lambda wish: wish[:2], reverse=True):
        if detail in REPEATABLE or detail not in found.values():
            found[-minus] = detail
    for index in counted(table.header, kind):
        found[index] = Detail.IGNORE
    for index in range(len(table.header)):
        found.setdefault(index, Detail.NOTE if index in filled else Detail.IGNORE)
    return _without_double_name(dict(sorted(found.items())))


def _without_double_name(found: dict[int, Detail]) -> dict[int, Detail]:
    """Let the whole name go where its parts stand beside it: Google's old export has both."""
    parts = {Detail.FIRST_NAME, Detail.LAST_NAME}
    if not parts <= {*found.values()}:
        return found
    return {i: Detail.IGNORE if d is Detail.NAME else d for i, d in found.items()}


def _fits(detail: Detail, cells: Sequence[str]) -> bool:
    """Say whether the cells allow what the header says: "Contact" may head addresses."""
    if detail in {Detail.NAME, Detail.COMPANY, Detail.PHONE}:
        return not cells or sum("@" in cell for cell in cells) * 2 < len(cells)
    return True


def _by_cells(header: str, cells: Sequence[str]) -> Detail | None:
    if not cells:
        return None
    if sum("@" in cell and " " not in cell for cell in cells) * 2 >= len(cells):
        return Detail.EMAIL
    if sum("linkedin.com/" in cell for cell in cells) * 2 >= len(cells):
        return Detail.LINK
    if _OF_A_WEEK & {*header_words(header).split()} and sum(map(_is_week, cells)) * 2 >= len(cells):
        return Detail.WEEKDAYS
    if header_words(header) in _OF_A_NUMBER and sum(map(_is_number, cells)) * 2 >= len(cells):
        return Detail.PHONE
    return None


def _is_week(cell: str) -> bool:
    return week_of(cell) is not None


def _is_number(cell: str) -> bool:
    return len(number_key(cell)) >= _FEWEST_DIGITS and not any(c.isalpha() for c in cell)
