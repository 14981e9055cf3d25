# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Ctrl+K: type, go down, Enter; nothing else is needed."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from desktop_app.domain.records import Ending
from desktop_app.services.searching import Found, Group, Search, Sort
from desktop_app.ui.dialogs.search import SearchWindow
from desktop_app.ui.dialogs.search_list import SearchList, SearchModel, detail_of
from desktop_app.ui.dialogs.search_thread import SearchThread
from desktop_app.ui.session import Session
from tests.factories import a_pursuit, a_step, happened


@pytest.fixture
def full(office):
    a_pursuit(office)
    a_pursuit(office, person="Sam Okoro", company="Birch", title="Welder")
    office.follow_ups.log(2, happened(office, text="told Sam about Dana"), a_step(office))
    office.follow_ups.close(2, Ending.REJECTED)
    return office


@pytest.fixture
def search(qtbot, full, window):
    """The search over the main window."""
    window.actions_.search.trigger()
    (shown,) = window.findChildren(SearchWindow)
    qtbot.waitExposed(shown)
    yield shown
    shown._thread.finish()


def rows(search):
    hits = search.list.hits
    return [hits.index(row, 0).data() for row in range(hits.rowCount())]


def typed(qtbot, search, text):
    qtbot.keyClicks(search.field, text)
    qtbot.waitUntil(lambda: not search._later.isActive() and not search._fresh)


def test_hits_are_grouped_and_the_first_is_current(qtbot, search):
    typed(qtbot, search, "dana")
    qtbot.waitUntil(lambda: len(rows(search)) == 6)
    assert rows(search) == [
        "Pursuits",
        "Dana Reyes · Acme · Fitter",
        "People",
        "Dana Reyes",
        "Messages",
        "told Sam about Dana",
    ]
    assert search.list.current.sort is Sort.PURSUIT


def test_down_passes_over_the_headings_and_enter_shows_the_pursuit(qtbot, window, search):
    typed(qtbot, search, "dana")
    qtbot.waitUntil(lambda: len(rows(search)) == 6)
    for _time in range(5):
        qtbot.keyClick(search.field, Qt.Key.Key_Down)
    assert search.list.current.sort is Sort.MESSAGE
    qtbot.keyClick(search.field, Qt.Key.Key_Up)
    qtbot.keyClick(search.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert not shiboken6.isValid(search) or not search.isVisible()
    assert window.table.current_id == 2  # a closed one: the view changes


def test_enter_opens_the_person(qtbot, window, search):
    typed(qtbot, search, "okoro")
    qtbot.waitUntil(lambda: len(rows(search)) == 4)
    qtbot.keyClick(search.field, Qt.Key.Key_Down)
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    from desktop_app.ui.dialogs.person import PersonDialog

    (dialog,) = window.findChildren(PersonDialog)
    dialog.close()


def test_nothing_found_says_so(qtbot, search):
    typed(qtbot, search, "zebra")
    qtbot.waitUntil(lambda: search.said.text() == "Nothing holds “zebra”.")
    assert rows(search) == []


def test_the_newest_question_counts(qtbot, search):
    search.field.setText("dana")
    search._ask()
    search.field.setText("okoro")
    search._ask()
    qtbot.waitUntil(lambda: "Sam Okoro" in rows(search))
    search._on_found(search._question - 1, Group(Sort.NOTE, (), more=False))
    assert all(group.sort is not Sort.NOTE for group in search._groups)


def test_enter_before_the_answer_only_asks(qtbot, search):
    search.field.setText("dana")
    qtbot.keyClick(search.field, Qt.Key.Key_Return)
    assert search.isVisible()
    qtbot.waitUntil(lambda: len(rows(search)) == 6)


def test_escape_leaves_and_the_thread_ends(qtbot, search):
    thread = search._thread
    typed(qtbot, search, "dana")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not thread.is_alive()


def test_details(office):
    from datetime import date

    from desktop_app.domain.records import Status

    hit = Found(Sort.NOTE, Sort.PERSON, 1, "x", "Dana", on=date(2026, 3, 3))
    assert detail_of(hit) == "Tue 3 Mar · Dana"
    hit = Found(Sort.PURSUIT, Sort.PURSUIT, 1, "x", status=Status.CLOSED)
    assert detail_of(hit) == "Closed"
    hit = Found(Sort.PERSON, Sort.PERSON, 1, "x", "Acme", stopped=True)
    assert detail_of(hit) == "Acme · asked not to be contacted"


def test_the_list_paints_long_texts_at_any_width(qtbot):
    shown = SearchList()
    qtbot.addWidget(shown)
    shown.resize(200, 300)
    hits = (Found(Sort.PERSON, Sort.PERSON, 1, "D" * 200, "A" * 200),)
    shown.show_groups([Group(Sort.PERSON, hits, more=True)])
    shown.show()
    shown.grab()


def test_the_model_is_sound(qtbot, qtmodeltester):
    model = SearchModel()
    hits = (Found(Sort.PERSON, Sort.PERSON, 1, "Dana"),)
    model.show_groups([Group(Sort.PERSON, hits, more=False)])
    qtmodeltester.check(model)


def test_what_was_read_ahead_is_searched_and_the_thread_goes_on(qtbot, office, window):
    """The first search of a session does not wait for the reading."""
    a_pursuit(office, company="Zebra")
    window.search_thread = kept = SearchThread(office.database.path)
    kept.start()
    kept.warm()
    for text in ("zeb", "bra"):
        window.actions_.search.trigger()
        shown = next(s for s in window.findChildren(SearchWindow) if s.isVisible())
        qtbot.keyClicks(shown.field, text)
        qtbot.waitUntil(lambda shown=shown: shown.list.hits.rowCount() > 0)
        shown.close()
        assert kept.is_alive()
    kept.finish()
    assert not kept.is_alive()


def test_a_question_interrupts_the_reading_ahead(office):
    a_pursuit(office, company="Zebra")
    search = Search(office.database.path)
    search.warm(lambda: True)
    assert [g.sort for g in search.answer("zebra", lambda: False)]
    search.close()


def test_a_session_reads_ahead_and_ends_the_thread_with_itself(qapp, office, settings):
    session = Session(office, settings, sample=False)
    session._read_ahead()
    thread = session.window.search_thread
    assert thread.is_alive()
    session.close()
    assert not thread.is_alive()
    session.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
