# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How the user's word stands and how often it was kept, in few calm words (method.md 6.2, R28)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.terms import PromiseState
from desktop_app.words.catalogue import NP_, ngettext, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import day
from desktop_app.words.names import promise_state
from desktop_app.words.numbers import count as grouped
from desktop_app.words.steps import action
from desktop_app.words.steps import channel as channel_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.particulars import LeftWord
    from desktop_app.domain.promise_list import PromiseRow
    from desktop_app.domain.promises import Ledger
    from desktop_app.domain.records import Channel
    from desktop_app.services.ledger import Figures

GLYPHS = {
    PromiseState.OPEN: "○",
    PromiseState.KEPT: "✓",
    PromiseState.ROLLED: "✓",
    PromiseState.LATE: "◐",
    PromiseState.MISSED: "–",
    PromiseState.ANSWERED: "←",
    PromiseState.RELEASED: "◇",
    PromiseState.SUPERSEDED: "→",
    PromiseState.VOID: "×",
}
"""The sign before each state; never alone, and a tick only for a word that was kept."""

_BEHIND = {
    PromiseState.LATE: NP_("promise", "Open, a day late"),
    PromiseState.MISSED: NP_("promise", "Open, its day has passed"),
}
_PERIODS = {
    None: NP_("period", "All time"),
    30: NP_("period", "Last 30 days"),
    90: NP_("period", "Last 90 days"),
    365: NP_("period", "Last year"),
}
PERIODS = tuple(_PERIODS)
"""The periods that can be chosen, in days; None for all time."""


def state(row: PromiseRow) -> str:
    """Return the sign and the words of how a promise stands today."""
    return f"{GLYPHS[row.stands]} {_state(row)}"


def _state(row: PromiseRow) -> str:
    if row.is_behind:
        return pgettext(*_BEHIND[row.stands])
    if row.state is PromiseState.KEPT and row.on_time is not None:
        return (
            pgettext("promise", "Kept, on time")
            if row.on_time
            else pgettext("promise", "Kept, off time")
        )
    return promise_state(row.stands)


def state_in_full(row: PromiseRow) -> str:
    """Return how a promise stands with whatever is special about it."""
    parts = [_state(row)]
    if row.is_off_channel and row.by is not None:
        parts.append(_("by another way than you said: {way}", way=channel_name(row.by)))
    if row.is_open:
        parts.append(
            _("only if no answer comes first")
            if row.conditional
            else _("whether they answer or not")
        )
    if row.is_left:
        parts.append(_("its pursuit was deleted"))
    return "; ".join(parts)


def said(row: PromiseRow) -> str:
    """Return what was promised, in the words of the plan."""
    return action(row.action, contact=row.person, channel=row.channel)


def given(way: Channel, now: Channel | None = None) -> str:
    """Return by which way the user said they would be in touch, and by which it is kept `now`."""
    line = _("You said you would be in touch: {way}.", way=channel_name(way))
    if now is None:
        return line
    kept = _("They don't want that way any more; this keeps it: {way}.", way=channel_name(now))
    return f"{line} {kept}"


def goal(row: PromiseRow) -> str:
    """Return the goal of a promise's pursuit, marked where that was deleted (method.md 6.1)."""
    if not row.is_left:
        return row.pursuit
    return _("pursuit deleted: {goal}", goal=row.pursuit) if row.pursuit else _("pursuit deleted")


def stays(left: Sequence[LeftWord], today: date) -> str:
    """Return what is still owed of what a deletion left in the ledger; empty for nothing."""
    if not left:
        return ""
    if len(left) > 1:
        n = len(left)
        return ngettext(
            "{n} word that you gave stays in the ledger.",
            "{n} words that you gave stay in the ledger.",
            n,
            n=n,
        )
    word = left[0]
    whom, when = word.person or word.company, day(word.due_on, today)
    if not whom:
        return _("Your word for {day} stays in the ledger.", day=when)
    return _("Your word to {name} for {day} stays in the ledger.", name=whom, day=when)


def period(days: int | None) -> str:
    """Return the name of a period that ends today."""
    return pgettext(*_PERIODS[days])


def every_state() -> str:
    """Return what stands for all states in a choice."""
    return pgettext("promise", "All states")


def state_choice(state: PromiseState) -> str:
    """Return a state in a choice, with its sign."""
    return f"{GLYPHS[state]} {promise_state(state)}"


def rate(ledger: Ledger) -> str:
    """Return the kept rate: a fraction, and a percentage only from five on (method.md 6.2)."""
    kept, settled = ledger.fraction
    if not settled:
        return _("No word has come due yet")
    if ledger.percent is None:
        return _("Kept {kept} of {n}", kept=kept, n=settled)
    told = {"kept": grouped(kept), "n": grouped(settled)}
    return _("Kept {kept} of {n} ({percent} %)", percent=ledger.percent, **told)


def only(name: str, ledger: Ledger | None) -> str:
    """Return the offer to show one person's promises alone, with how their word was kept."""
    whom = _("Only {name}", name=name) if name else _("Only this person")
    if ledger is None or not ledger.settled:
        return whom
    kept, settled = ledger.fraction
    return _("{whom}: kept {kept} of {n}", whom=whom, kept=grouped(kept), n=grouped(settled))


def further(figures: Figures) -> list[str]:
    """Return the other figures: of late, at the time, in a row, how far behind the late ones."""
    ever, lately, parts = figures.ever, figures.lately, list[str]()
    if not ever.settled:
        return parts
    if lately.settled:
        kept, settled = lately.fraction
        told = {"kept": grouped(kept), "n": grouped(settled)}
        parts.append(_("{kept} of {n} in the last 90 days", **told))
    if ever.timed:
        told = {"kept": grouped(ever.on_time), "n": grouped(ever.timed)}
        parts.append(_("{kept} of {n} at the time you said", **told))
    if ever.streak > 1:
        n = ever.streak
        parts.append(ngettext("{n} kept in a row", "{n} kept in a row", n, n=n))
    if ever.delay is not None:
        n = round(ever.delay)
        parts.append(
            ngettext(
                "late ones came about {n} working day after",
                "late ones came about {n} working days after",
                n,
                n=f"{ever.delay:g}",
            )
        )
    return parts


def plans(figures: Figures) -> str:
    """Return how the steps went that were told to nobody, apart from the promises (6.1)."""
    found = figures.plans
    if not found.settled:
        return ""
    return _("Plans done by their day: {done} of {n}", done=found.by_day, n=found.settled)


def plans_in_full() -> str:
    """Return what counts as a plan."""
    return _(
        "Steps you told nobody about. They are no part of the promises you keep, and moving one to"
        " another day costs nothing."
    )
