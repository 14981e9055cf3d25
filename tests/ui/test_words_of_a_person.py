# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What a person said is put on record from the table of people too (method.md 3.2)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.domain.records import Ending
from desktop_app.services.people import PersonCard
from desktop_app.ui.dialogs.what_they_said import WhatTheySaidDialog
from tests.factories import a_pursuit, a_step


@pytest.fixture
def heard(monkeypatch):
    """The pursuits for which it was asked what they said."""
    asked = []
    monkeypatch.setattr(
        WhatTheySaidDialog, "exec", lambda dialog: asked.append(dialog._dossier.pursuit.id)
    )
    return asked


@pytest.fixture
def people(office, window):
    """Dana with a pursuit, and Zoë without one."""
    a_pursuit(office, step=a_step(office, 2))
    office.people.add(PersonCard({"name": "Zoë Test"}))
    return window.show_roster("people")


def test_their_words_are_heard_in_the_one_pursuit_with_them(window, people, heard):
    act = window.actions_
    people.view.select_id(1)
    assert [a.isEnabled() for a in (act.said, act.stop, act.earlier)] == [True] * 3
    act.said.trigger()
    assert heard == [1]


def test_whoever_is_in_no_running_pursuit_has_nothing_to_be_logged_in(
    window, people, heard, office
):
    act = window.actions_
    people.view.select_id(2)
    assert not act.earlier.isEnabled()
    assert act.said.isEnabled()  # their no counts without one too (B1)
    people.view.select_id(1)
    office.follow_ups.close(1, Ending.DONE)
    people.read()
    assert not act.earlier.isEnabled()
    assert heard == []


def test_of_several_pursuits_one_is_chosen(window, people, heard, office):
    other = a_pursuit(office, title="Welder")
    people.view.select_id(1)
    window.actions_.said.trigger()
    (menu,) = (m for m in people.view.findChildren(QMenu) if m.isVisible())
    (welder,) = (action for action in menu.actions() if "Welder" in action.text())
    welder.trigger()
    menu.close()
    QApplication.processEvents()
    assert heard == [other]


def test_companies_say_nothing_themselves(window, people, heard):
    window.show_roster("companies").view.select_id(1)
    assert not window.actions_.said.isEnabled()
