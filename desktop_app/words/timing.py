# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""When to follow up, and whether that is too soon or late, in a sentence (method.md S1, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.situations import Then
from desktop_app.domain.timing import Moment
from desktop_app.words.catalogue import N_, ngettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import short_date
from desktop_app.words.reasons import reason

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.cadence import Proposal
    from desktop_app.domain.timing import Timing

_THEN = {
    Then.PARK: N_("suggest a pause"),
    Then.CLOSE_LOOP: N_("close the loop, suggest a pause"),
    Then.ARCHIVE: N_("pause again or close"),
    Then.KEEP_IN_TOUCH: N_("keep in touch"),
    Then.ASK_USER: N_("ask you what to do"),
}


_SHORT = {
    Then.PARK: N_("pause"),
    Then.CLOSE_LOOP: N_("close the loop"),
    Then.ARCHIVE: N_("pause or close"),
    Then.KEEP_IN_TOUCH: N_("keep in touch"),
    Then.ASK_USER: N_("you decide"),
}


def then_short(what: Then) -> str:
    """Return the same as `then`, in two or three words for a cell."""
    return _(_SHORT[what])


_SUGGESTED = {
    Then.PARK: N_("A pause is a good idea now: park it and look again later."),
    Then.CLOSE_LOOP: N_("A short closing note and a pause are a good idea now."),
    Then.ARCHIVE: N_("Another pause is a good idea now, or closing it."),
    Then.KEEP_IN_TOUCH: N_("From now on keep in touch now and then."),
    Then.ASK_USER: N_("What comes next is yours to decide."),
}


def suggestion(what: Then, unanswered: int) -> str:
    """Return what is suggested after so many unanswered follow-ups; going on is as good (R15)."""
    common = ngettext(
        "No answer yet to {n} follow-up, as is common.",
        "No answer yet to {n} follow-ups, as is common.",
        unanswered,
        n=unanswered,
    )
    return " ".join((common, _(_SUGGESTED[what]), _("Keeping going is fine too.")))


def then(what: Then) -> str:
    """Return what comes when the follow-ups of a situation stay unanswered."""
    return _(_THEN[what])


def timing(found: Timing, today: date) -> str:
    """Return whether today is too soon, right or late, and why: one sentence."""
    proposal = found.proposal
    why = reason(proposal.reason, today)
    day = short_date(proposal.on)
    if found.moment is Moment.TOO_SOON:
        return _("Too soon: {day} is the day. {why}.", day=day, why=why)
    if found.moment is Moment.RIGHT and proposal.on == today:
        return _("Neither too soon nor too late: today is the day. {why}.", why=why)
    if found.moment is Moment.RIGHT and proposal.on < today:  # as good as the day itself (6.3)
        return _(
            "Neither too soon nor too late: {day} was a day off there. {why}.", day=day, why=why
        )
    if found.moment is Moment.RIGHT:
        return _("Not too soon: any day until {day} is right. {why}.", day=day, why=why)
    return _late(found, day, why)


def _late(found: Timing, day: str, why: str) -> str:
    if not found.days:  # a weekend or a holiday came in between
        return _("Not too late: {day} was the day, follow up next. {why}.", day=day, why=why)
    return ngettext(
        "Not too late: {day} was the day, {n} working day ago; now is a good moment. {why}.",
        "Not too late: {day} was the day, {n} working days ago; now is a good moment. {why}.",
        found.days,
        day=day,
        n=found.days,
        why=why,
    )


def answer(proposal: Proposal) -> str:
    """Return the day of a proposal and why, as one line: "Mon 1 Jun 2026: 10 working days …"."""
    why = reason(proposal.reason, proposal.on)
    return _("{day}: {why}", day=short_date(proposal.on, year=True), why=why)


def sentence(proposal: Proposal) -> str:
    """Return why that day, as a sentence with all that belongs to it."""
    why = reason(proposal.reason, proposal.on)
    if proposal.follow_on is not None:
        day = short_date(proposal.follow_on)
        return _("{why}; then follow up on {day}.", why=why, day=day)
    if proposal.remind_on is not None:
        day = short_date(proposal.remind_on)
        return _("{why}; a reminder comes on {day}.", why=why, day=day)
    if proposal.then is not None:
        return _("{why}; so many stay unanswered: {then}.", why=why, then=then(proposal.then))
    return _("{why}.", why=why)
