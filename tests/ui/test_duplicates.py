# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Doubles are found, compared and merged by keyboard; a hint speaks up while one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop_app.domain.filters import OwnKind
from desktop_app.domain.particulars import Distinction
from desktop_app.domain.records import Channel, Contact, Ending, Organization
from desktop_app.services.companies import CompanyCard, SiteLine
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
    assert dialog.note.said.startswith("Nobody stands here twice.")
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
    qtbot.waitUntil(lambda: shown.note.said.startswith("Nobody stands here twice."))
    assert "would stand here side by side" in shown.note.said  # look.md: what would be here
    assert shown.list.accessibleDescription() == shown.note.said
    assert shown.sides.isHidden()
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


def test_a_known_company_that_was_chosen_brings_up_no_others(qtbot, form, office):
    for name in ("Acme Ltd", "Acme Holding", "Acmee"):
        a_pursuit(office, company=name, person="")
    form.company.setText("Acme L")
    assert len(texts(form.company_hint)) > 1
    form.company.setText("Acme Ltd")
    assert all("Here already" not in told for told in texts(form.company_hint))


def test_whoever_types_on_while_a_hint_has_the_focus_writes_into_the_next_field(qtbot, form):
    form.company.setText("ACME Lt")
    form.company_hint.ask()
    form.company.setFocus()
    qtbot.keyClick(form.company, Qt.Key.Key_Tab)
    assert form.focusWidget() is not form.title
    qtbot.keyClick(form.focusWidget(), "W", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(form.focusWidget(), "elder")
    assert form.focusWidget() is form.title
    assert form.title.text() == "Welder"
    assert form.company.text() == "ACME Lt"


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


def test_the_list_of_known_names_stays_at_its_field_and_the_hint_waits_for_it(
    qtbot, office, undoable
):
    """A hint that came meanwhile would move the fields away from under the list, or be hidden."""
    for name in ("Acme Ltd", "Acme Limited Works", "Acme Trading", "Acme Tools"):
        a_pursuit(office, company=name)
    shown = NewPursuitDialog(office, undoable)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.company.setFocus()
    qtbot.keyClicks(shown.company, "Acme")
    popup = shown.company.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    before = shown.title.mapToGlobal(QPoint(0, 0))
    shown.company_hint.ask()
    assert popup.isVisible()
    assert not shown.company_hint.isVisible()
    assert shown.title.mapToGlobal(QPoint(0, 0)) == before
    foot = shown.company.mapToGlobal(QPoint(0, shown.company.height()))
    assert abs(popup.frameGeometry().top() - foot.y()) <= 4
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(shown.company_hint.isVisible)


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


def shown_pairs(dialog, row):
    dialog.list.setCurrentRow(-1)
    dialog.list.setCurrentRow(row)
    grid = dialog._grid
    found = {}
    for line in range(2, grid.rowCount()):
        items = [grid.itemAtPosition(line, column) for column in range(3)]
        if all(items):
            name, one, other = (item.widget().text() for item in items)
            found[name] = (one, other)
    return found


def test_all_that_is_known_of_two_people_is_compared(office, dialog):
    """What one of them has and the other has not must be seen before they are made one."""
    column = office.own_columns.of("people").add("Met at", OwnKind.TEXT)
    (own,) = (edit.after.id for edit in column.edits)
    by = office.people.add(PersonCard({"name": "Kim Sample"}))
    office.people.save(
        1,
        PersonCard(
            {
                "weekdays": "0123", "closures": "2026-03-05 2026-03-06", "worked": "2026-10-12",
                "pronunciation": "DAY-na", "link": "https://linkedin.com/in/dana",
                "prefers": Channel.EMAIL, "country": "DE", "region": "BY",
                "zone": "Europe/Berlin",
            },
            introduced_by=("Kim Sample", by.edits[0].after.id),
            own={own: "the fair"},
        ),
    )  # fmt: skip
    office.permissions.set_ways(1, {Channel.EMAIL, Channel.MESSAGE}, "please write")
    found = {name: one for name, (one, _other) in shown_pairs(dialog, 1).items()}
    assert found["Working week"] == "Mon, Tue, Wed, Thu"
    assert found["Away on"] == "5 Mar 2026 – 6 Mar 2026"
    assert found["Works on holidays"] == "12 Oct 2026"
    assert found["Said like"] == "DAY-na"
    assert found["LinkedIn"] == "https://linkedin.com/in/dana"
    assert found["They prefer"] == "E-mail"
    assert found["They allow"] == "only: E-mail, Message"
    assert found["Country"] == "Germany, Bayern"
    assert found["Time zone"] == "Europe/Berlin"
    assert found["Introduced by"] == "Kim Sample"
    assert found["Met at"] == "the fair"


def test_all_that_is_known_of_two_companies_is_compared(office, dialog):
    office.companies.save(
        1,
        CompanyCard(
            {
                "weekdays": "0123", "closures": "2026-03-05", "hours": "9 to 5",
                "phone": "202 555 0100", "phone_source": "their site", "no_calls": True,
                "agency": True, "zone": "America/New_York",
            },
            sites=(SiteLine("Plant", "1 Main St"),),
        ),
    )  # fmt: skip
    found = {name: one for name, (one, _other) in shown_pairs(dialog, 0).items()}
    assert found["Working week"] == "Mon, Tue, Wed, Thu"
    assert found["Closed on"] == "5 Mar 2026"
    assert (found["Hours"], found["Number found in"]) == ("9 to 5", "their site")
    assert found["Phone calls"] == "They ask for no phone calls"
    assert found["Agency"] == "yes"
    assert found["Sites"] == "Plant · 1 Main St"
