# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A quiet line under a field: who or what is here already under a like name.

It asks a moment after the last key, so that typing never waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

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
_MOVING = {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize}
_GAP = 2  # px
_LEAST_LIST = 60
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

    Signals:
        taken: a hint was chosen; the first field holds its text already.
        moved: it was shown, hidden, or has another place or size.
    """

    taken = Signal(str)
    moved = Signal()

    def __init__(
        self, fields: Sequence[QLineEdit], ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields, self._ask = fields, ask
        self.hints: Sequence[Hint] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 0, 0, 0)
        self._column.setSpacing(2)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(ASK_MS)
        self._later.timeout.connect(self.ask)
        for field in fields:
            field.textChanged.connect(lambda _text: self._later.start())
        self._kept_clear: set[QLineEdit] = set()
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
        typed = self._heeds or any(f.text().strip() for f in self._fields)
        found = list(self._ask()) if typed else []
        if found == list(self.hints):
            return
        self.hints = found
        self._keep_clear()
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

    def _keep_clear(self) -> None:
        """Keep the lists of names of its fields off it; some are made when they are first used."""
        for field in self._fields:
            completer: QCompleter | None = field.completer()  # some have none yet
            popup = completer.popup() if completer is not None else None
            if popup is not None and field not in self._kept_clear:
                self._kept_clear.add(field)
                _KeepClear(popup, self)

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
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in _MOVING:
            self.moved.emit()
        return done

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


class _KeepClear(QObject):
    """Keeps the list of known names below a hint, so that it does not hide what the hint says."""

    def __init__(self, popup: QWidget, hint: LikenessHint) -> None:
        super().__init__(hint)
        self._popup, self._hint = popup, hint
        self._popup.installEventFilter(self)
        hint.moved.connect(self._clear)

    def _clear(self) -> None:
        popup, hint = self._popup, self._hint
        if not (popup.isVisible() and hint.isVisible()):
            return
        said = QRect(hint.mapToGlobal(QPoint(0, 0)), hint.size())
        if popup.frameGeometry().intersects(said):
            room = popup.screen().availableGeometry().bottom() - said.bottom() - 2 * _GAP
            popup.resize(popup.width(), max(_LEAST_LIST, min(popup.height(), room)))
            popup.move(popup.x(), said.bottom() + _GAP)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            QTimer.singleShot(0, self, self._clear)  # when it has its place
        return super().eventFilter(watched, event)


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
