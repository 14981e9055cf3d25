# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The ledger of promises in the window, used with keys and mouse (method.md R27, R28, 6.2)."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop_app.domain.promise_list import PromiseColumn
from desktop_app.domain.promises import Ledger
from desktop_app.domain.records import Channel, Kind, Outcome, Promise, PromiseState, Stage
from desktop_app.services.ledger import Figures
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.move_step import MoveStepDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.dialogs.pursuit import PursuitDialog
from desktop_app.words import promises
from tests.factories import a_pursuit, a_step, happened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WEDNESDAY = date(2026, 3, 4)  # the clock stands on Tuesday 3 March
DANA, KIM = "Dana Reyes", "Kim Sample"


def promised(office, person, on=WEDNESDAY, **given):
    number = a_pursuit(
        office, person=person, company="", kind=Kind.NETWORKING, stage=Stage.IN_TOUCH
    )
    step = NextStep("call", Channel.CALL, on, stated=True, **given)
    office.follow_ups.log(number, happened(office, text="I said I would call"), step)
    return number


@pytest.fixture
def two(office):
    """Dana is owed a call tomorrow, Kim one next week."""
    return promised(office, DANA), promised(office, KIM, WEDNESDAY + timedelta(days=7))


@pytest.fixture
def roster(two, window):
    found = window.show_roster("promises")
    found.tester = QAbstractItemModelTester(
        found.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    found.view.setFocus()
    return found


def noting(asked):
    """An `exec` that only remembers which dialog it was."""

    def run(dialog):
        asked.append(dialog)

    return run


def column(roster, wanted):
    at = list(PromiseColumn).index(wanted)
    return [roster.model.index(row, at).data() for row in range(roster.model.rowCount())]


def names(roster):
    return column(roster, PromiseColumn.PERSON)


def keep(office, clock, pursuit_id):
    clock.move(days=1)
    office.follow_ups.log(pursuit_id, happened(office), a_step(office, 60))


def test_a_key_and_the_switch_show_it(two, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.roster.name == "promises"
    assert window.top.switch.text().startswith("Promises")
    texts = [action.text() for action in window.top.switch.menu().actions()]
    assert texts[:4] == ["Pursuits", "People", "Companies", "Promises"]
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.roster is None


def test_open_ones_come_first_by_their_day(roster, office, clock, two):
    keep(office, clock, two[0])
    roster.model.set_query(roster.model.query)
    assert names(roster) == [KIM, DANA]
    assert column(roster, PromiseColumn.STATE) == ["○ Open", "✓ Kept"]
    assert column(roster, PromiseColumn.CHANNEL) == ["Call", "Call"]


@pytest.mark.parametrize("state", list(PromiseState))
def test_every_state_has_a_sign_and_a_word(state):
    """6.2, look.md: no sign and no colour speaks alone."""
    sign, _blank, said = promises.state_choice(state).partition(" ")
    assert sign == promises.GLYPHS[state]
    assert said


def test_a_tick_says_kept_and_nothing_else():
    ticked = {state for state, sign in promises.GLYPHS.items() if sign == "✓"}
    assert ticked == {PromiseState.KEPT, PromiseState.ROLLED}


def test_a_word_whose_day_is_over_says_so(roster, clock, window):
    """6.2: it is late as of today, still open, and the rate has fallen."""
    clock.move(days=2)
    window._bridge.day_changed.emit()
    assert column(roster, PromiseColumn.STATE)[0] == "◐ Open, a day late"
    assert roster.ledger.rate.text() == "Kept 0 of 1"


def test_a_percentage_only_from_five_on(office, clock, window):
    """6.2."""
    for number in range(5):
        keep(office, clock, promised(office, f"Person {number}", office.today + timedelta(days=1)))
        roster = window.show_roster("promises")
        percent = " (100 %)" if number == 4 else ""
        assert roster.ledger.rate.text() == f"Kept {number + 1} of {number + 1}{percent}"
    assert "5 kept in a row" in roster.ledger.further.text()


def test_nothing_in_it_can_be_written(roster, qtbot):
    """6.3 Editing: a stated promise is immutable."""
    model = roster.model
    flags = {model.index(0, at).flags() for at in range(model.columnCount())}
    assert not any(flag & Qt.ItemFlag.ItemIsEditable for flag in flags)
    qtbot.keyClick(roster.view, Qt.Key.Key_Delete)
    qtbot.keyClick(roster.view, Qt.Key.Key_Insert)
    assert model.rowCount() == 2
    assert not roster._window.actions_.delete.isEnabled()


def test_find_state_and_period_narrow_it(roster, qtbot, window, office, clock, two):
    window.top.finder.setText("kim")
    window.top.find_changed.emit("kim")
    assert names(roster) == [KIM]
    window.top.find_changed.emit("")
    keep(office, clock, two[0])
    page = roster.ledger
    page.state.setCurrentIndex(page.state.findData(PromiseState.KEPT))
    page.state.activated.emit(page.state.currentIndex())
    assert names(roster) == [DANA]
    page.show_everything()
    assert len(names(roster)) == 2
    clock.move(days=200)
    page.period.setCurrentIndex(page.period.findData(90))
    page.period.activated.emit(page.period.currentIndex())
    assert names(roster) == []
    assert roster.view.empty_text[0] == "No such promise"


def test_one_person_alone_with_their_figures(roster, qtbot, office, clock, two):
    keep(office, clock, two[0])
    roster.view.select_id(1)
    roster.read()
    assert roster.ledger.only.text() == "Only Dana Reyes: kept 1 of 1"
    roster.only.trigger()
    assert names(roster) == [DANA]
    assert "Dana Reyes" in roster.ledger.further.text()
    roster.only.trigger()
    assert len(names(roster)) == 2


def test_the_pursuit_and_the_person_open_from_a_row(roster, window, two):
    window.actions_.details.trigger()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, PursuitDialog)]
    assert len(shown) == 1
    shown[0].close()
    roster.person.trigger()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, PersonDialog)]
    assert len(shown) == 1
    shown[0].close()
    roster.pursuit.trigger()
    assert window.roster is None
    assert window.table.current_id == two[0]


