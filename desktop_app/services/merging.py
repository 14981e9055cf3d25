# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Make one person, or one company, of two: every record moves over, nothing is lost, one undo.

The kept one's own values stand; what it lacks comes from the other. A no said to either holds
for both (B1, B3, B8): the stricter permission wins, and what is aimed past it is released.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import KnownError
from desktop_app.domain.folding import fold
from desktop_app.domain.likeness import (
    SURE,
    Company,
    company_words,
    email_key,
    like_company,
    person_words,
)
from desktop_app.domain.particulars import (
    PARTICULARS,
    Address,
    AddressKind,
    Distinction,
    Involvement,
)
from desktop_app.domain.phones import number_key, same_number
from desktop_app.domain.records import (
    LIVE,
    RECORDS,
    Boundary,
    Channel,
    Contact,
    Organization,
    PromiseState,
    Pursuit,
    Reason,
    Record,
    Relationship,
    Step,
    StepState,
)
from desktop_app.services import attendance, boundaries, steps
from desktop_app.services.own_columns import join_values
from desktop_app.services.restoring import references, target
from desktop_app.services.steps import NextStep

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.services.desk import Desk
    from desktop_app.services.edits import Edits

    Told = Callable[[str, str], str]

_TEXTS_OF_PERSON = (
    "role", "zone", "country", "region", "pronunciation", "link", "weekdays",
    "closures", "worked",
)  # fmt: skip
_LOST_OF_PERSON = ("role", "link", "pronunciation", "zone", "prefers")
_LOST_OF_COMPANY = ("link", "hours", "phone_source", "zone")
_TEXTS_OF_COMPANY = ("country", "region", "phone_source", "link", "hours", "zone", "weekdays",
                     "closures")  # fmt: skip


def _bare(_field: str, value: str) -> str:
    return value


