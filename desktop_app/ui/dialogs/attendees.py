# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Several people in one line, each found while typing; who is new can be added to the people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.folding import fold
from desktop_app.overriding import override
from desktop_app.services.attendance import is_name, named
from desktop_app.ui.aloud import name_clear_button
from desktop_app.ui.dialogs.fields import Field, FieldSet
from desktop_app.ui.dialogs.pick_fields import Choosing
from desktop_app.ui.offered import dress_offered
from desktop_app.ui.text import ElidedLabel
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.services.people import Choice

_SEPARATORS = ",;"
_NOBODY = "\x00"


class _OneOfSeveral(Choosing):
    """Completes the name at the cursor and leaves those around it."""

    def __init__(self, choices: Sequence[Choice], line: QLineEdit) -> None:
        super().__init__(choices, line)
        self._line = line
        self._head = self._tail = ""

    @override
    def splitPath(self, path: str) -> list[str]:
        at = self._line.cursorPosition() if path == self._line.text() else len(path)
        begin = max(path.rfind(sign, 0, at) for sign in _SEPARATORS) + 1
        ends = [path.find(sign, at) for sign in _SEPARATORS]
        end = min((place for place in ends if place >= 0), default=len(path))
        self._head, self._tail = path[:begin], path[end:]
        typed = path[begin:end].strip()
        return super().splitPath(typed) if typed else [_NOBODY]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        space = " " if self._head else ""
        return f"{self._head}{space}{super().pathFromIndex(index)}{self._tail}"


class Attendees(QWidget):
    """A line of names with commas between them, and below it whether to add who is new.

    Signals:
        changed: other people are named, or the new ones are to be added or not.
    """

    changed = Signal()

    def __init__(self, load: Callable[[], Sequence[Choice]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._known: dict[str, Choice] | None = None
        self._by_id: dict[int, Choice] = {}
        self._picked: dict[str, int] = {}
        self._stood: frozenset[str] = frozenset()
        self._new: tuple[str, ...] = ()
        self.line = QLineEdit(self)
        self.line.setAccessibleName(_("With"))
        self.line.setPlaceholderText(_("names, with commas between them"))
        self.line.setClearButtonEnabled(True)
        name_clear_button(self.line)
        self.who = ElidedLabel("", self)  # its room is kept, and one line it stays: see HintLine
        self.who.setProperty("role", "muted")
        self.who.setMinimumHeight(self.fontMetrics().height())
        self.add_new = QCheckBox("", self)
        self.add_new.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        below = QHBoxLayout()  # side by side: nothing further down moves when the tick comes
        below.setSpacing(12)
        below.addWidget(self.who, 1)
        below.addWidget(self.add_new, 2)
        column.addLayout(below)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text)
        self.line.editingFinished.connect(self._take_own_names)
        self.line.installEventFilter(self)
        self.add_new.toggled.connect(self.changed)

    @property
    def text(self) -> str:
        """Return the line as it is typed."""
        return self.line.text().strip()

    @property
    def picked(self) -> dict[str, int]:
        """Return the ids of those chosen from the list, by folded name."""
        there = {fold(name) for name in named(self.text)}
        return {name: number for name, number in self._picked.items() if name in there}

    @property
    def adds(self) -> bool:
        """Say whether names that nobody has are to be added to the people."""
        return bool(self._new) and self.add_new.isChecked()

    def put(self, text: str, picked: Mapping[str, int]) -> None:
        """Show a line, and who was chosen for its names."""
        self._picked = dict(picked)
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def stood(self, text: str) -> None:
        """Note the line that is stored: its unknown names are not added unless that is ticked."""
        self._stood = frozenset(map(fold, named(text)))

    def _on_text(self) -> None:
        names = named(self.text)
        self._read()
        known = self._known or {}
        self._tell_who(names)
        new = tuple(n for n in names if fold(n) not in known and is_name(n))
        if new != self._new:
            self._new = new
            self.add_new.setVisible(bool(new))
            self.add_new.setText(_("Add to your people: {names}", names=", ".join(new)))
            self.add_new.setChecked(any(fold(name) not in self._stood for name in new))
        self.changed.emit()

    def _meant(self, name: str) -> Choice | None:
        """Return who is meant by a name: whoever was chosen, else the nearest of that name."""
        chosen = self._by_id.get(self._picked.get(fold(name), 0))
        return chosen or (self._known or {}).get(fold(name))

    def _tell_who(self, names: Sequence[str]) -> None:
        """Say below the line who is meant, with their company."""
        known = [choice for name in names if (choice := self._meant(name)) is not None]
        told = [f"{c.name} ({c.detail})" if c.detail else c.name for c in known]
        telling = any(choice.detail for choice in known)
        self.who.setText(", ".join(told) if telling else "")

    def _take_own_names(self) -> None:
        """Write the names of people one knows as they are written there."""
        text = self.text
        for name in named(text):
            choice = self._meant(name)
            if choice is not None and choice.name != name:
                text = text.replace(name, choice.name, 1)
        if text != self.text:
            self.line.setText(text)

    def _read(self) -> None:
        if self._known is not None:
            return
        choices = tuple(self._load())
        self._by_id = {choice.id: choice for choice in choices}
        self._known = {fold(choice.name): choice for choice in reversed(choices)}
        completer = _OneOfSeveral(choices, self.line)
        dress_offered(completer)
        chosen = completer.activated[QModelIndex]  # type: ignore[index]  # stubs: no overloads
        chosen.connect(self._on_activated)
        self.line.setCompleter(completer)

    def _on_activated(self, index: QModelIndex) -> None:
        completer: QCompleter | None = self.line.completer()
        choice = completer.choice(index) if isinstance(completer, Choosing) else None
        if choice is not None:
            self._picked[fold(choice.name)] = choice.id
            self._tell_who(named(self.text))
            self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() is QEvent.Type.FocusIn:
            self._read()
        return super().eventFilter(watched, event)


def attendees(
    fields: FieldSet, name: str, parent: QWidget, load: Callable[[], Sequence[Choice]]
) -> Field:
    """Return a field of several people; its value holds their line, who was chosen, who is new."""
    widget = Attendees(load, parent)

    def value() -> dict[str, Any]:
        return {"text": widget.text, "picked": widget.picked, "add_new": widget.adds}

    def put(held: Any) -> None:
        if not isinstance(held, dict):
            held = {"text": str(held or "")}
        widget.put(str(held.get("text", "")), held.get("picked") or {})
        if "add_new" in held:
            widget.add_new.setChecked(bool(held["add_new"]))

    return fields.add(Field(name, widget, value, put), widget.changed)
