# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Our own icons under freedesktop names, drawn in the colour of the words beside them."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QAction

from desktop_app import resources
from desktop_app.domain.errors import BugError

_SIZES = (16, 20, 24, 32, 48)
_APP_SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
_BADGE_SIZES = (16, 22, 24, 32, 48, 64)
_NAME = "iconName"

# The badge is drawn on panels whose colour nobody tells us: it brings its own ground and ink.
_BADGE, _BADGE_INK = "#b42318", "#ffffff"
