# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What gave way when two records were made one, as it stands in the note of the kept one."""

from __future__ import annotations

from desktop_app.domain.terms import Channel
from desktop_app.words.catalogue import NP_, pgettext
from desktop_app.words.rosters import country
from desktop_app.words.steps import channel

_FIELDS = {
    "company": NP_("merged", "Company: {value}"),
    "role": NP_("merged", "Role: {value}"),
    "link": NP_("merged", "Web: {value}"),
    "pronunciation": NP_("merged", "Said like: {value}"),
    "zone": NP_("merged", "Time zone: {value}"),
    "prefers": NP_("merged", "They prefer: {value}"),
    "country": NP_("merged", "Country: {value}"),
    "introduced_by": NP_("merged", "Introduced by: {value}"),
    "hours": NP_("merged", "Hours: {value}"),
    "phone_source": NP_("merged", "Number found in: {value}"),
}


def given_way(field: str, value: str) -> str:
    """Return the line that keeps a value that gave way."""
    if field == "country":
        code, _, region = value.partition(" ")
        value = country(code, region)
    elif field == "prefers":
        value = channel(Channel(value))
    elif field == "zone":
        value = value.replace("_", " ")
    return pgettext(*_FIELDS[field]).format(value=value)
