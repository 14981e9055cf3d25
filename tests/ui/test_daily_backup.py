# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The backup of the day is made while the window goes on (reliability.md 5)."""

from __future__ import annotations

from threading import Event

import pytest

from desktop_app.storage import backups
from desktop_app.ui.daily_backup import DailyBackup
from tests.factories import a_pursuit


@pytest.fixture
def backup(office):
    a_pursuit(office)
    backup = DailyBackup(office.health)
    yield backup
    backup.stop()


def test_the_window_goes_on_while_it_is_made(qtbot, office, backup, monkeypatch):
    gone_on, copy = Event(), backups._copy

    def slowly(*given):
        assert gone_on.wait(30)
        copy(*given)

    monkeypatch.setattr(backups, "_copy", slowly)
    backup.look()
    backup.look()  # a minute later: it is being made
    with qtbot.waitSignal(backup.made) as made:
        office.pursuits.set_title(1, "Welder")
        gone_on.set()
    assert office.health.last_backup() == made.args[0]
    backup.look()
    assert len(backups.listed(office.desk.database.backup_dir)) == 1


def test_it_is_told_once_where_no_copy_can_be_made(qtbot, office, backup):
    office.desk.database.backup_dir.parent.mkdir()
    office.desk.database.backup_dir.write_text("a file is in the way")
    with qtbot.waitSignal(backup.failed) as failed:
        backup.look()
    assert failed.args[0].code == "no_backup"
    with qtbot.assertNotEmitted(backup.failed, wait=200):
        backup.look()
