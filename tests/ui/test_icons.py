# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Each icon is drawn in the colour of the words, and the number on the badge can be read."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app import resources
from desktop_app.domain.errors import BugError
from desktop_app.ui.icons import app_icon, badge_icon, icon, redress

NAMES = sorted(file.stem for file in resources.path("icons").glob("*.svg"))
PROMISED = {
    "list-add", "edit-undo", "edit-redo", "edit-find", "document-open", "edit-delete",
    "call-start", "mail-send", "chat-message", "promise", "view-calendar", "alarm", "go-next",
    "object-select", "preferences-system", "help-about", "application-exit", "emblem-parked",
    "window-close", "dialog-warning", "person", "company", "visit",
}  # fmt: skip
BADGE = QColor("#b42318").rgb()


def rough(colour):
    """Return a colour so roughly that a half-covered pixel still has it."""
    return tuple(round(part / 32) for part in QColor(colour).getRgb()[:3])


def inks(image):
    """Return the colours of the pixels that are covered by more than half."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {rough(pixel) for pixel in pixels if pixel.alpha() > 127}


def test_every_icon_that_is_asked_for_is_drawn():
    assert set(NAMES) >= PROMISED


@pytest.mark.parametrize("name", sorted(PROMISED))
@pytest.mark.parametrize("size", [16, 20, 24, 32, 48])
def test_icons_have_one_ink_and_fill_their_square(qapp, name, size):
    image = icon(name, "#204060").pixmap(QSize(size, size), 1.0).toImage()
    assert image.size() == QSize(size, size)
    assert inks(image) == {rough("#204060")}


@pytest.mark.parametrize("name", NAMES)
def test_drawings_are_plain_svg_without_anything_to_fetch(name):
    root = ET.parse(resources.path("icons", f"{name}.svg")).getroot()  # noqa: S314  # our own
    for element in root.iter():
        assert element.tag.split("}")[1] in {"svg", "path", "circle", "rect"}
        assert not [key for key in element.attrib if "href" in key]


def test_icons_take_the_colour_of_the_words(qapp):
    words = qapp.palette().color(QPalette.ColorRole.WindowText).name()
    assert inks(icon("list-add").pixmap(48, 48).toImage()) == {rough(words)}


def test_a_selected_icon_keeps_its_colour(qapp):
    made = icon("list-add", "#204060")
    selected = made.pixmap(QSize(24, 24), 1.0, QIcon.Mode.Selected).toImage()
    assert inks(selected) == {rough("#204060")}


def test_asking_again_draws_nothing_again(qapp):
    assert icon("alarm").cacheKey() == icon("alarm").cacheKey()


def test_a_name_without_a_drawing_is_our_fault(qapp):
    with pytest.raises(BugError, match="no-such-icon"):
        icon("no-such-icon")


def test_redressing_leaves_other_icons_alone(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    violet = QPushButton(icon("promise", "#6b4fa0"), "", window)
    foreign = QPushButton(app_icon(), "", window)
    before = violet.icon().cacheKey(), foreign.icon().cacheKey()
    redress(window)
    assert (violet.icon().cacheKey(), foreign.icon().cacheKey()) == before


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64])
def test_the_badge_is_there_only_when_something_is_due(qapp, size):
    def reds(count):
        image = badge_icon(count).pixmap(QSize(size, size), 1.0).toImage()
        pixels = [image.pixel(x, y) for x in range(size) for y in range(size)]
        return sum(1 for pixel in pixels if pixel == BADGE)

    assert reds(0) == 0
    for count in (1, 4, 9, 10, 300):
        # Enough ground for a figure that can be read, and the icon still to be recognised.
        assert 0.1 * size * size < reds(count) < 0.6 * size * size, count


@pytest.mark.parametrize("size", [16, 22, 32, 64])
def test_numbers_on_the_badge_can_be_told_apart(qapp, size):
    shown = [badge_icon(count).pixmap(QSize(size, size), 1.0).toImage() for count in range(1, 11)]
    assert all(one != other for n, one in enumerate(shown) for other in shown[n + 1 :])


def test_ten_and_more_look_the_same(qapp):
    ten, many = (badge_icon(n).pixmap(QSize(32, 32), 1.0).toImage() for n in (10, 4000))
    assert ten == many


def test_the_app_icon_has_all_sizes_of_a_desktop(qapp):
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert sizes >= {16, 22, 24, 32, 48, 64, 128, 256}


def test_what_is_off_looks_off(qapp):
    """A button that opened nothing looked as if it could be pressed, in dark."""

    def ink(mode):
        shown = icon("open-outside", "#ffffff").pixmap(QSize(16, 16), mode).toImage()
        return max(shown.pixelColor(x, y).alpha() for x in range(16) for y in range(16))

    assert ink(QIcon.Mode.Disabled) < ink(QIcon.Mode.Normal) / 2
