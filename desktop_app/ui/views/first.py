# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The built-in view a window begins with, where it was not left in the usual one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain import views
from desktop_app.domain.filters import View
from desktop_app.words.names import title_of

if TYPE_CHECKING:
    from desktop_app.domain.filters import Query
    from desktop_app.services.office import Office


def lasting(query: Query, last: str, office: Office) -> tuple[Query, str]:
    """Return a query in the view of the last time, and what the table is called in it.

    Views of one's own come behind the first paint.
    """
    if last not in set(map(str, View)):
        return query, ""
    view = View(last)
    where = views.conditions(view, office.today, office.clock.zone_name())
    return replace(query, view=view, where=where), title_of(view)