class Merging:
    """Merges two people or two companies.

    What gives way stands in the note of the kept one: `told` makes a line of a field's name and
    its value, the value alone by itself.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def people(self, kept_id: int, other_id: int, told: Told = _bare) -> Change:
        """Make the other person the kept one. Errors: ``not_found``, ``same_record``."""
        with self._desk.change(Label.of("merge_people")) as making:
            edits = making.edits
            kept, other = _two(edits, Contact, kept_id, other_id)
            making.label = Label.of("merge_people", name=kept.name, other=other.name)
            merged = _merged_person(kept, other)
            lost = _lost(merged, other, _LOST_OF_PERSON)
            lost = [*_other_company(edits, merged, other), *lost]
            lost += _other_introducer(edits, merged, other)
            merged = replace(merged, note=_with_lost(merged, lost, told))
            merged = _with_values(edits, merged, other)
            stopped = _is_stopped(edits, merged, (kept, other))
            _move(edits, other, kept.id)
            edits.put(merged)
            edits.remove(other)
            attendance.rename_person(edits, merged, other.name)
            _keep_addresses(edits, kept, other, {"contact_id": kept.id})
            _drop_doubles(edits, Involvement, ("pursuit_id", "contact_id", "part"), kept.id)
            if stopped:
                boundaries.stop_contact(edits, edits.get(Contact, kept.id), self._desk)
            else:
                self._keep_to_allowed_ways(edits, edits.get(Contact, kept.id))
        return making.made

    def companies(self, kept_id: int, other_id: int, told: Told = _bare) -> Change:
        """Make the other company the kept one. Errors: ``not_found``, ``same_record``."""
        with self._desk.change(Label.of("merge_companies")) as making:
            edits = making.edits
            kept, other = _two(edits, Organization, kept_id, other_id)
            making.label = Label.of("merge_companies", name=kept.name, other=other.name)
            stopped = not (kept.may_contact and other.may_contact)
            joined = _merged_company(kept, other)
            lost = _lost(joined, other, _LOST_OF_COMPANY)
            joined = replace(joined, note=_with_lost(joined, lost, told))
            edits.put(_with_values(edits, joined, other))
            _move(edits, other, kept.id)
            edits.remove(other)
            _keep_addresses(edits, kept, other, {"organization_id": kept.id})
            if stopped:
                boundaries.stop_organization(edits, kept.id, self._desk)
        return making.made

    def _keep_to_allowed_ways(self, edits: Edits, contact: Contact) -> None:
        """Turn open steps by a way that is not allowed any more into one that is (B3)."""
        for step in edits.all(Step, contact_id=contact.id, state=StepState.OPEN):
            if contact.allows(step.channel):
                continue
            for promise in steps.open_promises(edits, step.pursuit_id):
                if promise.step_id == step.id:
                    released = PromiseState.RELEASED
                    steps.settle_promise(edits, promise, released, now=self._desk.now)
            way = contact.allowed_way(step.channel)
            if way is not None:
                edits.put(replace(step, channel=way, action=str(way)))
            else:
                self._release(edits, step)

    def _release(self, edits: Edits, step: Step) -> None:
        """Nobody is left to write to: find another person instead."""
        steps.end_step(edits, step, StepState.RELEASED)
        pursuit = edits.get(Pursuit, step.pursuit_id)
        if pursuit.status in LIVE and not steps.open_steps(edits, pursuit.id):
            find = NextStep(
                "find_person", Channel.RESEARCH, self._desk.today, reason=Reason.of("released")
            )
            steps.add_step(edits, pursuit, find, today=self._desk.today, contact=None)
            pursuit = edits.put(replace(pursuit, needs_step=True))
        steps.point_at_earliest(edits, pursuit)


def _two(edits: Edits, kind: type[Any], kept_id: int, other_id: int) -> tuple[Any, Any]:
    if kept_id == other_id:
        raise KnownError("same_record")
    return edits.get(kind, kept_id), edits.get(kind, other_id)


def _is_stopped(edits: Edits, merged: Contact, both: Sequence[Contact]) -> bool:
    """Say whether one of them said no, or the company they are at.

    What only a company said ends with it: leaving the company opens the way again (B8).
    """
    employer = edits.find(Organization, merged.organization_id)
    if employer is not None and not employer.may_contact:
        return True
    return any(_said_no(edits, contact) for contact in both if not contact.may_contact)


def _said_no(edits: Edits, contact: Contact) -> bool:
    employer = edits.find(Organization, contact.organization_id)
    by_company = employer is not None and not employer.may_contact
    said = edits.all(Boundary, contact_id=contact.id, code="B1", lifted_on=None)
    return bool(said) or not by_company


def _move(edits: Edits, other: Contact | Organization, kept_id: int) -> None:
    """Let every record that names the other one name the kept one."""
    for kind in (*RECORDS, *PARTICULARS):
        for name in references(kind):
            if target(name) is not type(other):
                continue
            for record in edits.all(kind, **{name: other.id}):
                moved = replace(record, **{name: kept_id})  # type: ignore[arg-type]  # an id
                if _is_of_itself(moved):
                    _unbind(edits, moved)
                else:
                    edits.put(moved)


def _is_of_itself(record: Record) -> bool:
    """Say whether a record would now name the same one twice."""
    if isinstance(record, Distinction):
        return (
            record.contact_id == record.other_contact_id
            and record.organization_id == record.other_organization_id
        )
    return isinstance(record, Contact) and record.introduced_by_id == record.id


def _unbind(edits: Edits, record: Record) -> None:
    if isinstance(record, Contact):
        edits.put(replace(record, introduced_by_id=None))
    else:
        edits.remove(record)


def _merged_person(kept: Contact, other: Contact) -> Contact:
    introducer = kept.introduced_by_id or other.introduced_by_id
    closeness = list(Relationship)
    same_line = not kept.phone or same_number(kept.phone, other.phone)
    return replace(
        kept,
        **_filled(kept, other, _TEXTS_OF_PERSON),
        phone=kept.phone or other.phone,
        extension=kept.extension or (other.extension if same_line else ""),
        email=kept.email or other.email,
        note=_notes(kept, other),
        organization_id=kept.organization_id or other.organization_id,
        introduced_by_id=None if introducer in {kept.id, other.id} else introducer,
        prefers=kept.likes or other.likes or kept.prefers or other.prefers,
        may_contact=True,  # unless they are stopped after all
        relationship=max(kept.relationship, other.relationship, key=closeness.index),
        may_call=kept.may_call and other.may_call,
        may_email=kept.may_email and other.may_email,
        may_message=kept.may_message and other.may_message,
    )


def _merged_company(kept: Organization, other: Organization) -> Organization:
    return replace(
        kept,
        **_filled(kept, other, _TEXTS_OF_COMPANY),
        phone=kept.phone or other.phone,
        note=_notes(kept, other),
        agency=kept.agency or other.agency,
        no_calls=kept.no_calls or other.no_calls,
        may_contact=kept.may_contact and other.may_contact,
    )


def _filled(kept: Any, other: Any, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(kept, name) or getattr(other, name) for name in names}


def _notes(kept: Any, other: Any) -> str:
    """Return both notes, and the other name where it is another: old names are looked for too.

    One that is only spelt in another way, or has its legal form, is no other name.
    """
    parts = [kept.note.strip(), other.note.strip()]
    words_of = person_words if isinstance(kept, Contact) else company_words
    if sorted(words_of(kept.name)) != sorted(words_of(other.name)):
        parts.append(other.name)
    return "\n".join(dict.fromkeys(part for part in parts if part))


def _lost(merged: Any, other: Any, names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the fields with values that the other one had and the kept one has otherwise."""
    pairs = [(name, str(getattr(other, name) or "").strip()) for name in names]
    lost = [(name, text) for name, text in pairs if text and text != getattr(merged, name)]
    theirs, kept = (other.country, other.region), (merged.country, merged.region)
    if other.country and theirs != kept:
        lost.append(("country", " ".join(filter(None, theirs))))
    return lost


