# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The main window: views, find, undo, files that are dropped, and what it remembers."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from desktop_app import words
from desktop_app.domain.changes import Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel, Ending, Outcome
from desktop_app.services.browsing import Column, View
from desktop_app.services.pursuits import NewPursuit
from desktop_app.services.steps import NextStep
from desktop_app.storage.database import Database
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from desktop_app.ui.reminder_clock import ReminderClock
from desktop_app.ui.table.due_edit import DueEdit
from desktop_app.ui.table.edits import Due
from desktop_app.ui.text import Label as TextLabel
from tests.factories import a_pursuit, a_step, happened


def shown(window):
    """The companies in the table, from the top down."""
    model = window.model
    return [model.line(row).row.company for row in range(model.rowCount())]


def menu_action(window, text):
    """An action of the menu bar by the words it begins with."""
    menus = [action.menu() for action in window.menuBar().actions()]
    found = [a for menu in menus for a in menu.actions() if a.text().startswith(text)]
    return found[0]


@contextmanager
def queries(office):
    """The statements that were run meanwhile."""
    run = []
    connection = office.desk.database.connection
    connection.set_trace_callback(run.append)
    try:
        yield run
    finally:
        connection.set_trace_callback(None)


@pytest.fixture
def three(office):
    """Pursuits at Alder, Birch and Cedar, due in this order."""
    return [
        a_pursuit(office, company=name, person=who, title=goal, step=a_step(office, day))
        for name, who, goal, day in (
            ("Alder", "Dana Example", "Fitter", 3),
            ("Birch", "", "Clerk", 4),
            ("Cedar", "Kim Sample", "Nurse", 5),
        )
    ]


@pytest.fixture
def dialogs(monkeypatch):
    """The dialogs that were opened; each is left at once."""
    opened = []

    def run(dialog):
        opened.append(dialog)
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QDialog, "exec", run)
    return opened


# Views and find


def test_a_view_shows_what_it_says(office, three, window):
    office.follow_ups.close(three[0], Ending.REJECTED)
    office.follow_ups.park(three[1], office.desk.today + timedelta(60))
    seen = {}
    for view, action in window.actions_.views.items():
        action.trigger()
        assert (words.view(view) in window.top.switch.text()) == (view is not View.OPEN)
        assert [v for v, a in window.actions_.views.items() if a.isChecked()] == [view]
        seen[view] = shown(window)
    assert seen[View.CLOSED] == ["Alder"]
    assert seen[View.PARKED] == ["Birch"]
    assert seen[View.NO_CONTACT] == ["Birch"]
    assert seen[View.PROMISED] == seen[View.STOPPED] == seen[View.NEEDS_STEP] == []
    assert sorted(seen[View.ALL]) == ["Alder", "Birch", "Cedar"]


def test_the_switch_offers_every_table_and_view(three, window):
    offered = window.top.switch.menu().actions()
    assert {window.actions_.pursuits, *window.actions_.rosters.values()} <= set(offered)
    next(a for a in offered if a.text() == words.view(View.NO_CONTACT)).trigger()
    assert shown(window) == ["Birch"]
    assert window.actions_.views[View.NO_CONTACT].isChecked()


@pytest.mark.parametrize(("typed", "found"), [("NURS", ["Cedar"]), ("éxample", ["Alder"])])
def test_find_is_blind_to_case_and_accents(three, window, qtbot, typed, found):
    window.top.finder.setText(typed)
    qtbot.keyClick(window.top.finder, Qt.Key.Key_Return)
    assert shown(window) == found
    window.top.finder.clear()
    qtbot.waitUntil(lambda: len(shown(window)) == 3)


def test_every_empty_view_says_what_it_is_for(window):
    said = set()
    for action in window.actions_.views.values():
        action.trigger()
        said.add(window.table.empty_text)
    window.top.find_changed.emit("zebra")
    said.add(window.table.empty_text)
    assert len(said) == len(View) + 1
    assert all(head and text for head, text in said)


