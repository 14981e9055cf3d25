# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What people and companies allow, in few words; countries by name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.terms import Channel
from desktop_app.words.catalogue import N_
from desktop_app.words.catalogue import text as _

if TYPE_CHECKING:
    from desktop_app.domain.rosters import CompanyRow, PersonRow

_DECLINED = {
    Channel.CALL: N_("no calls"),
    Channel.EMAIL: N_("no e-mail"),
    Channel.MESSAGE: N_("no messages"),
}


def permissions(row: PersonRow) -> str:
    """Return what a person asked for, nothing where every way is open."""
    if not row.may_contact:
        return _("asked not to be contacted")
    return ", ".join(_(_DECLINED[channel]) for channel in row.declined)


def policy(row: CompanyRow) -> str:
    """Return what a company asks for, nothing where every way is open."""
    if not row.may_contact:
        return _("asked not to be contacted")
    return _("no phone calls") if row.no_calls else ""


def country(code: str, region: str = "") -> str:
    """Return a country by name with its region; a code that is not known stands for itself."""
    if not code:
        return ""
    name = _countries().get(code.upper(), code)
    return f"{name}, {_regions(code).get(region.upper(), region)}" if region else name


@cache
def _countries() -> dict[str, str]:
    from desktop_app.domain.working_days import countries  # noqa: PLC0415  # takes long to load

    return dict(countries())


@cache
def _regions(country: str) -> dict[str, str]:
    from desktop_app.domain.working_days import region_names  # noqa: PLC0415  # as above

    return {code.upper(): names[0] for code, names in region_names(country)}
