# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A button that calls or writes says what they asked for; without a program all is copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QToolButton

from desktop_app.domain.errors import KnownError
from desktop_app.domain.records import Channel
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.ui import opening
from desktop_app.ui.dialogs.company import CompanyDialog
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.ui.text import Label


@pytest.fixture
def opened_links(monkeypatch):
    """The links that were handed to the desktop."""
    links = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: links.append(url.toString()) or True
    )
    return links


@pytest.fixture
def gus(office):
    """Gus, with a number and an address."""
    card = PersonCard({"name": "Gus Test", "phone": "212 555 0142", "email": "gus@example.com"})
    office.people.add(card)


def _shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _press(rows, name):
    (row,) = rows.rows
    (button,) = (b for b in row.findChildren(QToolButton) if b.accessibleName() == name)
    button.click()


def _said(rows):
    (row,) = rows.rows
    return " ".join(one.text() for one in row.findChildren(Label) if one.isVisible())


def test_after_a_no_to_all_contact_the_second_press_calls(
    qtbot, office, undoable, gus, opened_links
):
    """B1: their words are read before dialling, and nothing is a wall."""
    office.permissions.stop(1, "Please don't call me again.")
    dialog = _shown(qtbot, PersonDialog(office, undoable, 1))
    assert "Please don't call me again." in _said(dialog.phones)
    _press(dialog.phones, "Call this number")
    assert opened_links == []
    assert "Press again" in _said(dialog.phones)
    _press(dialog.phones, "Call this number")
    assert opened_links == ["tel:+1-212-555-0142"]


def test_no_calls_is_said_at_the_button_and_mail_stays_as_it_is(
    qtbot, office, undoable, gus, opened_links
):
    """B3."""
    office.permissions.set_ways(1, [Channel.EMAIL, Channel.MESSAGE], "No calls.")
    dialog = _shown(qtbot, PersonDialog(office, undoable, 1))
    assert _said(dialog.phones) == "They asked for no phone calls."
    assert _said(dialog.emails) == ""
    _press(dialog.phones, "Call this number")
    assert len(opened_links) == 1


def test_so_does_the_number_of_a_company_that_takes_no_calls(qtbot, office, undoable):
    """B4, R34."""
    office.companies.add(CompanyCard({"name": "Ostler", "phone": "212 555 0100", "no_calls": True}))
    dialog = _shown(qtbot, CompanyDialog(office, undoable, 1))
    assert _said(dialog.phones) == "They asked for no phone calls."


def test_without_a_program_for_calls_the_number_is_copied_and_it_is_said(monkeypatch, opened_links):
    monkeypatch.setattr("desktop_app.ui.handlers.has_handler", lambda _scheme: False)
    with pytest.raises(KnownError, match="no_handler"):
        opening.call("(212) 555-0142", home="US", extension="5")
    assert QGuiApplication.clipboard().text() == "(212) 555-0142 ext. 5"
    assert opened_links == []
