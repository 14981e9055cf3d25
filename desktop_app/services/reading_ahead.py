# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the guards ask about many pursuits, read in a few queries instead of a dozen for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.particulars import Address, Interview
from desktop_app.domain.records import (
    Boundary,
    Contact,
    Organization,
    Promise,
    Pursuit,
    Step,
    Touch,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop_app.services.edits import Edits

_OF_PURSUITS = (Step, Promise, Touch, Boundary, Interview)
_OF_PEOPLE = (Step, Boundary, Address)


def of_pursuits(edits: Edits, ids: Sequence[int]) -> None:
    """Hold these pursuits, and what speaks for or against their steps.

    What is not among them is read when it is asked for: this only saves time.
    """
    edits.hold(Pursuit, ids)
    for kind in _OF_PURSUITS:
        edits.hold_of(kind, "pursuit_id", ids)
    pursuits = [found for number in ids if (found := edits.find(Pursuit, number)) is not None]
    steps = [step for number in ids for step in edits.all(Step, pursuit_id=number)]
    people = _numbers([*(p.contact_id for p in pursuits), *(s.contact_id for s in steps)])
    edits.hold(Contact, people)
    companies = _numbers(each.organization_id for each in pursuits)
    met = (edits.find(Contact, number) for number in people)
    companies = _numbers([*companies, *(each.organization_id for each in met if each)])
    edits.hold(Organization, companies)
    edits.hold_of(Contact, "organization_id", companies)
    edits.hold_of(Boundary, "organization_id", companies)
    for their in _OF_PEOPLE:
        edits.hold_of(their, "contact_id", people)
    # A guard looks at what was said to anybody at a company.
    there = [each.id for number in companies for each in edits.all(Contact, organization_id=number)]
    edits.hold_of(Touch, "contact_id", _numbers([*people, *there]))
    theirs = [step.id for number in people for step in edits.all(Step, contact_id=number)]
    edits.hold_of(Promise, "step_id", _numbers([*theirs, *(step.id for step in steps)]))


def _numbers(found: Iterable[int | None]) -> list[int]:
    return sorted({number for number in found if number is not None})
