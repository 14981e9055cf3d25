# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A quiet line under a field: who or what is here already under a like name.

It asks a moment after the last key, so that typing never waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import Person
from desktop_app.overriding import override
from desktop_app.ui.panes import dress
from desktop_app.ui.text import Label, menu_text
from desktop_app.words import likeness as words

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QKeyEvent

    from desktop_app.services.acquaintances import KnownPerson
    from desktop_app.services.office import Office

ASK_MS = 250
MOST_BEFORE = 2
MOST_LIKE = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """One line; `take` is what goes into the field when it is chosen, empty for no choice."""

    text: str
    take: str = ""


Ask = Callable[[], Sequence[Hint]]


class LikenessHint(QWidget):
    """Shows what `ask` finds whenever one of the fields was typed in; hidden while it is nothing.

    While a list of names is open it waits: the list stays at its field, and nothing moves below.

    Signals:
        taken: a hint was chosen; the first field holds its text already.
    """

    taken = Signal(str)

    def __init__(
        self, fields: Sequence[QLineEdit], ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields, self._ask = fields, ask
        self.hints: Sequence[Hint] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ASK_MS)
        self._later.timeout.connect(self.ask)
        for field in fields:
            field.textChanged.connect(lambda _text: self._later.start())
        self._awaited: QWidget | None = None
        self._heeds = False
        self.hide()

    def heed(self, *signals: SignalInstance) -> None:
        """Ask too when one of these says that something else changed which the answer rests on."""
        self._heeds = True
        for signal in signals:
            signal.connect(lambda *_args: self._later.start())

    def ask(self) -> None:
        """Ask now."""
        self._later.stop()
        if not self.window().isVisible():  # it was closed while the question waited
            return
        if (names := QApplication.activePopupWidget()) is not None:
            self._wait_for(names)
            return
        typed = self._heeds or any(f.text().strip() for f in self._fields)
        found = list(self._ask()) if typed else []
        if found == list(self.hints):
            return
        self.hints = found
        while item := self._column.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before: QWidget = self._fields[0]
        for hint in found:
            line = self._line(hint)
            self._column.addWidget(line)
            if hint.take:
                QWidget.setTabOrder(before, line)
                before = line
        self.setAccessibleDescription("\n".join(hint.text for hint in found))
        self.setVisible(bool(found))
        QTimer.singleShot(0, self, self._make_room)

    def _wait_for(self, names: QWidget) -> None:
        if names is not self._awaited:
            self._awaited = names
            names.installEventFilter(self)

    def _make_room(self) -> None:
        """Let the window grow by what the hint needs, so that nothing beside it is squeezed."""
        window = self.window()
        layout = window.layout()
        if layout is None or not window.isVisible():
            return
        layout.activate()
        needed = max(layout.totalHeightForWidth(window.width()), layout.totalMinimumSize().height())
        if needed > window.height():
            window.resize(window.width(), needed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and watched is self._awaited:
            watched.removeEventFilter(self)
            self._awaited = None
            QTimer.singleShot(0, self, self.ask)
        return super().eventFilter(watched, event)

    def _line(self, hint: Hint) -> QWidget:
        if not hint.take:
            label = Label(hint.text, self)
            label.setWordWrap(True)
            dress(label, "muted")
            return label
        button = _Choice(menu_text(hint.text), self)
        button.setAutoDefault(False)
        button.setProperty("small", "true")
        dress(button, "choice")
        button.clicked.connect(lambda: self._take(hint.take))
        return button

    def _take(self, text: str) -> None:
        self._fields[0].setText(text)
        self._fields[0].setFocus()
        self.taken.emit(text)
        self.ask()


class _Choice(QPushButton):
    """A hint that may be taken, one Tab away; whoever types on means the field behind it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        field = self._field_behind() if typed.isprintable() and typed.strip() else None
        if field is None:
            super().keyPressEvent(event)
            return
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.insert(typed)

    def _field_behind(self) -> QLineEdit | None:
        """Return the field that is next after all hints."""
        behind: QWidget | None = self.nextInFocusChain()
        while behind is not None and behind is not self:
            takes_tab = behind.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes_tab and not isinstance(behind, _Choice):
                break
            behind = behind.nextInFocusChain()
        return behind if isinstance(behind, QLineEdit) and behind.isVisible() else None


def new_company_hints(office: Office, company: str, role: str = "") -> list[Hint]:
    """Return what to say beside a company that is being typed: its doubles, and an earlier try.

    One that is known by that very name is simply taken: others that are like it are no news.
    """
    found, alike = [], office.duplicates.like_company(company)
    if any(fold(like.company.name) == fold(company.strip()) for like in alike):
        alike = [like for like in alike if fold(like.company.name) == fold(company.strip())]
    for like in alike:
        if fold(like.company.name) != fold(company.strip()):
            found.append(Hint(words.like_company(like), like.company.name))
        elif not like.company.may_contact:
            found.append(Hint(words.like_company(like)))
    before = office.duplicates.same_application(company, role)
    said = [Hint(words.before(each, office.today)) for each in before[:MOST_BEFORE]]
    return [*said, *found[:MOST_LIKE]]


def new_person_hints(office: Office, name: str, company: str = "") -> list[Hint]:
    """Return what to say beside a person who is being typed; who is simply taken is no news."""
    found, alike = [], office.duplicates.like_person(name, company)

    def taken(person: KnownPerson) -> bool:
        there = not company.strip() or fold(person.company) in {"", fold(company.strip())}
        return there and person.may_contact and fold(person.name) == fold(name.strip())

    settled = any(taken(like.person) for like in alike)
    for like in alike:
        if settled and like.person.may_contact:
            continue
        same = fold(like.person.name) == fold(name.strip())
        found.append(Hint(words.like_person(like), "" if same else like.person.name))
    return found[:MOST_LIKE]


def other_person_hints(
    office: Office,
    name: str,
    company: str,
    besides: int | None,
    *,
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
) -> list[Hint]:
    """Return who else is here under a like name, number or address, beside the record edited."""
    alike = office.duplicates.like_known(Person(name, company, tuple(phones), tuple(emails)))
    return [Hint(words.like_person(e)) for e in alike if e.person.id != besides][:MOST_LIKE]


def other_company_hints(office: Office, name: str, besides: int | None) -> list[Hint]:
    """Return which other companies are here under a like name."""
    alike = (each for each in office.duplicates.like_company(name))
    return [Hint(words.like_company(e)) for e in alike if e.company.id != besides][:MOST_LIKE]