def test_a_wrong_entry_is_taken_back_and_undone(roster, office, window):
    """6.1, 6.3."""
    roster.void.trigger()
    assert matching(office.database, Promise)[0].state is PromiseState.VOID
    window.undoable.stack.undo()
    assert matching(office.database, Promise)[0].state is PromiseState.OPEN


def test_they_let_the_user_off(roster, office):
    roster.release.trigger()
    assert matching(office.database, Promise)[0].state is PromiseState.RELEASED
    assert not roster.release.isEnabled()


def test_what_is_settled_cannot_be_moved_or_taken_back(roster, office, clock, two):
    keep(office, clock, two[0])
    roster.view.select_id(1)
    roster.read()
    open_only = (roster.follow_up, roster.move, roster.release, roster.void)
    assert not any(action.isEnabled() for action in open_only)
    assert roster.pursuit.isEnabled()


def test_moving_asks_for_a_note(roster, monkeypatch):
    """M1: there is no silent snooze."""
    asked = []
    monkeypatch.setattr(MoveStepDialog, "exec", noting(asked))
    roster.move.trigger()
    assert asked[0].told.isVisibleTo(asked[0])
    assert not asked[0].ok.isEnabled()


def test_an_hour_late_at_night_asks_for_a_choice(two, office, window, clock, monkeypatch):
    """6.1: snoozing a stated promise beyond today opens the three choices."""
    asked = []
    monkeypatch.setattr(MoveStepDialog, "exec", noting(asked))
    clock.move(days=1, hours=13.5)
    window.verbs.snooze(office.table.rows([two[0]])[two[0]])
    assert len(asked) == 1


def test_empty_it_says_what_it_is_for(window):
    roster = window.show_roster("promises")
    assert roster.view.empty_text[0] == "No promises yet"
    assert roster.ledger.rate.text() == "No word has come due yet"
    assert not roster.ledger.only.isEnabled()


def test_new_adds_a_pursuit(roster, window, monkeypatch):
    asked = []
    monkeypatch.setattr(window, "new_pursuit", lambda: asked.append(True))
    window.actions_.new.trigger()
    assert asked == [True]


