# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""By whose clock a time in the capture line is meant, before Enter saves it (method.md R08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.records import Contact, Organization, Pursuit
from desktop_app.services.begun_by_line import begin
from desktop_app.services.edits import Edits
from desktop_app.services.steps import zone_of

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.understood import Understood


def zone_meant(office: Office, found: Understood) -> str:
    """Return the zone in which the time of the step that is left would stand, "" for the user's.

    It is the one with which the step is saved: the person's, else their company's. Nothing is
    written.
    """
    if found.left is None or found.left.zone:
        return found.left.zone if found.left is not None else ""
    edits = Edits(office.desk.database)
    if found.chosen is not None:
        pursuit = edits.get(Pursuit, found.chosen.id)
    else:
        pursuit = begin(office, edits, found)
    whom = pursuit.contact_id or (found.person.id if found.person is not None else None)
    company = edits.find(Organization, pursuit.organization_id)
    return zone_of(edits.find(Contact, whom), company)
