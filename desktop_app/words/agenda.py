# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What is due, in sections, and how the whole search stands, for the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.agenda import Section
from desktop_app.words.catalogue import NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.numbers import count as grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

_SECTIONS = {
    Section.OVERDUE: NP_("agenda", "Overdue"),
    Section.TODAY: NP_("agenda", "Today"),
    Section.SOON: NP_("agenda", "Soon"),
    Section.LATER: NP_("agenda", "Later"),
}


def section(section: Section) -> str:
    """Return the head of a part of the agenda."""
    return pgettext(*_SECTIONS[section])


def summary(open_count: int, needs: int, kept: int, settled: int) -> Sequence[str]:
    """Return the parts of the status bar: steps left, open pursuits, promises kept.

    Promises are a fraction of those settled, and are left out while there are none (method.md 6.2).
    """
    parts = [steps_left(open_count, needs)]
    if open_count:
        parts.append(ngettext("{n} open", "{n} open", open_count, n=open_count))
    if settled:
        parts.append(
            ngettext("kept {kept} of {n}", "kept {kept} of {n}", settled, kept=kept, n=settled)
        )
    return parts


def steps_left(open_count: int, needs: int) -> str:
    """Return the one sentence that should hold: every open pursuit has a next step (R02)."""
    if needs:
        n = grouped(needs)
        return ngettext("{n} pursuit needs a step", "{n} pursuits need a step", needs, n=n)
    if not open_count:
        return _("No open pursuit yet")
    return _("Every open pursuit has a next step")
