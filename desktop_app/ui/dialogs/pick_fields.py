# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Fields for somebody or something known, found while typing; what is new is created on saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop_app.domain.folding import fold
from desktop_app.overriding import override
from desktop_app.ui.aloud import name_clear_button
from desktop_app.ui.dialogs.fields import Field, FieldSet
from desktop_app.ui.offered import dress_offered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent

    from desktop_app.services.people import Choice

MOST_SHOWN = 12
_FOLDED = Qt.ItemDataRole.UserRole + 1  # what is typed is sought in
_NUMBER = Qt.ItemDataRole.UserRole + 2  # which of the choices it is


class Choosing(QCompleter):
    """Completes names blind to accents, and gives the name alone to the field.

    The field itself takes over whatever is chosen or gone through, after anybody else heard of
    it; the detail beside a name must therefore never be part of what is given.
    """

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = QStandardItemModel(self)
        self.offer(choices)
        self.setModel(self._rows)
        self.setCompletionRole(_FOLDED)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(MOST_SHOWN)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer others from now on."""
        self._choices = choices
        self._rows.clear()
        for number, choice in enumerate(choices):
            item = QStandardItem(line := _line(choice))
            item.setData(fold(line), _FOLDED)
            item.setData(number, _NUMBER)
            self._rows.appendRow(item)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [fold(path.strip())]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        choice = self.choice(index)
        return choice.name if choice is not None else ""

    def choice(self, index: QModelIndex | QPersistentModelIndex) -> Choice | None:
        """Return whoever stands in a row of the list."""
        number = index.data(_NUMBER)
        return self._choices[number] if isinstance(number, int) else None


class NameEdit(QLineEdit):
    """A name, completed from those known: each letter asks `seek` for the likeliest ones.

    All of them are never read: of 60,000 that took seconds.

    Signals:
        picked: a `Choice` was taken from the list.
    """

    picked = Signal(object)

    def __init__(
        self, seek: Callable[[str], Sequence[Choice]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seek = seek
        self._found: tuple[str, Sequence[Choice]] = ("", ())
        self._set: tuple[str, int | None] = ("", None)
        self.setClearButtonEnabled(True)
        name_clear_button(self)
        self.textEdited.connect(self._offer)  # before the list is opened for the letter

    def set_value(self, name: str, number: int | None = None) -> None:
        """Show somebody known by id, or just a name."""
        self._set = (name, number)
        self.setText(name)
        self.setCursorPosition(0)

    @property
    def number(self) -> int | None:
        """Return the id of whoever was set or picked, None for a name that was typed."""
        name, number = self._set
        return number if self.text().strip() == name.strip() else None

    @property
    def is_new(self) -> bool:
        """Say whether nobody of that name is known."""
        name = self.text().strip()
        if not name or self.number is not None or name == self._set[0].strip():
            return False
        return fold(name) not in {fold(choice.name) for choice in self._like(name)}

    @property
    def detail(self) -> str:
        """Return what tells whoever was set or picked from namesakes, such as their company."""
        if self.number is None:
            return ""
        found = (choice for choice in self._like(self.text()) if choice.id == self.number)
        return next((choice.detail for choice in found), "")

    def _like(self, text: str) -> Sequence[Choice]:
        """Return the likeliest for a text, that very name first; none for no text."""
        text = text.strip()
        if text != self._found[0]:
            self._found = (text, tuple(self._seek(text)) if text else ())
        return self._found[1]

    def _offer(self, text: str) -> None:
        completer = self.completer()
        if isinstance(completer, Choosing):
            completer.offer(self._like(text))

    def _make_completer(self) -> None:
        if self.completer() is not None:
            return
        completer = Choosing((), self)
        dress_offered(completer)
        chosen = completer.activated[QModelIndex]  # type: ignore[index]  # stubs: no overloads
        chosen.connect(self._on_activated)
        self.setCompleter(completer)
        if (names := completer.popup()) is not None:
            names.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and event.type() is QEvent.Type.KeyPress:
            self._take_only()
        return super().eventFilter(watched, event)

    def _take_only(self) -> None:
        """Take the one that is offered, where the list has no other and nobody is chosen in it."""
        completer = self.completer()
        if isinstance(completer, Choosing) and completer.completionCount() == 1:
            self._on_activated(completer.currentIndex())

    def _on_activated(self, index: QModelIndex) -> None:
        completer = self.completer()
        choice = completer.choice(index) if isinstance(completer, Choosing) else None
        if choice is not None:
            self.set_value(choice.name, choice.id)
            self.picked.emit(choice)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._make_completer()
        super().focusInEvent(event)


def _line(choice: Choice) -> str:
    return f"{choice.name} · {choice.detail}" if choice.detail else choice.name


def by_name(fields: FieldSet, name: str, edit: NameEdit, *, new: str = "is_new") -> Field:
    """Return a field whose value is a name; one that is not known is created on saving."""
    field = Field(
        name, edit, lambda: edit.text().strip(), lambda v: edit.set_value(str(v or "")),
        lambda: new if edit.is_new else "",
    )  # fmt: skip
    return fields.add(field, edit.textChanged)


def by_id(
    fields: FieldSet, name: str, edit: NameEdit, *, is_self: Callable[[], bool] | None = None
) -> Field:
    """Return a field whose value is (name, id) of somebody, the id None for a name that is new.

    `is_self` says whether they are named in their own form, which is refused with its reason.
    """

    def judge() -> str:
        if is_self is not None and is_self():
            return "introduced_self"
        return "is_new_person" if edit.is_new else ""

    def put(value: object) -> None:
        name_known, number = value if isinstance(value, list | tuple) else ("", None)
        edit.set_value(str(name_known or ""), number)

    field = Field(
        name, edit, lambda: [edit.text().strip(), edit.number], put,
        judge, stops=frozenset({"introduced_self"}), tells=lambda: edit.detail,
    )  # fmt: skip
    return fields.add(field, edit.textChanged)
