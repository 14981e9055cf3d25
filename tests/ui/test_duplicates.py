# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Doubles are found, compared and merged by keyboard; a hint speaks up while one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from desktop_app.domain.particulars import Distinction
from desktop_app.domain.records import Contact, Ending, Organization
from desktop_app.services.people import PersonCard
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.duplicates import Duplicates
from desktop_app.ui.dialogs.new_pursuit import NewPursuitDialog
from desktop_app.ui.dialogs.past_model import PastModel
from tests.factories import a_pursuit


@pytest.fixture
def dialog(qtbot, office, undoable):
    """The dialog with a pair of people and a pair of companies."""
    a_pursuit(office)
    a_pursuit(office, person="D. Reyes", company="Acme Ltd")
    shown = Duplicates(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: bool(shown.pairs))
    yield shown
    shown.close()


def test_pairs_stand_side_by_side(dialog):
    assert [(p.people, p.one, p.other) for p in dialog.pairs] == [(False, 1, 2), (True, 1, 2)]
    assert dialog.list.item(0).text() == "Acme  ·  Acme Ltd"
    assert "2 pairs look alike" in dialog.said.text()
    assert not dialog.busy.isVisible()


def test_enter_merges_and_undo_brings_both_back(qtbot, office, undoable, dialog):
    qtbot.keyClick(dialog.list, Qt.Key.Key_Right)
    assert dialog.keep_other.isChecked()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [o.name for o in matching(office.desk.database, Organization)] == ["Acme Ltd"]
    assert [p.people for p in dialog.pairs] == [True]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Left)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [c.name for c in matching(office.desk.database, Contact)] == ["Dana Reyes"]
    assert dialog.said.text() == "Nobody stands here twice."
    undoable.stack.undo()
    undoable.stack.undo()
    assert len(matching(office.desk.database, Contact)) == 2


def test_not_the_same_is_remembered(qtbot, office, undoable, dialog):
    qtbot.keyClick(dialog.list, Qt.Key.Key_N)
    assert [d.organization_id for d in matching(office.desk.database, Distinction)] == [1]
    assert [p.people for p in office.duplicates.everywhere()] == [True]


def test_skip_leaves_the_pair_for_another_time(qtbot, office, dialog):
    qtbot.keyClick(dialog.list, Qt.Key.Key_S)
    assert [p.people for p in dialog.pairs] == [True]
    assert len(office.duplicates.everywhere()) == 2


def test_nobody_twice(qtbot, office, undoable):
    shown = Duplicates(office, undoable)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: shown.said.text() == "Nobody stands here twice.")
    assert not shown.merge.isEnabled()
    shown.close()


def test_it_may_be_closed_while_it_compares(qtbot, office, undoable):
    shown = Duplicates(office, undoable)
    qtbot.addWidget(shown)
    told = []
    shown._comparing.found.connect(told.append)
    shown._comparing.forget()
    shown._comparing._thread.join()
    shown._comparing._run()
    shown.reject()
    assert shown.pairs == told == []


# --- while one types ------------------------------------------------------------------------


