# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Where the columns of a table stand: kept by their names, since columns come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.filters import OwnKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QHeaderView

    from desktop_app.domain.views import Shown
    from desktop_app.ui.settings import Settings
    from desktop_app.ui.table.view import SheetView


def keep(view: SheetView, settings: Settings, name: str) -> None:
    """Remember the columns under a name."""
    import json  # noqa: PLC0415  # when a table is left

    from desktop_app.ui.views import columns  # noqa: PLC0415  # as above

    shown = [[each.name, each.width, each.hidden] for each in columns.shown(view)]
    settings.set_header(name, view.head.saveState())
    settings.set_columns(name, " ".join(view.rows.sheet.columns), json.dumps(shown))


def bring_back(view: SheetView, settings: Settings, name: str) -> bool:
    """Let the columns stand as they were kept under a name; False where they never were."""
    state, (names, shown) = settings.header(name), settings.columns(name)
    if state is None:
        return False
    known = " ".join(view.rows.sheet.columns)
    if known == (names or known):  # an older version kept no names
        view.head.restore(state)
        return True
    from desktop_app.domain.views import read_columns  # noqa: PLC0415  # columns came or went
    from desktop_app.ui.views import columns  # noqa: PLC0415  # as above

    view.fit()  # what has come since
    columns.show(view, read_columns(shown))
    return True


def settle(view: SheetView, before: Sequence[Shown], own: Sequence[str]) -> None:
    """Put the columns where they stood before some came, went or changed their order.

    Args:
        view: has its new columns already.
        before: how they stood.
        own: the user's own columns, in their order until now.
    """
    from desktop_app.ui.views import columns  # noqa: PLC0415  # not before columns change

    sheet = view.rows.sheet
    now = [each for each in sheet.columns if isinstance(each, OwnKey)]
    stayed = [each for each in now if each in own]
    wanted = [each for each in before if each.name in sheet.columns]
    if stayed != [each for each in own if each in stayed]:  # they were put in another order
        slots = [at for at, each in enumerate(wanted) if each.name in stayed]
        by_name = {each.name: each for each in wanted}
        for at, name in zip(slots, stayed, strict=True):
            wanted[at] = by_name[str(name)]
    columns.show(view, wanted)
    fresh = [at for at, each in enumerate(sheet.columns) if each in now and each not in own]
    if fresh:
        _make_room(view, fresh)
    view.looks.place_frozen()


def _make_room(view: SheetView, fresh: Sequence[int]) -> None:
    """Give new columns their usual widths, and the one that was last its own again."""
    from desktop_app.ui.table.delegate import SheetDelegate  # noqa: PLC0415  # as above

    head: QHeaderView = view.head
    last = head.logicalIndex(head.visualIndex(fresh[0]) - 1)
    delegate = view.itemDelegate()
    if not isinstance(delegate, SheetDelegate):  # pragma: no cover  # it is made with one
        return
    for at in (last, *fresh):
        usual = max(delegate.usual_width(at), head.sectionSizeHint(at))
        head.resizeSection(at, min(usual, head.sectionSize(at)) if at == last else usual)
