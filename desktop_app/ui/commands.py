# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Everything the window can be asked to do: its actions, menus and verbs, and who runs them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMenu

from desktop_app import words
from desktop_app.domain.filters import View
from desktop_app.domain.particulars import Note
from desktop_app.domain.records import Contact, Touch
from desktop_app.domain.terms import Status
from desktop_app.ui import parts
from desktop_app.ui.actions import Actions
from desktop_app.ui.aloud import name_clear_button
from desktop_app.ui.away.notice import AwayNotice
from desktop_app.ui.menu_keys import obey_letters
from desktop_app.ui.menus import enable_for, fill_menus, fill_views
from desktop_app.ui.pausing import Pauses
from desktop_app.ui.pursuit_verbs import PursuitVerbs
from desktop_app.ui.table_menus import SelectionLine
from desktop_app.ui.views.finding import Finding
from desktop_app.words import text as _

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop_app.domain.changes import Change
    from desktop_app.domain.filters import PursuitRow
    from desktop_app.services.reminders import Snoozed
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.table.edits import PromiseChoice


class Commands(QObject):
    """Connects what the hands do in the window to what is done.

    Attributes:
        act: the actions of the menus and keys.
        verbs: what can be done with one pursuit.
        selected: how much is selected, in the line at the bottom.
        away: says that the user is away.
        pauses: pauses the reminders and lets them ring again.
        finding: finds, filters and shows views.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._office = window, window.office
        self.act = Actions(window)
        self.verbs = PursuitVerbs(window.office, window.undoable, window)
        self.away = AwayNotice(window)
        self.pauses = Pauses(window, self.act)
        self.finding = Finding(window, self.act)
        self._connect_window()
        self._connect_pursuit()
        self._connect_parts()
        fill_menus(window, self.act, window.undoable.stack)
        self.finding.views.own.attach(window.menus[2], self.act.save_view)
        self.selected = SelectionLine(window)
        for field in (window.capture.line, window.top.finder):
            name_clear_button(field)

    def mark(self, shown: View | str) -> None:
        """Mark in the menus which view or roster is shown, and name the commands after it."""
        act, roster = self.act, self._window.roster
        for known, action in act.rosters.items():
            action.setChecked(known == shown)
        self.finding.follow()
        act.pursuits.setChecked(roster is None)
        names = (_("New pursuit …"), _("Delete pursuit"))
        act.begin.setEnabled(False)  # a row of people or companies turns it on
        if roster is not None:
            names = roster.words[2:]
            enable_for(act, None)
        act.merge.setEnabled(roster is not None and roster.two_chosen)
        act.new.setText(names[0])
        act.delete.setText(names[1])

    def switch_menu(self) -> QMenu:
        """Return the menu of all tables: the pursuits with their views, people, companies."""
        menu, act = QMenu(self._window), self.act
        fill_views(menu, act)
        self.finding.views.own.attach(menu, act.save_view)
        obey_letters(menu)
        return menu

    def fit(self, row: PursuitRow | None) -> None:
        """Switch the commands of a pursuit on where they fit the current row."""
        stopped = row is not None and row.status is Status.STOPPED
        barred = stopped and row is not None and self._office.follow_ups.is_barred(row.id)
        enable_for(self.act, row, barred=barred)

    def read_notices(self) -> None:
        """Say anew that the user is away, or that reminders are paused."""
        self.away.read()
        self.pauses.read()

    def _connect_window(self) -> None:
        act, window = self.act, self._window
        act.new.triggered.connect(self._add)
        act.take_in.triggered.connect(window.choose_import)
        act.preferences.triggered.connect(window.preferences_requested)
        act.sample.triggered.connect(window.sample_requested)
        act.leave_sample.triggered.connect(window.leave_sample_requested)
        act.keys.triggered.connect(self._show_keys)
        act.about.triggered.connect(window.about_requested)
        act.quit.triggered.connect(window.quit_requested)
        act.capture.triggered.connect(window.capture.take_focus)
        act.today.triggered.connect(window.today.take_focus)
        act.table.triggered.connect(self._go_to_table)
        parts.listen(window)
        act.pursuits.triggered.connect(lambda _checked: window.show_view())
        for name, action in act.rosters.items():
            action.triggered.connect(lambda _checked, name=name: window.show_roster(name))
        act.merge.triggered.connect(self._merge)
        act.away.triggered.connect(self.away.open)
        for span, action in act.pauses.items():
            action.triggered.connect(lambda _checked, span=span: self.pauses.begin(span))
        act.resume.triggered.connect(self.pauses.resume)
        for further in (act.search, act.deleted, act.duplicates, act.templates, act.morning,
                        act.take_out):  # fmt: skip
            further.triggered.connect(partial(self._open_further, further))
        for view, action in act.views.items():
            action.triggered.connect(lambda _checked, view=view: window.show_view(view))

    def _connect_pursuit(self) -> None:
        act, verbs, table = self.act, self.verbs, self._window.table
        act.follow_up.triggered.connect(self._with_id(verbs.follow_up))
        act.find_person.triggered.connect(self._with_id(verbs.find_person))
        act.details.triggered.connect(self._open_details)
        act.earlier.triggered.connect(self._about(verbs.log_earlier))
        act.move.triggered.connect(self._with_id(verbs.move))
        act.park.triggered.connect(self._with_id(verbs.park))
        act.closing_note.triggered.connect(self._with_id(verbs.closing_note))
        act.said.triggered.connect(self._about(verbs.they_said, stop=False))
        act.left.triggered.connect(self._with_id(verbs.left_company))
        act.stop.triggered.connect(self._about(verbs.stop, stop=True))
        act.begin.triggered.connect(self._begin)
        act.reopen.triggered.connect(self._with_id(verbs.reopen))
        act.in_touch.triggered.connect(self._with_id(verbs.keep_in_touch))
        act.lift.triggered.connect(self._with_id(verbs.lift))
        act.snooze.triggered.connect(self._with_id(self._snooze))
        act.snooze_all.triggered.connect(verbs.snooze_all)
        self._window.addAction(act.snooze_all)  # its key works before the menu was opened
        act.accept.triggered.connect(lambda: verbs.accept(table.selected_ids))
        act.spread.triggered.connect(self._spread)
        act.several.triggered.connect(lambda: verbs.write_to(table.selected_ids))
        act.delete.triggered.connect(self._delete)
        for ending, action in act.endings.items():
            action.triggered.connect(self._with_id(partial(verbs.close, ending=ending)))
        table.set_row_actions(
            [act.follow_up, act.several, act.find_person, act.details, act.move, act.spread,
             act.snooze, act.accept, act.park, act.said, act.left, act.stop, act.reopen,
             act.in_touch, act.lift, act.delete]
        )  # fmt: skip

    def _connect_parts(self) -> None:
        window, verbs = self._window, self.verbs
        window.table.delete_requested.connect(verbs.delete)
        window.table.details_requested.connect(self._open_pursuit)
        window.table.add_requested.connect(window.new_pursuit)
        window.model.choice_requested.connect(self._on_promise_choice)
        window.today.wanted.connect(self._on_wanted)
        window.today.interview_wanted.connect(verbs.interview)
        window.today.run_wanted.connect(self.act.morning.trigger)
        window.today.needs_wanted.connect(lambda: window.show_view(View.NEEDS_STEP))
        window.detail.follow_up_requested.connect(verbs.follow_up)
        window.detail.accept_requested.connect(lambda number: verbs.accept([number]))
        window.detail.open_requested.connect(self._open_record)
        # What the bar offers to undo is the last thing done, or nothing.
        window.undoable.stack.indexChanged.connect(lambda _index: window.messages.forget_news())
        window.undoable.applied.connect(self._on_applied)
        window.capture.committed.connect(self._show_told, Qt.ConnectionType.QueuedConnection)
        # Later than the news are taken away, and than the rows are where they belong.
        later = Qt.ConnectionType.QueuedConnection
        window.undoable.taken_back.connect(self._on_taken_back, later)
        window.undoable.refused.connect(window.tell_failure)
        verbs.refused.connect(window.tell_failure)
        verbs.told.connect(self._tell)
        verbs.answerable.connect(self._offer_answer)
        verbs.snoozed.connect(self._tell_snoozed)
        window.today.snooze_wanted.connect(verbs.snooze_all)

    def _show_told(self, change: Change, pursuit_id: int) -> None:
        from desktop_app.ui.newcomer import show_told  # noqa: PLC0415  # on request

        show_told(self._window, change, pursuit_id)

    def _go_to_table(self) -> None:
        self._window.shown_table.setFocus()

    def _add(self) -> None:
        roster = self._window.roster
        if roster is None or not roster.adds:
            self._window.new_pursuit()
        else:
            roster.view.add_row()

    def _delete(self) -> None:
        roster = self._window.roster
        ids = self._window.shown_table.selected_ids
        if ids:
            (self.verbs.delete if roster is None else roster.delete)(ids)

    def _spread(self) -> None:
        from desktop_app.ui.table.spreading import SpreadDialog  # noqa: PLC0415  # on request

        window = self._window
        if window.table.commit_open_editor() and (ids := window.table.selected_ids):
            SpreadDialog(self._office, window.undoable, ids, window).exec()

    def _merge(self) -> None:
        if (roster := self._window.roster) is not None:
            roster.merge()

    def _show_keys(self) -> None:
        from desktop_app.ui.dialogs.key_list import KeyList  # noqa: PLC0415  # on request

        dialog = KeyList(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _open_details(self) -> None:
        roster = self._window.roster
        (self._with_id(self._open_pursuit) if roster is None else roster.open_current)()

    def _open_record(self, sort: str, number: int) -> None:
        from desktop_app.ui.records import open_record  # noqa: PLC0415  # on request

        if sort == "pursuit":  # with the one before and the one after it in the view
            self._open_pursuit(number)
            return
        window = self._window
        window.table.commit_open_editor()
        open_record(sort, window, self._office, window.undoable, number)

    def _open_pursuit(self, pursuit_id: int) -> None:
        from desktop_app.ui.records import open_pursuit  # noqa: PLC0415  # on request

        window, model = self._window, self._window.model
        window.table.commit_open_editor()
        order = model.ids(0, model.rowCount() - 1)
        open_pursuit(window, self._office, window.undoable, pursuit_id, order)

    def _with_id(self, verb: Callable[[int], object]) -> Callable[[], None]:
        def run() -> None:
            number = self._window.table.current_id
            if number is not None:
                verb(number)

        return run

    def _begin(self) -> None:
        if (roster := self._window.roster) is not None:
            roster.begin()

    def _about(
        self, verb: Callable[[int], object], *, stop: bool | None = None
    ) -> Callable[[], None]:
        """Return what runs a verb for the current pursuit, or for one of the current person's.

        Whoever is in none says something all the same; `stop` is whether it is a no.
        """
        for_pursuit = self._with_id(verb)

        def run() -> None:
            if (roster := self._window.roster) is None:
                for_pursuit()
            elif not roster.about_person(verb) and stop is not None:
                roster.heard_of(stop=stop)

        return run

    def _open_further(self, wish: QAction, *_args: object) -> None:
        from desktop_app.ui.further import open_further  # noqa: PLC0415  # on request

        self._window.table.commit_open_editor()
        open_further(self._window, wish)

    def _on_wanted(self, verb: str, row: PursuitRow) -> None:
        if verb == "follow_up":
            self.verbs.follow_up(row.id)
        elif verb == "done":
            self.verbs.done(row)
        elif verb == "snooze":
            self.verbs.snooze(row)
        elif verb == "move":
            self.verbs.move(row.id)
        elif verb == "accept":
            self.verbs.accept([row.id])
        else:
            self._window.show_pursuit(row.id)

    def _snooze(self, pursuit_id: int) -> None:
        row = self._office.table.rows([pursuit_id]).get(pursuit_id)
        if row is not None:
            self.verbs.snooze(row)

    def _on_promise_choice(self, wish: PromiseChoice) -> None:
        # Not the current row's: the hand may be elsewhere already.
        self.verbs.move(wish.pursuit_id, on=wish.on, at=wish.at)

    def _tell(self, text: str) -> None:
        self._window.messages.tell(text)

    def _offer_answer(self, pursuit_id: int) -> None:
        """Offer the letter that says their wish is heard, beside what was just done (B3)."""
        messages = self._window.messages
        messages.tell(
            messages.message,
            button=_("Write the answer …"),
            act=lambda: self.verbs.answer_no(pursuit_id),
            undo=self._window.undoable.stack.undo,
        )

    def _tell_snoozed(self, done: Snoozed) -> None:
        from desktop_app.ui import snoozing  # noqa: PLC0415  # on request

        undo = self._window.undoable.stack.undo if done.count else None
        button = _("Undo") if done.count else ""
        self._window.messages.tell(snoozing.said(done), button=button, act=undo)

    def _on_applied(self, change: Change) -> None:
        from desktop_app.services.keeping import off_channel  # noqa: PLC0415  # on request

        done = _("Done: {what}.").format(what=words.label(change.label).rstrip("."))
        if off_channel(change) is not None:
            done += " " + _("Your word is kept, by another way than you said.")
        if change.label.code == "delete_pursuits":
            done += self._left_in_ledger(change)
        if turned := self._turned(change):
            done += f" {turned}"
        self._window.messages.tell(
            done,
            button=_("Undo"),
            act=self._window.undoable.stack.undo,
        )
        if any(isinstance(edit.after, Touch | Note) for edit in change.edits):
            QTimer.singleShot(0, self, lambda: self._offer_keeping(change))
        if any(isinstance(edit.after, Contact) for edit in change.edits):
            # After what is said of a likely double, which it goes on from.
            QTimer.singleShot(1, self, lambda: self._offer_leaving(change))

    def _offer_leaving(self, change: Change) -> None:
        from desktop_app.ui.left_offer import offer  # noqa: PLC0415  # on request

        if self._window.undoable.last is change:
            offer(self._window, change)

    def _offer_keeping(self, change: Change) -> None:
        from desktop_app.ui.keeping_offer import offer  # noqa: PLC0415  # on request

        if self._window.undoable.last is change:
            offer(self._window, change)

    def _on_taken_back(self, change: Change) -> None:
        from desktop_app.ui.table.taken_back import bring_into_sight  # noqa: PLC0415  # on request

        window, what = self._window, words.label(change.label).rstrip(".")
        if change.undoes:
            said, button, act = _("Taken back: {what}."), _("Redo"), window.undoable.stack.redo
        else:
            said, button, act = _("Done again: {what}."), _("Undo"), window.undoable.stack.undo
        bring_into_sight(window.shown_table, change)
        window.messages.tell(said.format(what=what), button=button, act=act)

    def _turned(self, change: Change) -> str:
        """Say which planned steps go by another way now (method.md B3, B4)."""
        from desktop_app.words.turned import steps_turned  # noqa: PLC0415  # on request

        return steps_turned(change)

    def _left_in_ledger(self, change: Change) -> str:
        """Say which words that were given stay owed without their pursuit (method.md 6.1)."""
        from desktop_app.services.left_words import open_words  # noqa: PLC0415  # on request
        from desktop_app.words import promises  # noqa: PLC0415  # on request

        said = promises.stays(open_words(change), self._office.today)
        return f" {said}" if said else ""
