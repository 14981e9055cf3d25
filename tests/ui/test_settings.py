# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window finds again what it left, each value in its type, in a file of its owner's alone."""

from __future__ import annotations

import os
import stat

import pytest
from PySide6.QtCore import QByteArray

from desktop_app.ui.settings import Appearance, Settings

SHAPE = QByteArray(bytes(range(256)))


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "window.ini"


def reopened(settings, file):
    assert settings.save()
    return Settings(file)


def test_a_first_start_has_nothing_to_remember(file):
    settings = Settings(file)
    assert settings.geometry is None
    assert settings.splitter("main") is None
    assert settings.header("pursuits") is None
    assert settings.sort("pursuits") is None
    assert settings.told_about_tray is False
    assert settings.compact_rows is False
    assert settings.appearance is Appearance.SYSTEM


def test_shapes_come_back_byte_for_byte(file):
    settings = Settings(file)
    settings.geometry = SHAPE
    settings.set_splitter("main", SHAPE)
    settings.set_header("pursuits", SHAPE)
    found = reopened(settings, file)
    assert found.geometry == found.splitter("main") == found.header("pursuits") == SHAPE
    assert found.splitter("side") is None


@pytest.mark.parametrize("told", [True, False])
def test_yes_and_no_come_back_as_yes_and_no(file, told):
    settings = Settings(file)
    settings.told_about_tray = settings.compact_rows = told
    found = reopened(settings, file)
    assert found.told_about_tray is told
    assert found.compact_rows is told


@pytest.mark.parametrize("mode", Appearance)
def test_the_appearance_comes_back(file, mode):
    settings = Settings(file)
    settings.appearance = mode
    assert reopened(settings, file).appearance is mode


def test_the_sorting_comes_back(file):
    settings = Settings(file)
    settings.set_sort("pursuits", "due", descending=True)
    settings.set_sort("people", "name", descending=False)
    found = reopened(settings, file)
    assert found.sort("pursuits") == ("due", True)
    assert found.sort("people") == ("name", False)


@pytest.mark.parametrize(
    "text", ["", "\x00\xff", "[window]\ngeometry=nonsense\n[look]\nappearance=pink\n"]
)
def test_a_spoilt_file_counts_as_none(file, text):
    file.parent.mkdir()
    file.write_text(text, encoding="latin-1")
    settings = Settings(file)
    assert settings.geometry is None
    assert settings.appearance is Appearance.SYSTEM


@pytest.mark.skipif(os.name != "posix", reason="POSIX modes")
def test_only_the_owner_can_read_it(file):
    file.parent.mkdir()
    file.parent.chmod(0o755)
    file.write_text("[window]\n")
    file.chmod(0o644)
    before = os.umask(0o022)
    try:
        settings = Settings(file)
        settings.geometry = SHAPE
        assert settings.save()
    finally:
        os.umask(before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(tmp_path):
    (tmp_path / "config").write_text("a file where the folder should be")
    settings = Settings(tmp_path / "config" / "window.ini")
    settings.told_about_tray = True
    assert settings.told_about_tray is True
    assert settings.save() is False


def test_what_was_chosen_in_the_sample_is_handed_over_once(settings):
    settings.keep_chosen_in_sample("dark")
    assert settings.take_chosen_in_sample() == "dark"
    assert settings.take_chosen_in_sample() == ""
    settings.keep_chosen_in_sample("pink")
    assert settings.take_chosen_in_sample() == ""
