# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What an empty view says: what it is for and the one thing to do (look.md, States)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from desktop_app.domain.filters import View
from desktop_app.ui.theme import scaled_font, tokens
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.filters import Query

_WIDEST = 520
_GAP = 8


def paint_empty(viewport: QWidget, title: str, text: str) -> None:
    """Paint a title and a sentence in the middle of an empty view."""
    room, painter = viewport.rect(), QPainter(viewport)
    plain = QFont(viewport.font())
    large = scaled_font(viewport, 1.2, QFont.Weight.DemiBold)
    inside = QRect(0, 0, min(_WIDEST, room.width() - 32), room.height())
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    above = QFontMetrics(large).boundingRect(inside, int(flags), title)
    below = QFontMetrics(plain).boundingRect(inside, int(flags), text)
    left = room.center().x() - inside.width() // 2
    top = max(8, (room.height() - above.height() - _GAP - below.height()) // 2)
    colours = tokens()
    painter.setFont(large)
    painter.setPen(QColor(colours.text))
    painter.drawText(QRect(left, top, inside.width(), above.height()), int(flags), title)
    painter.setFont(plain)
    painter.setPen(QColor(colours.muted))
    top += above.height() + _GAP
    painter.drawText(QRect(left, top, inside.width(), below.height()), int(flags), text)
    painter.end()


def of_pursuits(query: Query) -> tuple[str, str]:
    """Return what a view of the pursuits is for, and the one thing to do."""
    if query.find.strip():
        return _("Nothing found"), _("No pursuit in this view holds these words.")
    if len(query.where) > (query.view in {View.TODAY, View.OVERDUE}):  # these ask for a day
        return _("Nothing found"), _("No pursuit in this view fits the filters.")
    texts = {
        View.OPEN: (
            _("No pursuits yet"),
            _("Type what you did last into the line above, or drop a CSV file here."),
        ),
        View.TODAY: (_("Nothing is due today"), _("What is due on this day stands here.")),
        View.OVERDUE: (_("Nothing is overdue"), _("Steps whose day has passed would stand here.")),
        View.BY_COMPANY: (_("No pursuits yet"), _("What goes on stands here, company by company.")),
        View.NEEDS_STEP: (
            _("Every open pursuit has a next step"),
            _("Pursuits that were imported without one would stand here."),
        ),
        View.PROMISED: (_("No promise is open"), _("Dates you told somebody stand here.")),
        View.NO_CONTACT: (
            _("Every open pursuit names a person"),
            _("Applications without a contact would stand here."),
        ),
        View.PARKED: (_("Nothing is parked"), _("Parked pursuits wait here for their day.")),
        View.STOPPED: (_("Nobody said no"), _("Whoever asks not to be contacted is kept here.")),
        View.CLOSED: (_("Nothing is closed yet"), _("What has ended is kept here.")),
        View.ALL: (_("No pursuits yet"), _("Everything you log is kept here.")),
    }
    return texts[query.view]
