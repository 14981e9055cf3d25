# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why two records look alike, and who is here already, in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.likeness import Why
from desktop_app.domain.records import Status
from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import month, short_date
from desktop_app.words.lines import SEPARATOR

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.services.duplicates import Before, LikeCompany, LikePerson

_WHYS = {
    Why.EMAIL: NP_("alike", "same e-mail address"),
    Why.PHONE: NP_("alike", "same phone number"),
    Why.PROFILE: NP_("alike", "same profile"),
    Why.NAME: NP_("alike", "same name"),
    Why.DOMAIN: NP_("alike", "same web or e-mail domain"),
    Why.SPELLING: NP_("alike", "names differ by a letter"),
    Why.INITIALS: NP_("alike", "one name shortens the other"),
    Why.PART: NP_("alike", "one name begins the other"),
    Why.CHOSEN: NP_("alike", "chosen by you"),
}
_LONG_AGO = 300
"""Days after which a month alone would be taken for one of this year."""


def why(reason: Why) -> str:
    """Return what makes two look alike."""
    return pgettext(*_WHYS[reason])


def like_person(found: LikePerson) -> str:
    """Return who is here already: "Here already: Dana Reyes · Acme (same name)"."""
    who = SEPARATOR.join(filter(None, (found.person.name, found.person.company)))
    if not found.person.may_contact:
        return _("Asked not to be contacted: {who} ({why})", who=who, why=why(found.likeness.why))
    return _("Here already: {who} ({why})", who=who, why=why(found.likeness.why))


def like_company(found: LikeCompany) -> str:
    """Return which company is here already."""
    name = found.company.name
    if not found.company.may_contact:
        return _("Asked not to be contacted: {who} ({why})", who=name, why=why(found.likeness.why))
    return _("Here already: {who} ({why})", who=name, why=why(found.likeness.why))


def before(found: Before, today: date) -> str:
    """Return that they were there before: "You applied here in March (Fitter, closed)"."""
    from desktop_app.words.names import status  # noqa: PLC0415  # names imports this package

    when = _when(found.on, today)
    told = ", ".join(
        filter(None, (found.title, "" if found.status is Status.OPEN else status(found.status)))
    )
    if found.applied:
        line = _("You applied here {when}", when=when)
    else:
        line = _("You noted this company {when}", when=when)
    return f"{line} ({told})" if told else line


def _when(on: date, today: date) -> str:
    days = (today - on).days
    if days < 21:
        return _("on {day}", day=short_date(on))
    if days < _LONG_AGO:
        return _("in {month}", month=month(on.month))
    return _("in {month} {year}", month=month(on.month), year=on.year)
