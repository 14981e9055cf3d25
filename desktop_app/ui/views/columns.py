# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The columns of a table by their names, as a view of one's own keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.views import Shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.ui.table.view import SheetView


def shown(view: SheetView) -> tuple[Shown, ...]:
    """Return the columns of a table as they stand."""
    head, columns = view.head, view.rows.sheet.columns
    found = []
    for place in range(head.count()):
        at = head.logicalIndex(place)
        hidden = head.isSectionHidden(at)
        width = 0 if hidden else head.sectionSize(at)
        found.append(Shown(str(columns[at]), width, hidden))
    return tuple(found)


def show(view: SheetView, wanted: Sequence[Shown]) -> None:
    """Let the columns stand as they were kept; those it does not know come last, as they are."""
    head = view.head
    numbers = {str(column): at for at, column in enumerate(view.rows.sheet.columns)}
    known = [(numbers[each.name], each) for each in wanted if each.name in numbers]
    if not known or all(each.hidden for _at, each in known):
        return
    for place, (at, each) in enumerate(known):
        head.moveSection(head.visualIndex(at), place)
        head.setSectionHidden(at, each.hidden)
        if each.width >= head.minimumSectionSize():
            head.resizeSection(at, each.width)
    head.fitted = True
    view.looks.place_frozen()
