# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The views of the tables that the user keeps; each change to them can be undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import views
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.own_columns import OWNERS
from desktop_app.domain.particulars import OwnColumn, OwnView
from desktop_app.services.own_columns import key_of
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.domain.views import Shape
    from desktop_app.services.desk import Desk


class SavedViews:
    """Reads and keeps views of one's own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def all(self) -> tuple[OwnView, ...]:
        """Return all of them, by name."""
        found = matching(self._desk.database, OwnView)
        return tuple(sorted(found, key=lambda view: (view.name.casefold(), view.id)))

    def shape(self, view: OwnView) -> Shape:
        """Return what a view shows."""
        own: tuple[str, ...] = ()
        if view.sheet in OWNERS:
            found = matching(self._desk.database, OwnColumn, sheet=view.sheet)
            own = tuple(map(key_of, found))
        return views.read(view.sheet, view.shape, own)

    def add(self, name: str, sheet: str, shape: Shape) -> Change:
        """Keep what a table shows under a name.

        Errors: `KnownError` ``view_name``, ``view_taken``, ``view_many``.
        """
        with self._desk.change(Label.of("add_view", name=name)) as making:
            known = making.edits.all(OwnView)
            if len(known) >= views.MOST:
                raise KnownError("view_many", most=views.MOST)
            tidy = views.check_name(name, (view.name for view in known))
            making.edits.add(
                OwnView(id=0, uid="", name=tidy, sheet=sheet, shape=views.write(shape))
            )
        return making.made

    def update(self, view_id: int, shape: Shape) -> Change:
        """Let a view show something else from now on."""
        with self._desk.change(self._label("edit_view", view_id)) as making:
            view = making.edits.get(OwnView, view_id)
            making.edits.put(replace(view, shape=views.write(shape)))
        return making.made

    def rename(self, view_id: int, name: str) -> Change:
        """Give a view another name. Errors: as `add`."""
        with self._desk.change(Label.of("rename_view", name=name)) as making:
            view = making.edits.get(OwnView, view_id)
            others = [each.name for each in making.edits.all(OwnView) if each.id != view_id]
            making.edits.put(replace(view, name=views.check_name(name, others)))
        return making.made

    def remove(self, view_id: int) -> Change:
        """Delete a view; what it showed stays."""
        with self._desk.change(self._label("remove_view", view_id)) as making:
            making.edits.remove(making.edits.get(OwnView, view_id))
        return making.made

    def _label(self, code: str, view_id: int) -> Label:
        found = matching(self._desk.database, OwnView, id=view_id)
        return Label.of(code, name=found[0].name if found else "")
