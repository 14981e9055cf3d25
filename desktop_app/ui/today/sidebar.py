# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Today: overdue, today, soon, each a card; the first thing to do is on top."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import words
from desktop_app.overriding import override
from desktop_app.ui.panes import scrolling
from desktop_app.ui.text import Label, set_tip
from desktop_app.words import lines, ngettext
from desktop_app.words import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop_app.domain.agenda import Section
    from desktop_app.services.browsing import Agenda, Card
    from desktop_app.services.interview_cards import InterviewCard
    from desktop_app.services.office import Office
    from desktop_app.ui.bridge import Bridge
    from desktop_app.ui.today.card import CardView
    from desktop_app.ui.today.interview_card import InterviewCardView
    from desktop_app.ui.today.proposed_days import ProposedDays
    from desktop_app.words.places import Reader

MOST_CARDS = 40
FIRST_CARDS = 20  # in all, before the window is complete: a screen of 1,300 px shows no more
MOST_PROPOSED = 8  # as many as an import proposes for one day (method.md 3.1)


class TodaySidebar(QWidget):
    """The due things.

    Attributes:
        agenda: what was read last; there is none before the first `read`.
        run, snooze: the buttons that start the morning run and put all reminders off, while
            something is due.
        needs: the line that says how many pursuits need a step, while there are any.

    Signals:
        wanted: (verb, PursuitRow); see `CardView`.
        agenda_changed: an `Agenda` was read anew.
        interview_wanted: an interview's id; its card is to be opened.
        run_wanted: what is due is to be gone through, one after the other.
        snooze_wanted: all that is due is to be reminded of again in an hour.
        needs_wanted: the pursuits that need a step are to be shown.
    """

    agenda: Agenda
    _reader: Reader
    wanted = Signal(str, object)
    agenda_changed = Signal(object)
    interview_wanted = Signal(object)
    run_wanted = Signal()
    snooze_wanted = Signal()
    needs_wanted = Signal()

    def __init__(self, office: Office, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._cards: list[CardView | InterviewCardView] = []
        self._spare: dict[int, CardView] = {}  # by pursuit
        self._labels: dict[str, Label] = {}  # by what they are about
        self._placed: list[QWidget] = []  # what is to be shown, from the top down
        self._told: tuple[object, ...] | None = None  # what is shown: the same is not made anew
        self._most: int | None = None  # cards in all
        self._current = 0
        self._title = Label(_("Today"), self)
        self._title.setProperty("role", "title")
        self._date = Label("", self)
        self._date.setProperty("role", "muted")
        self.run: QPushButton | None = None
        self.snooze: QPushButton | None = None
        self.needs: QPushButton | None = None
        self._inner = QWidget(self)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._arrange()
        self._later.timeout.connect(self.read)
        bridge.changed.connect(self._read_soon)
        bridge.day_changed.connect(self._read_soon)

    def _arrange(self) -> None:
        self.setMinimumWidth(300)
        head = QHBoxLayout()
        self._head = head
        head.addWidget(self._title, 1)
        head.addWidget(self._date)
        scroll = scrolling(self._inner, self)
        scroll.setAccessibleName(_("Today"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def take_focus(self) -> None:
        """Put the focus on the first card."""
        if self._cards:
            self._cards[0].setFocus()

    def _read_soon(self, *_args: object) -> None:
        self._later.start()  # many changes in one turn of the loop are one reading
        if "_days" in self.__dict__:
            self._days.rest()

    def rest(self) -> None:
        """Read no more: the database is about to be closed."""
        self._later.stop()
        if "_days" in self.__dict__:
            self._days.rest()

    @cached_property
    def _days(self) -> ProposedDays:
        from desktop_app.ui.today.proposed_days import ProposedDays  # noqa: PLC0415  # rare

        days = ProposedDays(self._office, self)
        days.moved.connect(self._read_days)
        return days

    def _look_at_days(self, proposed: Sequence[Card], *, anew: bool) -> None:
        if anew:
            self._days.forget()
        self._days.show(card.row for card in proposed)

    def _read_days(self) -> None:
        self._told = None if self._told is None else (self._told[0],)
        self.read()

    def read(self, most: int | None = None) -> None:
        """Read what is due and show it; at most so many cards in all, where a number is given."""
        from desktop_app.domain.agenda import Section  # noqa: PLC0415  # read behind the first paint
        from desktop_app.services.interview_cards import met_with  # noqa: PLC0415
        from desktop_app.ui.reader import reader  # noqa: PLC0415

        had_focus = any(card.hasFocus() for card in self._cards)
        old = [_key(card) for card in self._cards]
        wished = [*old[self._current :], *reversed(old[: self._current])]
        near, today = self._office.interview_cards.near(), self._office.today
        self.agenda = agenda = self._office.browsing.agenda(
            most_overdue=MOST_CARDS, most_others=MOST_CARDS, met=met_with(near)
        )
        self._date.setText(words.short_date(today))
        self._reader = reader(self._office)
        looks = self._reader, self._office.preferences.current.clock12
        bare = self._office.browsing.needs_step()
        proposed = self._office.browsing.proposed(MOST_PROPOSED) if bare else ()
        same_reader = self._told is not None and self._told[0] == looks
        if proposed or "_days" in self.__dict__:
            self._look_at_days(proposed, anew=not same_reader)
        if (told := (looks, agenda, near, bare, proposed, most)) == self._told:
            self.agenda_changed.emit(agenda)
            return
        self._begin(keep_cards=same_reader)
        self._told, self._most = told, most
        due_too = any(card.section in (Section.OVERDUE, Section.TODAY) for card in proposed)
        asked = any(card.asks_on(today) for card in near)
        self._offer_run(due=asked or bool(agenda.due_count) or due_too)
        self._offer_needs(bare)
        self._add_interviews(near)
        for section in (Section.OVERDUE, Section.TODAY):
            self._add_section(section, agenda.of(section), agenda.count(section))
        if not self._cards and not due_too:
            self._add_empty()
        self._add_proposed(proposed, bare)
        self._add_section(Section.SOON, agenda.of(Section.SOON), agenda.count(Section.SOON))
        self._lay_out()
        ids = [_key(card) for card in self._cards]
        # Where the current one went, the next of those that were there takes its place.
        self._current = next((ids.index(key) for key in wished if key in ids), 0)
        self._mark()
        # Measured now: Qt would a turn later, when empty cards were painted already.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        if had_focus and self._cards:
            self._cards[self._current].setFocus()
        self.agenda_changed.emit(agenda)

    def _begin(self, *, keep_cards: bool) -> None:
        """Begin to say anew what is shown; cards that may be shown again wait in `_spare`."""
        from desktop_app.ui.today.card import CardView  # noqa: PLC0415  # as in `read`

        made = [each for each in self._cards if isinstance(each, CardView)] if keep_cards else []
        self._spare = {each.row.id: each for each in made}
        for card in self._cards:
            card.blockSignals(True)  # the focus goes from one to the next as they are hidden
        self._cards, self._placed = [], []

    def _lay_out(self) -> None:
        """Put what is shown in its place: what stands there already is not measured again."""
        column, wanted = self._column, set(map(id, self._placed))
        self._spare = {}
        self._labels = {name: each for name, each in self._labels.items() if id(each) in wanted}
        for place in reversed(range(column.count())):
            old = self._shown_at(place)
            if old is not None and id(old) not in wanted:
                column.takeAt(place)
                old.hide()
                old.deleteLater()
        for place, widget in enumerate(self._placed):
            if self._shown_at(place) is widget:
                continue
            if self._shown_at(place + 1) is widget:  # the one before it stands further down now
                column.takeAt(place)
            else:
                column.removeWidget(widget)
                column.insertWidget(place, widget)
                widget.show()  # now, with its parts: Qt would show them later, one by one

    def _shown_at(self, place: int) -> QWidget | None:
        item = self._column.itemAt(place) if place < self._column.count() else None
        return item.widget() if item is not None else None

    def _say(self, about: str, text: str, role: str) -> None:
        """Place a line of words; the one that was there about the same says it."""
        label = self._labels.get(about)
        if label is None:
            label = self._labels[about] = Label("", self._inner)
            label.setProperty("role", role)
        if label.text() != text:
            label.setText(text)
        self._placed.append(label)

    def _offer_run(self, *, due: bool) -> None:
        """Offer to go through what is due; the button is made behind the first paint."""
        if self.run is None:
            self.run = QPushButton(_("Morning run"), self)
            self.run.setProperty("small", True)
            self.run.clicked.connect(self.run_wanted)
            self._head.insertWidget(1, self.run)
            self.snooze = self._snooze_button()
            self._head.insertWidget(2, self.snooze)
        self.run.setVisible(due)
        if self.snooze is not None:
            self.snooze.setVisible(due)
        self._fit_head()

    def _fit_head(self) -> None:
        """Let the date give way where letters are large: a button cut is a button lost."""
        parts = [self._title, self.run, self.snooze, self._date]
        shown = [each for each in parts if each is not None and not each.isHidden()]
        shown += [self._date] if self._date.isHidden() else []
        wanted = sum(each.sizeHint().width() + self._head.spacing() for each in shown)
        self._date.setVisible(wanted <= self.width() + self._head.spacing())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _snooze_button(self) -> QPushButton:
        from desktop_app.ui.icons import icon  # noqa: PLC0415  # as in `read`
        from desktop_app.words.reminding import snooze_all  # noqa: PLC0415

        button = QPushButton(self)
        button.setIcon(icon("alarm"))
        button.setProperty("small", True)
        button.setAccessibleName(snooze_all())
        set_tip(button, _("{what} (Ctrl+Alt+H)", what=snooze_all()))
        button.clicked.connect(self.snooze_wanted)
        return button

    def _offer_needs(self, bare: int) -> None:
        """Say above everything how many pursuits have no step of the user's yet (R02)."""
        if not bare:
            self.needs = None
            return
        if self.needs is None:
            self.needs = QPushButton(self._inner)
            set_tip(self.needs, _("Show them, to say yes to the proposed day or to choose another"))
            self.needs.clicked.connect(self.needs_wanted)
        said = ngettext("{n} pursuit needs a step", "{n} pursuits need a step", bare)
        self.needs.setText(said.format(n=grouped(bare)))
        self._placed.append(self.needs)

    def _add_interviews(self, near: Sequence[InterviewCard]) -> None:
        """Put what is near, or waits for the date that was left, above all else (R04)."""
        if not near:
            return
        from desktop_app.ui.today.interview_card import InterviewCardView  # noqa: PLC0415  # rare

        self._say("interviews", _("Interviews"), "section")
        for card in near[:MOST_CARDS]:
            view = InterviewCardView(card, self._reader, parent=self._inner)
            view.opened.connect(self.interview_wanted)
            view.step_focus.connect(self._on_step_focus)
            self._add_card(view)

    def _add_card(self, view: CardView | InterviewCardView) -> None:
        view.blockSignals(False)
        if self._cards:
            self.setTabOrder(self._cards[-1], view)
        self._cards.append(view)
        self._placed.append(view)

    def _add_section(self, section: Section, cards: Sequence[Card], count: int) -> None:
        from desktop_app.ui.today.card import CardView  # noqa: PLC0415  # as above

        if not cards:
            return
        self._add_head(section, words.section(section), count)
        for card in cards[: self._room()]:
            self._add_view(card, CardView)
        if (more := count - MOST_CARDS) > 0:
            said = ngettext("and {n} more in the table", "and {n} more in the table", more)
            self._say(f"more {section}", said.format(n=more), "muted")

    def _add_proposed(self, cards: Sequence[Card], count: int) -> None:
        """Ask for a yes to what is only proposed, the oldest first (R02)."""
        if not cards:
            return
        from desktop_app.ui.today.proposed_card import ProposedCardView  # noqa: PLC0415  # rare

        self._add_head("proposed", _("Proposed"), count)
        for card in cards[: self._room()]:
            on = self._days.of(card.row)
            self._add_view(replace(card, accepts_on=on) if on else card, ProposedCardView)
        if (more := count - len(cards)) > 0:
            rest = _("and {n} more in “Needs a step”", n=grouped(more))
            self._say("more proposed", rest, "muted")

    def _room(self) -> int:
        """Return how many more cards a section may show."""
        return MOST_CARDS if self._most is None else max(0, self._most - len(self._cards))

    def _add_head(self, about: str, name: str, count: int) -> None:
        self._say(about, f"{name}{lines.SEPARATOR}{grouped(count)}", "section")

    def _add_view(self, card: Card, kind: type[CardView]) -> None:
        kept = self._spare.get(card.row.id)
        if kept is not None and type(kept) is kind and kept.card == card:
            self._add_card(self._spare.pop(card.row.id))
            return
        view = kind(card, self._reader, self._inner)
        view.wanted.connect(self.wanted)
        view.step_focus.connect(self._on_step_focus)
        self._add_card(view)

    def _add_empty(self) -> None:
        self._say("nothing", _("Nothing is due."), "strong")
        rest = _("A good moment to write to someone you have not met yet, or to rest.")
        self._say("a good moment", rest, "muted")
        self._labels["a good moment"].setWordWrap(True)

    def _on_step_focus(self, step: int) -> None:
        places = [number for number, card in enumerate(self._cards) if card is self.sender()]
        for number in places:
            self._move_focus(number, step)

    def _move_focus(self, number: int, step: int) -> None:
        self._current = max(0, min(len(self._cards) - 1, number + step))
        self._mark()
        if step:
            self._cards[self._current].setFocus()
        self._scroll.ensureWidgetVisible(self._cards[self._current])
        if not self._current:  # with what stands above the first
            self._scroll.verticalScrollBar().setValue(0)

    def _mark(self) -> None:
        for number, card in enumerate(self._cards):
            card.set_current(current=number == self._current)


def _key(card: CardView | InterviewCardView) -> tuple[str, int]:
    return type(card).__name__, card.row.id
