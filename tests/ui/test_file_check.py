# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is derived is mended behind the window; nobody has to know that it exists."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop_app.ui.background import Background
from tests.factories import a_pursuit

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def background(office, window, settings):
    made = Background(office, window, settings)
    yield made
    made.stop()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def spoil(office):
    other = sqlite3.connect(office.database.path, isolation_level=None)
    other.execute("UPDATE listing SET company = 'zzz', text = 'zzz'")
    other.close()


def test_a_stale_listing_is_mended_after_the_start_and_said(office, window, background, qtbot):
    a_pursuit(office, company="Acme")
    spoil(office)
    with qtbot.waitSignal(background.outside_change, timeout=10_000):
        background._file_check.start()
    said = "1 pursuit could have been sorted or found wrongly; mended from the records."
    assert window.messages.message == said
    assert office.health.check().sound


def test_a_listing_that_is_right_is_left_alone(office, background, qtbot):
    a_pursuit(office, company="Acme")
    with qtbot.assertNotEmitted(background._file_check.stale, wait=500):
        background._file_check.start()
