# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The windows that ask for a file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from desktop_app.ui.file_windows import file_to_read, file_to_write, files_to_read


@pytest.fixture
def parent(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_a_file_that_is_chosen_is_returned_none_where_it_is_left(parent, answered, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("a\n", "utf-8")
    answered(file)
    assert file_to_read(parent, "Import", "Tables (*.csv)") == file
    answered()
    assert file_to_read(parent, "Import") is None


def test_several_are_returned_in_one_list(parent, answered, tmp_path):
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file in files:
        file.write_text("made up", "utf-8")
    answered(*files)
    assert files_to_read(parent, "Add files") == files
    answered()
    assert files_to_read(parent, "Add files") == []


def test_a_file_that_is_not_there_yet_can_be_written(parent, answered, tmp_path):
    answered(tmp_path / "new.csv")
    assert file_to_write(parent, "Export", "old.csv") == tmp_path / "new.csv"
    answered()
    assert file_to_write(parent, "Export", "old.csv") is None


def test_its_buttons_can_be_seen_in_the_dark(parent, qapp, answered):
    before = qapp.palette()
    dark = QPalette(QColor("#202124"))
    dark.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    qapp.setPalette(dark)
    try:
        seen = answered()
        file_to_read(parent, "Import")
    finally:
        qapp.setPalette(before)
    for name in ("backButton", "forwardButton", "toParentButton", "newFolderButton"):
        image = seen[name].pixmap(QSize(16, 16)).toImage()
        drawn = [
            QColor.fromRgba(image.pixel(x, y)).lightness()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert drawn
        assert min(drawn) > 90
