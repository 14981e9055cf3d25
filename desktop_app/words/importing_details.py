# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What columns of a list of people or companies say, and what is told of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.transfer.details import Detail
from desktop_app.words.catalogue import N_
from desktop_app.words.catalogue import text as _
from desktop_app.words.dates import weekday_short
from desktop_app.words.rosters import country

if TYPE_CHECKING:
    from collections.abc import Mapping


_SENTENCES = {
    "no_person": N_("No person is named."),
    "no_company": N_("No company is named."),
    "known_already": N_("Known already; the row says nothing new."),
    "joined": N_("{name} is known already; new: {what}."),
    "joined_line": N_("{name} stands in line {line} of this file already; new: {what}."),
    "no_field": N_("{column}: there is no field for it; kept in the note."),
    "no_person_name": N_("There is no name; called “{text}”."),
    "email_odd": N_("{column}: “{text}” is not an e-mail address; kept as it is."),
    "email_words": N_("{column}: “{text}” is not an e-mail address; it is kept in the note."),
    "phone_words": N_("{column}: “{text}” is not a phone number; it is kept in the note."),
    "phone_odd": N_("{column}: “{text}” is not a phone number; kept as it is."),
    "link_odd": N_("{column}: “{text}” is not a web address; kept as it is."),
    "country_unknown": N_("{column}: “{text}” is not a known country; kept in the note."),
    "region_unknown": N_(
        "{column}: “{text}” is not a region with holidays of its own; kept in the note."
    ),
    "region_elsewhere": N_("{column}: “{text}” is not a part of {country}; kept in the note."),
    "region_nowhere": N_("{column}: “{text}” has no country beside it; kept in the note."),
    "zone_unknown": N_("{column}: “{text}” is not a known time zone; kept in the note."),
    "weekdays_unknown": N_(
        "{column}: “{text}” does not name the days they work; kept in the note."
    ),
    "relationship_unknown": N_(
        "{column}: “{text}” does not say how well you know them; kept in the note."
    ),
    "prefers_unknown": N_(
        "{column}: “{text}” is not a call, an e-mail or a message; kept in the note."
    ),
    "extension_alone": N_("{column}: “{text}” has no number before it; kept in the note."),
    "differs": N_("{column}: “{stands}” stands here and is kept; the file says “{text}”."),
    "differs_week": N_("{column}: “{stands}” stands here and is kept; the file says “{text}”."),
    "namesake": N_("There is a {name} here already; they stay two people."),
    "namesake_line": N_("{name} is named in line {line} too; they stay two people."),
    "shared": N_("{text} is also {name}'s; they stay two people."),
    "taken_for": N_("Taken to be {name}."),
    "introducer_unknown": N_(
        "Introduced by “{text}”, whom nobody here is called; kept in the note."
    ),
    "introducer_many": N_("Introduced by “{text}”: several are called so; kept in the note."),
}
_WEEKS = frozenset({"stands", "text"})


def detail_name(detail: Detail) -> str:
    """Return what a column is taken for."""
    names = {
        Detail.NAME: _("Name"),
        Detail.FIRST_NAME: _("First name"),
        Detail.MIDDLE_NAME: _("Middle name"),
        Detail.LAST_NAME: _("Last name"),
        Detail.ROLE: _("Job title"),
        Detail.COMPANY: _("Company"),
        Detail.EMAIL: _("E-mail address"),
        Detail.PHONE: _("Phone number"),
        Detail.EXTENSION: _("Extension"),
        Detail.LABEL: _("Label of the next column"),
        Detail.LINK: _("Link"),
        Detail.COUNTRY: _("Country"),
        Detail.REGION: _("Region"),
        Detail.ZONE: _("Time zone"),
        Detail.WEEKDAYS: _("Working week"),
        Detail.RELATIONSHIP: _("How well you know them"),
        Detail.PREFERS: _("They prefer"),
        Detail.INTRODUCED_BY: _("Introduced by"),
        Detail.PRONUNCIATION: _("Pronunciation"),
        Detail.COMPANY_PHONE: _("Company's main number"),
        Detail.HOURS: _("Opening hours"),
        Detail.PHONE_SOURCE: _("Where the number is from"),
        Detail.NOTE: _("Into the note"),
        Detail.IGNORE: _("Leave out"),
    }
    return names[detail]


def _days(digits: str) -> str:
    """Return the short names of weekdays given as digits."""
    return ", ".join(weekday_short(int(digit)) for digit in digits if digit.isdigit())


def reason(code: str, details: Mapping[str, str]) -> str:
    """Return what is told of a row, the code itself where there is no sentence for it."""
    if code not in _SENTENCES:
        return code
    if code == "differs_week":
        details = {name: _days(text) if name in _WEEKS else text for name, text in details.items()}
    if "country" in details:
        details = {**details, "country": country(details["country"])}
    return _(_SENTENCES[code], **details)