def test_a_pursuit_that_is_hidden_is_shown_in_a_view_that_has_it(office, three, window):
    office.follow_ups.close(three[0], Ending.REJECTED)
    window.top.find_changed.emit("zebra")
    window.show_pursuit(three[0])
    assert window.table.current_id == three[0]
    assert window.model.query.find == ""


@pytest.mark.parametrize(("key", "text"), [("Return", "acme"), ("Escape", "")])
def test_enter_and_escape_lead_from_the_find_field_to_the_table(three, window, qtbot, key, text):
    """Without a mouse one sat in the field; Escape empties it first."""
    window.activateWindow()
    window.top.take_focus()
    qtbot.keyClicks(window.top.finder, "acme")
    qtbot.keyClick(window.top.finder, getattr(Qt.Key, f"Key_{key}"))
    assert window.focusWidget() is window.table
    assert window.top.finder.text() == window.model.query.find == text


def test_the_current_row_stands_in_the_lower_pane(three, window):
    window.table.select_id(three[2])
    assert window.detail.pursuit_id == three[2]
    window.table.select_id(three[1])
    assert window.detail.pursuit_id == three[1]


def test_commands_fit_the_current_row(office, three, window, qtbot):
    act = window.actions_
    assert act.follow_up.isEnabled()
    assert not act.reopen.isEnabled()
    window.table.select_id(three[0])
    act.endings[Ending.DONE].trigger()
    act.views[View.CLOSED].trigger()
    assert window.table.current_id == three[0]
    qtbot.waitUntil(act.reopen.isEnabled)  # the row is painted first
    assert not act.follow_up.isEnabled()
    assert not act.lift.isEnabled()


# Doing and undoing


