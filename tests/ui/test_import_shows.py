# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What was brought in is what the window shows afterwards, all of it, and undo takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.records import Contact
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.import_wizard import ImportWizard
from tests.services.people_lists import generated

# What the screenless platform says of every dialog that is resized.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def answered(monkeypatch, qtbot):
    """Let the dialog be answered with its own button."""

    def answer(wizard):
        wizard.show()
        qtbot.waitUntil(wizard.ok.isEnabled, timeout=20_000)
        with qtbot.waitSignal(wizard.accepted, timeout=20_000):
            wizard.ok.click()

    monkeypatch.setattr(ImportWizard, "exec", answer)


def bring(window, tmp_path, text):
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    window.import_file(path)
    QApplication.processEvents()


@pytest.mark.usefixtures("answered")
def test_people_are_shown_after_they_came_in(window, office, tmp_path):
    bring(window, tmp_path, generated(300))
    assert len(matching(office.desk.database, Contact)) >= 300
    assert window.shown_table is not window.table
    assert window.shown_table.model().rowCount() >= 300
    window.undoable.stack.undo()
    assert not [c for c in matching(office.desk.database, Contact) if c.email.startswith("person")]


@pytest.mark.usefixtures("answered")
def test_pursuits_are_shown_as_before(window, tmp_path):
    bring(window, tmp_path, "Company,Role,Status\nAcme,Cook,Applied\n")
    assert window.shown_table is window.table