def test_it_is_not_loaded_before_it_is_shown():
    code = (
        "import sys; import desktop_app.ui.main_window, desktop_app.ui.commands;"
        "print([m for m in sys.modules if 'promise' in m or 'ui.away.d' in m or 'ledger' in m])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = {name.strip("[]' ") for name in found.stdout.strip().split(",")} - {""}
    assert all(name.startswith("desktop_app.domain.") for name in names)  # what columns are called


def test_its_columns_and_order_are_remembered(opened, two):
    window = opened()
    roster = window.show_roster("promises")
    at = list(PromiseColumn).index(PromiseColumn.PERSON)
    roster.model.sort(at, Qt.SortOrder.DescendingOrder)
    window.close()
    again = opened().show_roster("promises")
    assert names(again) == [KIM, DANA]


def test_kept_by_another_way_is_told_once(two, office, window, clock):
    """6.3: promised a call, sent an email; it counts, and the user is told."""
    clock.move(days=1)
    written = happened(office, Outcome.WRITTEN, Channel.EMAIL)
    window.undoable.do(lambda: office.follow_ups.log(two[0], written, a_step(office, 60)))
    assert "by another way than you said" in window.messages.message
    window.undoable.stack.undo()
    window.undoable.stack.redo()
    assert "by another way" not in window.messages.message


def test_the_third_move_of_a_plan_asks_whether_it_is_still_worth_it(office, undoable, qtbot):
    """6.3: allowed, one reason, no effect on the rate; three in a row asks."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    for day in (10, 11, 12):
        dialog = MoveStepDialog(office, undoable, office.browsing.dossier(number))
        qtbot.addWidget(dialog)
        asks = "still worth it" in dialog._lead.text()
        assert asks == (day == 12)
        dialog.due.set_value(date(2026, 3, day))
        dialog.why.setText("They are moving house")
        dialog.accept()
    step = office.browsing.dossier(number).step
    assert dict(step.reason.args)["why"] == "They are moving house"
    assert office.promises.ledger().settled == 0


def test_one_of_the_three_choices_is_to_do_it_now(two, office, window, monkeypatch):
    """6.3: do it now, tell them, or let it go late, openly."""
    monkeypatch.setattr(MoveStepDialog, "exec", lambda dialog: dialog._do_now())
    asked = []
    monkeypatch.setattr(window.verbs, "follow_up", asked.append)
    window.verbs.move(two[0])
    assert asked == [two[0]]


@pytest.mark.parametrize(
    ("key", "verb"), [(Qt.Key.Key_Return, "follow_up"), (Qt.Key.Key_M, "move")]
)
def test_the_keys_of_a_pursuit_work_on_a_promise(
    roster, window, qtbot, monkeypatch, two, key, verb
):
    asked = []
    monkeypatch.setattr(window.verbs, verb, asked.append)
    qtbot.keyClick(roster.view, key, Qt.KeyboardModifier.ControlModifier)
    assert asked == [two[0]]


def test_every_command_of_the_menus_can_be_pressed_here(roster, window):
    """None of the commands of other tables may break on a promise."""
    act = window.actions_
    for action in (
        act.filters,
        act.filter_here,
        act.merge,
        act.spread,
        act.update_view,
        act.delete_view,
    ):
        if action.isEnabled():
            action.trigger()
    assert roster.model.rowCount() == 2


def test_61_plans_stand_apart_from_the_promises(roster, office, clock, two, window):
    plan = a_pursuit(office, company="Birch", person="Ada Fir", step=a_step(office, 1))
    late = a_pursuit(office, company="Cedar", person="Ben Oak", step=a_step(office, 1))
    a_pursuit(office, company="Dogwood", person="Cy Elm", step=a_step(office, 1))
    a_pursuit(office, company="Elder", person="Di Ash", step=a_step(office, 30))
    keep(office, clock, two[0])
    office.follow_ups.log(plan, happened(office), a_step(office, 60))
    clock.move(days=1)
    office.follow_ups.log(late, happened(office), a_step(office, 60))
    roster.ledger.read()
    assert roster.ledger.rate.text() == "Kept 1 of 1"
    # The calls in which the two words were given were plans as well, and came before their day.
    assert roster.ledger.plans.text() == "Plans done by their day: 3 of 5"


def test_62_the_figures_read_as_sentences():
    figures = Figures(
        Ledger(kept=2, late=1, on_time=1, timed=1, streak=2, delay=1.0), Ledger(kept=2, late=1)
    )
    assert promises.further(figures) == [
        "2 of 3 in the last 90 days",
        "1 of 1 at the time you said",
        "2 kept in a row",
        "late ones came about 1 working day after",
    ]
    assert promises.plans(figures) == ""
