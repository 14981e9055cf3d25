# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What each column of a file can be taken for, by what its rows hold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.filters import OwnKind
from desktop_app.services.transfer.details import COMPANY_DETAILS, PERSON_DETAILS, RowKind
from desktop_app.services.transfer.fields import Field
from desktop_app.services.transfer.own_in import guess

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.services.transfer.csv_table import Table
    from desktop_app.services.transfer.own_in import OwnField, Target
    from desktop_app.ui.dialogs.import_preview import PreviewModel

_COMMON: dict[RowKind, Iterable[Target]] = {
    RowKind.PURSUITS: Field,
    RowKind.PEOPLE: PERSON_DETAILS,
    RowKind.COMPANIES: COMPANY_DETAILS,
}


def targets(
    table: Table, kind: RowKind, own: Sequence[OwnField], model: PreviewModel, index: int
) -> list[Target]:
    """Return what a column can be taken for.

    That is a column of the user's own, too; of new ones the likeliest comes first.
    """
    new = guess(table, index, model.column_name(index))
    others = (replace(new, kind=other) for other in OwnKind if other is not new.kind)
    return [*_COMMON[kind], *own, new, *others]
