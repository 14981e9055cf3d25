# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Our own icons under freedesktop names, drawn in the colour of the words beside them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QListWidget

from desktop_app import resources
from desktop_app.domain.errors import BugError

if TYPE_CHECKING:
    from desktop_app.ui.text import Label

_SIZES = (16, 20, 24, 32, 48)
_APP_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_BADGE_SIZES = (16, 22, 24, 32, 48, 64)

# The badge lies on panels whose colour nobody tells us, so it brings its own ground and ink.
_BADGE_GROUND, _BADGE_INK = "#b42318", "#ffffff"
_PAUSED_GROUND = "#57606a"

_OFF = 0.4  # of the ink that is left of a drawing on what is off

_DRAWN = "drawn"  # the property of a label that says which icon it shows, and how wide

# Which icon a `QIcon` is, by its cache key: what `redress` goes by.
_names: dict[int, str] = {}


def icon(name: str, colour: str | None = None) -> QIcon:
    """Return one of our icons in the words' colour, or in the given "#rrggbb".

    Cheap to call again while the colours stay. Errors: `BugError` for a name without a drawing.
    """
    words = QGuiApplication.palette().color(QPalette.ColorRole.WindowText).name()
    found = _drawn(name, colour or words)
    if colour is None:
        _names[found.cacheKey()] = name
    return found


def draw(label: Label, name: str, size: int) -> None:
    """Show one of our icons on a label, so many pixels wide; `redress` finds it there again."""
    label.setProperty(_DRAWN, [name, size])
    label.setPixmap(icon(name).pixmap(QSize(size, size), label.devicePixelRatioF()))


def redress(root: QObject) -> None:
    """Give all that shows an icon below an object its icon anew, in the present colours.

    These are the actions, buttons, lines of lists, and labels that `draw` was used on. Icons asked
    for in a colour of their own, and pixmaps made from icons, stay as they are.
    """
    from desktop_app.ui.text import Label  # noqa: PLC0415  # not before the first paint

    for label in root.findChildren(Label):
        if drawn := label.property(_DRAWN):
            draw(label, *drawn)
    for view in root.findChildren(QListWidget):
        for item in map(view.item, range(view.count())):
            if (known := _names.get(item.icon().cacheKey())) is not None:
                item.setIcon(icon(known))
    targets: list[QAction | QAbstractButton] = [*root.findChildren(QAction)]
    targets += root.findChildren(QAbstractButton)
    for target in targets:
        name = _names.get(target.icon().cacheKey())
        if name is not None:
            target.setIcon(icon(name))


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """Return the program's own icon."""
    return badge_icon(0)


def badge_icon(count: int, *, paused: bool = False) -> QIcon:
    """Return the program's icon with the number that is due; "9+" above nine, none at zero.

    While reminders are paused the badge is grey, and two bars stand for the zero.
    """
    renderer = QSvgRenderer(str(resources.path("duesday.svg")))
    made = QIcon()
    number = str(count) if count <= 9 else "9+"
    for size in _BADGE_SIZES if count > 0 or paused else _APP_SIZES:
        pixmap = _rendered(renderer, size)
        if paused:
            _draw_badge(pixmap, number if count > 0 else "", _PAUSED_GROUND)
        elif count > 0:
            _draw_badge(pixmap, number, _BADGE_GROUND)
        made.addPixmap(pixmap)
    return made


@lru_cache(maxsize=128)
def _drawn(name: str, colour: str) -> QIcon:
    file = resources.path("icons", f"{name}.svg")
    if not file.is_file():
        raise BugError(f"no icon is drawn for {name!r}")
    drawing = file.read_bytes().replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(drawing))
    made = QIcon()
    for size in _SIZES:
        pixmap = _rendered(renderer, size)
        made.addPixmap(pixmap)
        # Otherwise Qt would tint the icon of a selected row.
        made.addPixmap(pixmap, QIcon.Mode.Selected)
        # What Qt makes paler for a button that is off looks on, where the ground is dark.
        made.addPixmap(_faded(pixmap), QIcon.Mode.Disabled)
    return made


def _faded(pixmap: QPixmap) -> QPixmap:
    """Return a drawing that lets most of the ground through."""
    faded = QPixmap(pixmap.size())
    faded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faded)
    painter.setOpacity(_OFF)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return faded


def _rendered(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _draw_badge(pixmap: QPixmap, text: str, colour: str) -> None:
    """Draw a number, or two bars where there is none, onto a ground at the lower right."""
    size = pixmap.width()
    # The smaller the icon, the more of it the number needs to be read.
    height = round(size * (0.69 if size <= 24 else 0.58))
    font = QFont(QGuiApplication.font())
    font.setPixelSize(round(height * 0.86))
    font.setWeight(QFont.Weight.Bold)
    width = max(height, min(size, QFontMetricsF(font).horizontalAdvance(text) + height * 0.42))
    ground = QRectF(size - width, size - height, width, height)

    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(ground, height / 2, height / 2)
    if text:
        painter.setPen(QColor(_BADGE_INK))
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, text)
    else:
        _draw_bars(painter, ground)
    painter.end()


def _draw_bars(painter: QPainter, ground: QRectF) -> None:
    """Draw the two bars that mean a pause everywhere."""
    bar, tall = ground.width() * 0.16, ground.height() * 0.52
    painter.setBrush(QColor(_BADGE_INK))
    for side in (-1.5, 0.5):
        left = ground.center().x() + side * bar
        painter.drawRect(QRectF(left, ground.center().y() - tall / 2, bar, tall))
