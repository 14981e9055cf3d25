# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The common shape of the dialogs for a person, a company and a pursuit.

Fields are judged as they are typed; Save is on when they are sound. Whoever leaves with unsaved
words finds them kept, and is offered them when the record is opened again.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.overriding import override
from desktop_app.ui.dialogs.fields import FieldSet
from desktop_app.ui.dialogs.form_draft import first_field
from desktop_app.ui.dialogs.record_frame import RecordFrame
from desktop_app.ui.timeline.pane import TimelinePane
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.changes import Change
    from desktop_app.domain.records import Record
    from desktop_app.services.office import Office
    from desktop_app.ui.settings import Settings
    from desktop_app.ui.undo import Undoable


class RecordDialog(RecordFrame):
    """One record in full, form on the left, what is known around it on the right.

    Subclasses fill `form` and `side` and say how to read and save.

    Signals:
        kept: the key and the name of a record that was left with unsaved words.
        open_requested: what ("person", "company", "pursuit") and which id should be opened.
    """

    kept = Signal(str, str)
    open_requested = Signal(str, object)

    kind: type[Record]
    """What is shown, for finding the one that was added."""

    def __init__(
        self,
        office: Office,
        undoable: Undoable,
        number: int | None,
        *,
        neighbours: Sequence[int] = (),
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._office, self._undoable = office, undoable
        self.number = number
        self._neighbours = tuple(neighbours)
        self._saved: dict[str, Any] = {}
        self._read: dict[str, Any] = {}  # as it was stored when it was read
        self._pending = False
        super().__init__(settings, parent)
        self.cancel.ensurePolished()  # it says Close, too, and nothing beside it shall move
        self.cancel.setMinimumWidth(self.cancel.sizeHint().width())
        self.fields.changed.connect(self._on_changed)
        self.timeline.activated.connect(self.on_line)
        self.timeline.past_requested.connect(self.log_earlier)
        self.timeline.corrected.connect(self.read_around)
        self.restore_size()
        self.read()
        self.focus_first()

    @cached_property
    def fields(self) -> FieldSet:
        """Return the fields of the form."""
        return FieldSet(self)

    @cached_property
    def timeline(self) -> TimelinePane:
        """Return the timeline, made when it is put into the side."""
        return TimelinePane(self._office, self._undoable, self)

    # What subclasses say

    def stored(self) -> dict[str, Any] | None:
        """Return the values of the stored record by field, None when it is gone."""
        raise NotImplementedError

    def show_around(self) -> None:
        """Show the title and what is known around the record."""
        raise NotImplementedError

    def save_values(self, values: dict[str, Any]) -> Change:
        """Save the values of the form in one change. Errors: `KnownError`."""
        raise NotImplementedError

    # Reading and saving

    def read(self) -> None:
        """Show the stored record; whatever was typed and not saved is offered, not shown."""
        stored = self.stored()
        if stored is None:
            super().reject()
            return
        self._pending = True
        self.fields.fill(stored)
        self._saved, self._read = self.fields.values(), stored
        self._pending = False
        self.show_error("")
        self.show_around()
        self._show_place()
        self._on_changed()
        self._offer_draft()

    def read_around(self, *_args: object) -> None:
        """Show anew what is known around the record; what is typed stays as it is.

        What was stored meanwhile in fields that nobody touched is shown too: whoever an interview
        names stands among the further people at once.
        """
        stored = self.stored()
        if stored is None:
            super().reject()
            return
        fresh = {
            name: value
            for name, value in stored.items()
            if value != self._read.get(name) and not self.altered(name)
        }
        if fresh:
            self._pending = True
            self.fields.fill(fresh)
            held = self.fields.values()
            self._saved |= {name: held[name] for name in fresh}
            self._pending = False
        self._read = stored
        self.show_around()

    @property
    def key(self) -> str:
        """Return the key under which unsaved words are kept."""
        return f"{self.sort}:{self.number if self.number is not None else 'new'}"

    @property
    def is_changed(self) -> bool:
        """Say whether something was typed that is not saved."""
        return self.fields.values() != self._saved

    def altered(self, name: str) -> bool:
        """Say whether a field holds something else than what was stored when it was read.

        Only such fields are written: another process may have changed the others meanwhile.
        """
        return bool(self.fields.values()[name] != self._saved.get(name))

    def _offer_draft(self) -> None:
        self.bar.hide()
        found = self._office.drafts.find(self.key)
        values = _draft_values(found)
        if not values or {**self._saved, **values} == self._saved:
            return
        self.bar.invite(
            _("What you typed here last was not saved."), "", _("Bring it back"), self.bring_back
        )

    def bring_back(self) -> None:
        """Show what was typed and not saved."""
        self.fields.fill(_draft_values(self._office.drafts.find(self.key)))
        first_field(self.bar).setFocus()
        self.bar.hide()

    def save(self) -> bool:
        """Save what was typed; False when it was refused, with the reason shown."""
        if not self.fields.sound:
            return False
        made: list[Change] = []
        values = self.fields.values()

        def verb() -> Change:
            made.append(self.save_values(values))
            return made[-1]

        self.refusal.run(self._undoable, verb, lambda: self._on_saved(made[-1]))
        return bool(made)

    def _on_saved(self, change: Change) -> None:
        self._office.drafts.forget(self.key)
        if self.number is None:
            self.number = self._added(change)
        self._saved = self.fields.values()
        self._on_changed()

    def _added(self, change: Change) -> int | None:
        """Return the id of the new record: the last of its kind, whom it names came before it."""
        fresh = [e.after for e in change.edits if e.before is None and type(e.after) is self.kind]
        named = [r for r in fresh if getattr(r, "name", "") == self.name_typed]
        return max((r.id for r in named), default=None)

    @property
    def name_typed(self) -> str:
        """Return the name as it was typed."""
        return str(self.fields.values().get("name", "")).strip()

    @override
    def step(self, by: int) -> None:
        """Go to the previous or the next record of the view, saving what is sound."""
        if self.number not in self._neighbours:
            return
        there = self._neighbours.index(self.number) + by
        if not 0 <= there < len(self._neighbours):
            return
        if self.is_changed and not self.save():
            self._keep()
        self.number = self._neighbours[there]
        self.read()

    def _show_place(self) -> None:
        known = self.number in self._neighbours and len(self._neighbours) > 1
        for widget in (self.place, self.previous, self.next):
            widget.setVisible(known)
        if known:
            at, count = self._neighbours.index(self.number or 0), len(self._neighbours)
            self.place.setText(_("{n} of {count}").format(n=grouped(at + 1), count=grouped(count)))
            self.previous.setEnabled(at > 0)
            self.next.setEnabled(at + 1 < count)

    def _on_changed(self) -> None:
        if self._pending:
            return
        changed = self.is_changed
        self.ok.setEnabled(changed and self.fields.sound)
        self.cancel.setText(_("Cancel") if changed else _("Close"))

    def _keep(self) -> None:
        """Keep what was typed and not saved."""
        if self.is_changed:
            values = self.fields.values()
            typed = {k: v for k, v in values.items() if v != self._saved.get(k)}
            self._office.drafts.keep(self.key, json.dumps(typed, ensure_ascii=False))

    def log_earlier(self, pursuit_id: int) -> None:
        """Ask what happened on an earlier day in a pursuit, and log it."""
        from desktop_app.ui.dialogs.past_touch import PastTouchDialog  # noqa: PLC0415  # on request

        with_id = self.number if self.sort == "person" else None
        dialog = PastTouchDialog(self._office, self._undoable, pursuit_id, self, with_id=with_id)
        dialog.exec()
        dialog.deleteLater()
        self.read_around()

    def on_line(self, line: Any) -> None:
        """Open what an entry of the timeline is about."""
        itself = self.sort == "pursuit" and line.pursuit_id == self.number
        if line.pursuit_id is not None and not itself:
            self.open_requested.emit("pursuit", line.pursuit_id)

    # Overrides of Qt

    @override
    def accept(self) -> None:
        """Save and close; the dialog stays open when it was refused."""
        if not self.ok.isEnabled():
            return
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()  # a field that settles when it is left settles now
        if self.save():
            self.remember_size()
            super().accept()

    @override
    def reject(self) -> None:
        """Close; what was typed and not saved is kept and can be brought back."""
        self.remember_size()
        if self.is_changed:
            self._keep()
            self.kept.emit(self.key, self.title.text())
        super().reject()


def _draft_values(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
