# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the columns of a tracker mean: by their headers, checked against what stands in them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from desktop_app.services.transfer import dates_in
from desktop_app.services.transfer.details import REPEATABLE, Detail
from desktop_app.services.transfer.fields import (
    DATE_FIELDS,
    EXPORTED,
    Field,
    exact_field,
    header_words,
    likely_field,
)
from desktop_app.services.transfer.gradual import at_once
from desktop_app.services.transfer.relations_in import is_relationship
from desktop_app.services.transfer.stages_in import is_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.gradual import Gradual
    from desktop_app.services.transfer.own_in import Target

_LOOKED_AT = 200
_BY_NAME, _BY_PART, _BY_CONTENT = 3.0, 2.0, 1.0
# Words that a better header beside them outweighs: "Date" beside "Date applied".
_VAGUE = {"date", "datum", "fecha", "name", "step", "state", "web", "site", "art", "via", "channel"}
_VAGUENESS = 0.5
_MANY = frozenset({Field.NOTE, Field.IGNORE})


def recognise(table: Table) -> dict[int, Field]:
    """Return a field for every column.

    Each field is given once, to the column that fits it best. A column with something in it
    that is nothing else becomes part of the note, so that nothing is lost.
    """
    return at_once(recognising(table))


def recognising(table: Table) -> Gradual[dict[int, Field]]:
    """Do what `recognise` does, little by little."""
    ours = len(EXPORTED)
    if table.header[:ours] == tuple(EXPORTED):  # whatever stands in it
        further = dict.fromkeys(range(ours, len(table.header)), Field.NOTE)
        return dict(enumerate(EXPORTED.values())) | further
    wishes: list[tuple[float, int, Field]] = []
    filled: set[int] = set()
    for index, header in enumerate(table.header):
        cells = list(islice(table.column(index), _LOOKED_AT))
        wishes += [(score, -index, field) for field, score in _wishes(header, cells)]
        filled |= {index} if cells else set()
        yield index / len(table.header)
    found: dict[int, Field] = {}
    for _, minus, field in sorted(wishes, key=lambda wish: wish[:2], reverse=True):
        single = field in {Field.NOTE, Field.IGNORE} or field not in found.values()
        if single and -minus not in found:
            found[-minus] = field
    for index in range(len(table.header)):
        found.setdefault(index, Field.NOTE if index in filled else Field.IGNORE)
    return dict(sorted(found.items()))


def reset(mapping: Mapping[int, Target], index: int, field: Target) -> dict[int, Target]:
    """Return a mapping in which a column means something else.

    No other may mean the same, unless it is of what may stand in several, as a person's numbers.
    """
    note = Detail.NOTE if isinstance(field, Detail) else Field.NOTE
    alone = field not in REPEATABLE if isinstance(field, Detail) else field not in _MANY
    kept = {i: note if alone and f == field else f for i, f in mapping.items()}
    return {**kept, index: field}


def _wishes(header: str, cells: Sequence[str]) -> list[tuple[Field, float]]:
    """Return what a column could be, with how much speaks for it."""
    named, likely = exact_field(header), likely_field(header)
    if named is not None and _fits(named, cells):
        return [(named, _BY_NAME - _VAGUENESS * (header_words(header) in _VAGUE))]
    if named is None and likely is not None and _fits(likely, cells):
        return [(likely, _BY_PART)]
    if named is Field.APPLIED_ON:  # "Applied" may head a yes
        return [(Field.STAGE, _BY_CONTENT)]
    possible = _CONTENT if header_words(header) else _CONTENT | _WITHOUT_HEADER
    return [
        (field, _BY_CONTENT) for field, test in possible.items() if cells and _half(cells, test)
    ]


def _fits(field: Field, cells: Sequence[str]) -> bool:
    """Say whether the cells allow what the header says: "Contact" may head addresses."""
    if not cells:
        return True
    if field in DATE_FIELDS:
        return _half(cells, lambda cell: dates_in.read(cell) != dates_in.NOTHING)
    if field is Field.RELATIONSHIP:
        return _half(cells, is_relationship)
    if field in {Field.PERSON, Field.COMPANY, Field.PHONE}:
        return not _half(cells, lambda cell: "@" in cell)
    return True


def _half(cells: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, cells)) * 2 >= len(cells)


def _is_link(cell: str) -> bool:
    return cell.lower().startswith(("http://", "https://", "www."))


_CONTENT: dict[Field, Callable[[str], bool]] = {
    Field.EMAIL: lambda cell: "@" in cell and " " not in cell,
    Field.LINK: _is_link,
    Field.STAGE: is_stage,
}
_WITHOUT_HEADER: dict[Field, Callable[[str], bool]] = {Field.APPLIED_ON: dates_in.is_date}