def _with_lost(merged: Any, lost: Sequence[tuple[str, str]], told: Told) -> str:
    """Return the note with a line for each value that gave way, unless it stands there."""
    known = fold(merged.note)
    added = [told(name, text) for name, text in lost if fold(text) not in known]
    return "\n".join(part for part in (merged.note, *added) if part)


def _with_values(edits: Edits, merged: Any, other: Any) -> Any:
    """Settle the user's own columns; what gives way there stands in the note."""
    lost = join_values(edits, merged, other.id)
    return replace(merged, note="\n".join(part for part in (merged.note, *lost) if part))


def _other_company(edits: Edits, merged: Contact, other: Contact) -> list[tuple[str, str]]:
    """Return where the other one worked, unless it is likely the same company."""
    company = edits.find(Organization, other.organization_id)
    kept = edits.find(Organization, merged.organization_id)
    if company is None or company == kept:
        return []
    alike = like_company(Company(company.name), Company(kept.name)) if kept is not None else None
    same = alike is not None and alike.score >= SURE
    return [] if same else [("company", company.name)]


def _other_introducer(edits: Edits, merged: Contact, other: Contact) -> list[tuple[str, str]]:
    """Return who introduced the other one, where the kept one came by somebody else."""
    by = edits.find(Contact, other.introduced_by_id)
    if by is None or by.id in {merged.introduced_by_id, merged.id}:
        return []
    return [("introduced_by", by.name)]


def _keep_addresses(edits: Edits, kept: Any, other: Any, owner: dict[str, int]) -> None:
    """Keep the numbers and addresses that are other ones; drop what is there twice."""
    merged = edits.get(type(kept), kept.id)
    known = {(AddressKind.PHONE, _key(AddressKind.PHONE, merged.phone, _inside(merged)))}
    if isinstance(merged, Contact):
        known.add((AddressKind.EMAIL, _key(AddressKind.EMAIL, merged.email)))
    for row in edits.all(Address, **owner):
        if (key := (row.kind, _key(row.kind, row.value, row.extension))) in known:
            edits.remove(row)
        known.add(key)
    spoken = [(AddressKind.PHONE, other.phone, _inside(other))]
    spoken.append((AddressKind.EMAIL, getattr(other, "email", ""), ""))
    for kind, value, extension in spoken:
        if value.strip() and (kind, _key(kind, value, extension)) not in known:
            further = Address(id=0, uid="", kind=kind, value=value, extension=extension)
            edits.add(replace(further, **owner))  # type: ignore[arg-type]  # one of the two ids


def _inside(owner: Any) -> str:
    """Return the extension of a number; a company's has none."""
    return str(getattr(owner, "extension", ""))


def _key(kind: AddressKind, value: str, extension: str = "") -> str:
    key = number_key(value, extension) if kind is AddressKind.PHONE else email_key(value)
    return key or value.strip()


def _drop_doubles(edits: Edits, kind: type[Record], names: Sequence[str], contact_id: int) -> None:
    seen: set[tuple[object, ...]] = set()
    for row in edits.all(kind, contact_id=contact_id):
        key = tuple(getattr(row, name) for name in names)
        if key in seen:
            edits.remove(row)
        seen.add(key)