def test_delete_and_undo_and_redo_through_the_menu(office, three, window, qtbot):
    window.table.select_id(three[1])
    window.table.setFocus()
    qtbot.keyClick(window.table, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == ["Alder", "Cedar"]
    assert "Birch" in window.messages.message or "Delete" in window.messages.message
    menu_action(window, "Undo").trigger()
    assert shown(window) == ["Alder", "Birch", "Cedar"]
    menu_action(window, "Redo").trigger()
    assert shown(window) == ["Alder", "Cedar"]
    assert not menu_action(window, "Redo").isEnabled()


def test_the_message_offers_undo_once(three, window):
    window.verbs.delete([three[0]])
    bar = window.messages
    assert bar.isVisible()
    bar._button.click()
    assert shown(window) == ["Alder", "Birch", "Cedar"]
    assert not bar.isVisible()


def test_what_is_undone_is_offered_no_more(three, window):
    window.verbs.delete([three[0]])
    window.verbs.delete([three[1]])
    window.undoable.stack.undo()  # by its key: the bar would undo the first one now
    assert not window.messages.isVisible()


def test_a_refusal_is_shown_above_the_table(three, window):
    window.undoable.refused.emit(KnownError("busy"))
    assert window.messages.property("kind") == "refusal"
    assert window.messages.message


def test_return_in_an_editor_does_not_open_the_follow_up_window(office, three, window, qtbot):
    opened = []
    window.actions_.follow_up.triggered.connect(lambda: opened.append(window.table.current_id))
    window.table.edit_id(three[0], Column.TITLE)
    editor = window.table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Welder")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.model.editing)
    assert office.browsing.rows([three[0]])[three[0]].title == "Welder"
    window.table.edit_id(three[0], Column.DUE)
    due = window.table.findChild(DueEdit)
    due.field.setText("in 10 days")
    qtbot.keyClick(due.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.model.editing)
    assert opened == []
    window.table.select_id(three[0])
    with qtbot.waitSignal(window.actions_.follow_up.triggered):
        qtbot.keyClick(window.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened == [three[0]]


def test_moving_a_promised_day_in_the_table_asks_first(office, window, dialogs):
    number = a_pursuit(office)
    office.follow_ups.log(number, happened(office), a_step(office, 4, stated=True))
    index = window.model.index(window.model.row_of(number), list(Column).index(Column.DUE))
    window.table.select_id(number)
    wanted = office.desk.today + timedelta(6)
    window.model.setData(index, Due(wanted))
    assert [type(d).__name__ for d in dialogs] == ["MoveStepDialog"]
    assert dialogs[0].due.on == wanted
    assert office.browsing.dossier(number).step.due_on == office.desk.today + timedelta(4)


def test_follow_up_opens_one_window_for_a_pursuit(three, window):
    first = window.verbs.follow_up(three[0])
    assert window.verbs.follow_up(three[0]) is first
    assert window.verbs.follow_up(three[1]) is not first
    window.verbs.close_windows()
    assert window.verbs.follow_up(three[0]) is not first


def test_nobody_follows_up_on_what_is_closed(office, three, window):
    office.follow_ups.close(three[0], Ending.DONE)
    assert window.verbs.follow_up(three[0]) is None
    assert window.messages.property("kind") == "refusal"


@pytest.mark.parametrize("channel", list(Channel))
def test_a_no_can_be_logged_whatever_the_step_is(office, window, channel):
    """Also where the window is open already, and where the step is to look something up."""
    with office.desk.deciding(frozenset({"G7"})):  # a visit was decided on
        number = a_pursuit(office, step=a_step(office, channel=channel))
    window.verbs.follow_up(number)
    window.verbs.stop(number)
    assert window.verbs.follow_up(number).keys.outcome is Outcome.NO_CONTACT


def test_done_logs_a_message_at_once_and_asks_after_a_call(office, window):
    mail = a_pursuit(office, step=a_step(office, 0, action="email", channel=Channel.EMAIL))
    call = a_pursuit(office, company="Birch", step=a_step(office, 0))
    rows = office.browsing.rows([mail, call])
    window.verbs.done(rows[mail])
    dossier = office.browsing.dossier(mail)
    assert [e.touch.outcome for e in dossier.entries if e.touch] == ["written"]
    assert dossier.step.due_on > office.desk.today
    window.verbs.done(rows[call])
    assert not office.browsing.dossier(call).entries
    assert window.verbs._open.keys() == {call}


def test_snooze_keeps_the_day_and_says_when(office, three, window, clock):
    before = office.browsing.rows(three)
    window.table.select_id(three[0])
    window.actions_.snooze.trigger()
    assert office.browsing.rows(three) == before
    assert "again at" in window.messages.message


def test_park_reopen_and_lift_ask_before_they_act(office, three, window, monkeypatch):
    monkeypatch.setattr(QDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    window.verbs.park(three[0])
    assert office.browsing.rows([three[0]])[three[0]].status == "parked"
    window.verbs.reopen(three[0])
    row = office.browsing.rows([three[0]])[three[0]]
    assert (row.status, row.due_on > office.desk.today) == ("open", True)


def test_a_cancelled_question_does_nothing(office, three, window, dialogs):
    before = office.browsing.rows(three)
    for verb in (window.verbs.park, window.verbs.move, window.verbs.lift, window.verbs.reopen):
        verb(three[0])
    window.new_pursuit()
    assert office.browsing.rows(three) == before
    assert len(dialogs) == 4  # an open pursuit is not opened again


# Files


def drop(window, *urls):
    mime = QMimeData()
    mime.setUrls(list(urls))
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter.setAccepted(False)
    QApplication.sendEvent(window, enter)
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop,
    )  # fmt: skip
    event.setAccepted(False)
    QApplication.sendEvent(window, event)
    return enter.isAccepted(), event.isAccepted()


def test_a_dropped_table_opens_the_import(window, dialogs, tmp_path, qtbot):
    path = tmp_path / "tracker.csv"
    path.write_text("Company,Role\nAlder,Fitter\n")
    assert drop(window, QUrl.fromLocalFile(str(path))) == (True, True)
    assert not dialogs  # whoever dropped it is not kept waiting
    qtbot.waitUntil(lambda: len(dialogs) == 1)
    (wizard,) = dialogs
    assert isinstance(wizard, ImportWizard)
    qtbot.waitUntil(lambda: wizard.plan is not None)
    wizard.reject()


def test_what_is_no_file_is_not_taken(window, dialogs, tmp_path):
    here = QUrl.fromLocalFile(str(tmp_path / "a.csv"))
    assert drop(window, QUrl("https://example.com/a.csv")) == (False, False)
    assert drop(window, here, here) == (False, False)
    assert not dialogs


# Closing and remembering


def test_closing_quits_where_there_is_no_tray(opened, qtbot):
    window = opened(may_hide=lambda: False)
    with qtbot.waitSignal(window.quit_requested):
        window.close()


def test_closing_hides_where_there_is_a_tray(opened, qtbot):
    window = opened(may_hide=lambda: True)
    with qtbot.assertNotEmitted(window.quit_requested):
        window.close()
    assert window.isHidden()
    window.show()
    assert window.isVisible()


def test_what_stands_in_an_editor_is_saved_when_the_window_closes(office, three, window, qtbot):
    window.table.edit_id(three[0], Column.TITLE)
    editor = window.table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Welder")
    window.close()
    assert office.browsing.rows([three[0]])[three[0]].title == "Welder"


def test_the_window_comes_back_as_it_was(opened, three):
    first = opened()
    first.resize(798, 700)  # wider than it must be, narrower than the screenless screen
    first._horizontal.setSizes([450, 295])
    first.table.setColumnWidth(0, 333)
    first.table.sortByColumn(list(Column).index(Column.COMPANY), Qt.SortOrder.DescendingOrder)
    for _turn in range(3):
        QApplication.processEvents()  # the layout has the last word
    first.grab()  # lays it out
    shape, sizes = first.size(), first._horizontal.sizes()
    first.close()
    second = opened()
    second.grab()
    assert second.size() == shape
    assert second._horizontal.sizes() == sizes
    assert second.table.columnWidth(0) == 333
    assert second.model.query.sort is Column.COMPANY
    assert shown(second) == ["Cedar", "Birch", "Alder"]


def test_a_later_start_shows_the_rows_above_the_current_one(opened, office, settings):
    for days in range(2, 40):
        a_pursuit(office, title=f"Goal {days}", step=a_step(office, days))
    first = opened()
    rows = first.table.rows.ids(0, 38)
    first.table.select_id(rows[2])
    first.remember()
    first.close()
    table = opened().table
    assert table.current_id == rows[2]
    assert table.verticalScrollBar().value() == 0
    table.select_id(rows[-1])
    table.window().remember()
    table.window().close()
    table = opened().table
    at = table.visualRect(table.currentIndex())
    assert table.viewport().rect().contains(at.center())


@pytest.mark.parametrize("name", ["people", "companies"])
def test_a_roster_of_a_later_start_shows_the_rows_above_the_current_one(
    opened, office, settings, name
):
    for number in range(30):
        a_pursuit(office, company=f"Acme {number:02}", person=f"Dana {number:02}")
    first = opened()
    view = first.show_roster(name).view
    view.select_id(view.rows.ids(0, 9)[2])
    first.remember()
    first.close()
    later = opened().show_roster(name)
    assert later.view.verticalScrollBar().value() == 0


def test_a_spoilt_memory_gives_the_first_shape(opened, settings):
    settings.geometry = QByteArray(b"nonsense")
    settings.set_splitter("main", QByteArray(b"nonsense"))
    settings.set_header("pursuits", QByteArray(b"nonsense"))
    settings.set_sort("pursuits", "no such column", descending=True)
    window = opened()
    room = window.screen().availableSize()
    assert window.width() == max(window.minimumSizeHint().width(), min(1440, room.width()))
    assert window.model.query.sort is Column.DUE


def test_the_sample_says_that_it_is_one(opened, qtbot):
    window = opened(sample=True)
    assert window.sample_bar.isVisible()
    assert "sample" in window.windowTitle()
    with qtbot.waitSignal(window.leave_sample_requested):
        window.sample_bar._button.click()


# What comes from elsewhere


def test_what_another_process_wrote_is_shown(office, three, window):
    clock = ReminderClock(office)
    clock.outside_change.connect(window._bridge.announce_everything)
    assert shown(window) == ["Alder", "Birch", "Cedar"]
    other = Database(office.desk.database.path)
    with other.transaction() as connection:
        connection.execute("UPDATE organization SET name = 'Zelkova' WHERE name = 'Birch'")
    clock.look()
    assert shown(window) == ["Alder", "Zelkova", "Cedar"]
    other.close()


def test_another_day_is_another_today(office, window, clock, qtbot):
    a_pursuit(office, step=a_step(office, 1))
    qtbot.waitUntil(lambda: len(window.today._cards) == 1)
    chip = window.model.index(0, list(Column).index(Column.DUE))
    assert chip.data() == "Tomorrow"
    clock.move(days=1)
    window._bridge.day_changed.emit()
    assert chip.data() == "Today"
    assert window.today.agenda.due_count == 1


# Ten thousand


@pytest.fixture
def many(office):
    with office.desk.change(Label("test")) as making:
        for number in range(10_000):
            day = office.desk.today + timedelta(days=30 + number % 300)
            step = NextStep("call", Channel.CALL, day)
            office.pursuits.add_in(making.edits, NewPursuit(title=f"Goal {number}"), step)
    return office


@pytest.mark.slow
def test_ten_thousand_rows_take_few_queries(many, opened):
    """A view or a find is one query for all ids, few for what is in sight."""
    window = opened()
    window.grab()
    for act in (
        window.actions_.views[View.ALL].trigger,
        lambda: window.top.find_changed.emit("goal 77"),
        lambda: window.top.find_changed.emit(""),
    ):
        with queries(many) as run:
            act()
            window.grab()
        reads = [text for text in run if text.lstrip().startswith("SELECT")]
        assert len(reads) <= 16, reads
        spines = [text for text in reads if text.startswith("SELECT group_concat")]
        assert len(spines) == 1, spines
    assert window.model.rowCount() == 10_000


def test_a_message_moves_neither_the_table_nor_today(office, window, qtbot):
    before = window.pages.geometry(), window.table.geometry(), window.today.geometry()
    window.messages.tell("Done")
    QApplication.processEvents()
    assert window.messages.isVisible()
    assert (window.pages.geometry(), window.table.geometry(), window.today.geometry()) == before
    assert window.rect().contains(window.messages.geometry())
    pane = window.detail.timeline
    shown = QRect(pane.mapTo(window, QPoint(0, 0)), pane.size())
    assert not shown.intersects(window.messages.geometry())  # what was just added can be read
    window.messages.hide()
    QApplication.processEvents()
    assert (window.pages.geometry(), window.table.geometry(), window.today.geometry()) == before


def test_a_long_capture_line_makes_the_window_no_wider(office, window, qtbot):
    window.capture.line.setText("x")
    window.capture.understand()
    QApplication.processEvents()
    before = window.minimumSizeHint().width(), window.width()
    firm = "Wolfeschlegelsteinhausenbergerdorff International Holding"
    window.capture.line.setText(f"applied to {firm} for " + "very senior fitter " * 9)
    window.capture.understand()
    QApplication.processEvents()
    assert (window.minimumSizeHint().width(), window.width()) == before


def test_r02_the_line_of_today_opens_what_needs_a_step(office, three, window):
    window.today.needs_wanted.emit()
    assert window.model.query.view is View.NEEDS_STEP


def test_r08_the_pane_and_the_follow_up_window_say_both_times(office, window):
    step = a_step(office, 1, at=time(10), zone="America/New_York")
    number = a_pursuit(office, step=step)
    window.detail.show_pursuit(number)
    both = "Tomorrow 3:00 pm (10:00 am in New York)"
    said = [label.text() for label in window.detail.findChildren(TextLabel)]
    assert {"Tomorrow 3:00 pm", "10:00 am in New York"} <= set(said)
    shown = window.verbs.follow_up(number)
    assert both in [label.text() for label in shown.findChildren(TextLabel)]


def test_what_is_put_into_a_message_follows_the_users_clock(office, window):
    """The window tells the words how the user reads times, and again when that is another way."""
    assert words.spoken(office.today, time(14, 30)).endswith("2:30 pm")  # at home in the States
    office.preferences.change(country="DE")
    window._bridge.announce_everything()
    assert words.spoken(office.today, time(14, 30)).endswith("14:30")