@pytest.fixture
def form(qtbot, office, undoable):
    a_pursuit(office)
    office.follow_ups.close(1, Ending.REJECTED)
    shown = NewPursuitDialog(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    yield shown
    shown.close()


def texts(hint):
    hint.ask()
    return [each.text for each in hint.hints]


def test_a_company_known_by_another_form_is_offered(qtbot, form):
    form.company.setText("ACME Ltd.")
    assert texts(form.company_hint) == [
        "You noted this company on Tue 3 Mar (Fitter, Closed)",
        "Here already: Acme (same name)",
    ]
    assert form.company_hint.isVisible()
    form.company_hint._take("Acme")
    assert form.company.text() == "Acme"
    assert texts(form.company_hint) == ["You noted this company on Tue 3 Mar (Fitter, Closed)"]


def test_an_earlier_application_is_told_by_its_month(form, office, clock):
    clock.move(days=90)
    from datetime import date

    a_pursuit(office, title="Welder", applied_on=date(2026, 3, 2))
    form.company.setText("Acme")
    form.title.setText("welder")
    assert texts(form.company_hint) == ["You applied here in March (Welder)"]


def test_a_person_known_in_another_form_is_offered(form):
    form.company.setText("Acme")
    form.person.setText("D. Reyes")
    assert texts(form.person_hint) == [
        "Here already: Dana Reyes · Acme (one name shortens the other)"
    ]
    form.person_hint._take("Dana Reyes")
    assert form.person.text() == "Dana Reyes"
    assert texts(form.person_hint) == []
    assert not form.person_hint.isVisible()


def test_somebody_who_said_no_is_named_while_typing(form, office):
    a_pursuit(office, title="Welder")
    office.follow_ups.stop(2, "No")
    form.person.setText("Dana Reyes")
    assert texts(form.person_hint)[0].startswith("Asked not to be contacted: Dana Reyes · Acme")


def test_what_is_offered_is_one_tab_away(qtbot, form):
    form.company.setText("ACME Ltd.")
    form.company_hint.ask()
    form.company.setFocus()
    qtbot.keyClick(form.company, Qt.Key.Key_Tab)
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Space)
    assert form.company.text() == "Acme"


def test_the_form_begins_with_the_company_and_ends_with_its_buttons(form):
    assert form.focusWidget() is form.company
    seen, at = [], form.company
    for _time in range(60):
        at = at.nextInFocusChain()
        seen.append(at)
    assert seen.index(form.title) < seen.index(form.person) < seen.index(form.ok)


def test_the_hint_asks_by_itself_a_moment_after_the_last_key(qtbot, form):
    qtbot.keyClicks(form.company, "Acme Inc")
    qtbot.waitUntil(form.company_hint.isVisible)


def test_past_model_is_sound(qtbot, qtmodeltester, office):
    a_pursuit(office)
    model = PastModel(office)
    model.read(removals_only=False)
    qtmodeltester.check(model)


def test_the_list_of_known_names_does_not_hide_the_hint(qtbot, office, undoable):
    """Both are read while one types: who is offered, and who is here already."""
    for name in ("Acme Ltd", "Acme Limited Works", "Acme Trading", "Acme Tools"):
        a_pursuit(office, company=name)
    shown = NewPursuitDialog(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.company.setFocus()
    qtbot.keyClicks(shown.company, "Acm")
    popup = shown.company.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClicks(shown.company, "e")
    hint = shown.company_hint
    qtbot.waitUntil(hint.isVisible)

    def apart():
        said = QRect(hint.mapToGlobal(QPoint(0, 0)), hint.size())
        return popup.isVisible() and not popup.frameGeometry().intersects(said)

    qtbot.waitUntil(apart)


def test_namesakes_are_told_by_where_they_work(qtbot, office, undoable):
    a_pursuit(office, person="Kim Sample", company="Acme")
    a_pursuit(office, person="Kim Sample", company="Acme Ltd")
    shown = Duplicates(office, undoable)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: bool(shown.pairs))
    lines = [shown.list.item(row).text() for row in range(shown.list.count())]
    assert "Kim Sample · Acme · Acme Ltd" in lines
    shown.close()


def test_a_long_pair_is_cut_with_dots_and_told_in_full(qtbot, office, undoable):
    """look.md: words that do not fit end in dots and stand in the tip."""
    name = "Maria-Magdalena Featherstonehaugh-Cholmondeley of Upper Ramsbottom"
    for company in ("The Company of Long Names", ""):
        office.people.add(PersonCard({"name": name}, company=company))
    shown = Duplicates(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: bool(shown.pairs))
    item = shown.list.item(0)
    assert name in item.toolTip()
    assert not item.icon().isNull()
    assert shown.list.textElideMode() is Qt.TextElideMode.ElideRight
    assert not shown.list.horizontalScrollBar().isVisible()
    assert shown.list.visualItemRect(item).width() <= shown.list.viewport().width()
    assert shown.list.width() >= 260
    shown.close()
