# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Light and dark, as the system or the user wants: palette and style sheet from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPalette

from desktop_app import resources
from desktop_app.ui.palette import DARK, DISCERNIBLE, LIGHT, Tokens, adapted, mixed, readable
from desktop_app.ui.settings import Appearance

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

__all__ = ["Theme", "Tokens", "scaled_font", "tokens"]

STYLE = ("-style", "Fusion")
"""What `QApplication` is started with; `setStyle` would load Python's side of QStyle, 12 ms."""

TITLE_FACTOR = 1.5
SMALL_FACTOR = 0.88
SCRIPT_FACTOR = 1.15  # what is read aloud

# What Qt says where the platform has no accent colour of its own.
_NO_ACCENT = "#308cc6"

# The palette carries the system's accent in a role that nothing of ours shows: `tokens` reads it.
_SYSTEM_ACCENT = QPalette.ColorRole.LinkVisited

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Keeps the application in the colours that are asked for.

    Signals:
        changed: the tokens are others now; what was painted with them is out of date.
    """

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._mode = Appearance.SYSTEM
        self._in_force: Tokens | None = None
        # Asked before our own palette hides it.
        self._accent = _system_accent(app)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def mode(self) -> Appearance:
        """Whether the system's scheme is followed, or one is kept; a change shows at once."""
        return self._mode

    @mode.setter
    def mode(self, mode: Appearance) -> None:
        if mode is self._mode:
            return
        self._mode = mode
        hints = self._app.styleHints()
        if hasattr(hints, "setColorScheme"):  # since Qt 6.8; window frames and dialogs follow
            hints.setColorScheme(_SCHEMES[mode])
        self._apply()

    def _wanted(self) -> Tokens:
        hints = self._app.styleHints()
        scheme = _SCHEMES[self._mode]
        if self._mode is Appearance.SYSTEM:
            scheme = hints.colorScheme()
        return adapted(
            DARK if scheme == Qt.ColorScheme.Dark else LIGHT,
            self._accent,
            high_contrast=_asks_for_contrast(self._app),
        )

    def _apply(self) -> None:
        wanted = self._wanted()
        if wanted == self._in_force:
            return
        self._in_force = wanted
        # WORKAROUND: where a sheet follows another, Qt dresses each widget once for every one that
        # it lies in: eight times, which takes a second.
        self._app.setStyleSheet("")
        self._app.setPalette(_palette(wanted, self._accent or wanted.accent))
        self._app.setStyleSheet(_style_sheet(wanted, self._app.font()))
        windows = self._app.topLevelWidgets()
        if windows:
            from desktop_app.ui.icons import redress  # noqa: PLC0415  # at the start there are none

            for window in windows:
                redress(window)
        self.changed.emit()


def tokens() -> Tokens:
    """Return the colours in force, as the application's palette carries them.

    Quick enough for a delegate to ask at every cell.
    """
    return _tokens_of(QGuiApplication.palette().cacheKey())


def scaled_font(
    widget: QWidget, factor: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal
) -> QFont:
    """Return a widget's font, larger or smaller by a factor and in the given weight."""
    font = _resized(widget.font(), factor)
    font.setWeight(weight)
    return font


def _resized(font: QFont, factor: float) -> QFont:
    """Return a font in another size, in points or in pixels as the given one is."""
    resized = QFont(font)
    if font.pointSizeF() > 0:
        resized.setPointSizeF(font.pointSizeF() * factor)
    else:
        resized.setPixelSize(round(font.pixelSize() * factor))
    return resized


def _css_size(font: QFont) -> str:
    return f"{font.pointSizeF():.2f}pt" if font.pointSizeF() > 0 else f"{font.pixelSize()}px"


@lru_cache(maxsize=4)
def _tokens_of(_key: int) -> Tokens:
    palette = QGuiApplication.palette()
    role = QPalette.ColorRole
    table = DARK if palette.color(role.Window).lightness() < 128 else LIGHT
    if palette.color(role.Window).name() != table.bg:  # no theme of ours is in force
        return table
    return adapted(
        table,
        palette.color(_SYSTEM_ACCENT).name(),
        high_contrast=palette.color(role.PlaceholderText) == palette.color(role.Text),
    )


def _system_accent(app: QApplication) -> str | None:
    palette = app.palette()
    ours = palette.color(QPalette.ColorRole.Window).name() in {LIGHT.bg, DARK.bg}
    role = _SYSTEM_ACCENT if ours else QPalette.ColorRole.Accent
    accent = palette.color(role).name()
    return None if accent in {_NO_ACCENT, LIGHT.accent, DARK.accent} else accent


def _asks_for_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


@lru_cache(maxsize=4)
def _faint(table: Tokens) -> str:
    """Return the colour of what is switched off or only a mark: seen, not meant to be read."""
    grounds = (table.surface, table.bg, table.raised, table.hover)
    return readable(mixed(table.muted, table.surface, 0.6), grounds, DISCERNIBLE)


def _palette(table: Tokens, system_accent: str) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: table.bg,
        role.WindowText: table.text,
        role.Base: table.surface,
        role.AlternateBase: table.surface,
        role.Text: table.text,
        role.PlaceholderText: table.muted,
        role.Button: table.raised,
        role.ButtonText: table.text,
        role.BrightText: table.on_accent,
        role.ToolTipBase: table.raised,
        role.ToolTipText: table.text,
        role.Highlight: table.accent,
        role.HighlightedText: table.on_accent,
        role.Accent: table.accent,
        role.Link: table.accent,
        _SYSTEM_ACCENT: system_accent,
        role.Light: table.raised,
        role.Midlight: table.line,
        role.Mid: table.line,
        role.Dark: table.edge,
        role.Shadow: table.edge,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    off = QPalette.ColorGroup.Disabled
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(off, each, QColor(_faint(table)))
    palette.setColor(off, role.Highlight, QColor(table.line))
    return palette


def _style_sheet(table: Tokens, font: QFont) -> str:
    small = _resized(font, SMALL_FACTOR)
    height = QFontMetrics(small).height()
    values = {name: str(value) for name, value in asdict(table).items()}
    values |= {
        "shade": "dark" if table.dark else "light",
        "faint": _faint(table),
        "focus_on_accent": table.text,
        "icons": resources.path("icons").as_posix(),
        "title_size": _css_size(_resized(font, TITLE_FACTOR)),
        "small_size": _css_size(small),
        "script_size": _css_size(_resized(font, SCRIPT_FACTOR)),
        "small_height": str(height),
        "chip_radius": str((height + 4) // 2),
    }
    return Template(resources.path("theme.qss").read_text("utf-8")).substitute(values)
