# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The SELECTs of the search over everything: what is looked through, and what is shown of it.

The first ones go piece by piece (see `Reader.pieces`), the name foremost; the others take ids.
"""

# ruff: noqa: S608  # all words are our own

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """What can be found, in the order in which it is shown."""

    PURSUIT = "pursuit"
    PERSON = "person"
    COMPANY = "company"
    NOTE = "note"
    INTERVIEW = "interview"
    MESSAGE = "message"


_NEXT = "WHERE {}.id > ? ORDER BY {}.id LIMIT ?"
# Numbers and addresses beyond the first.
_FURTHER = "(SELECT group_concat(a.value, ' ') FROM address a WHERE a.{} = {}.id)"
_SAID = "(SELECT group_concat(b.words, ' ') FROM boundary b WHERE b.{} = {}.id)"

TEXTS = {
    Sort.PURSUIT: "SELECT p.id, c.name, o.name, p.title, p.note, p.source, p.posting, "
    + _SAID.format("pursuit_id", "p")
    + ", (SELECT group_concat(f.name || ' ' || f.target, ' ') FROM attachment f"
    " WHERE f.pursuit_id = p.id)"
    " FROM pursuit p LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN contact c ON c.id = p.contact_id " + _NEXT.format("p", "p"),
    Sort.PERSON: "SELECT c.id, c.name, coalesce(o.name, ''), c.role, c.phone, c.email, c.note, "
    + _SAID.format("contact_id", "c")
    + ", "
    + _FURTHER.format("contact_id", "c")
    + " FROM contact c LEFT JOIN organization o ON o.id = c.organization_id "
    + _NEXT.format("c", "c"),
    Sort.COMPANY: "SELECT o.id, o.name, o.phone, o.link, o.note, "
    + _SAID.format("organization_id", "o")
    + ", (SELECT group_concat(s.name || ' ' || s.address || ' ' || s.phone, ' ') FROM site s"
    " WHERE s.organization_id = o.id)"
    ", (SELECT group_concat(r.name || ' ' || r.number || ' ' || r.note, ' ') FROM rung r"
    " WHERE r.organization_id = o.id), "
    + _FURTHER.format("organization_id", "o")
    + " FROM organization o "
    + _NEXT.format("o", "o"),
    Sort.NOTE: "SELECT n.id, n.text FROM note n " + _NEXT.format("n", "n"),
    Sort.INTERVIEW: "SELECT i.id, i.people, i.place, i.note, i.their_step, i.link"
    " FROM interview i " + _NEXT.format("i", "i"),
    Sort.MESSAGE: "SELECT t.id, t.text FROM touch t WHERE t.id > ? AND t.text <> ''"
    " AND t.corrected_by_id IS NULL"
    " ORDER BY t.id LIMIT ?",
}

DEALT_WITH = (
    "SELECT contact_id FROM pursuit WHERE contact_id IS NOT NULL"
    " UNION SELECT contact_id FROM touch WHERE contact_id IS NOT NULL"
    " UNION SELECT contact_id FROM involvement"
)
"""The people there is something with."""

_OF_PURSUIT = (
    " LEFT JOIN pursuit p ON p.id = x.pursuit_id"
    " LEFT JOIN organization o ON o.id = p.organization_id"
    " LEFT JOIN contact c ON c.id = p.contact_id WHERE x.id IN ({})"
)
_WHOSE = "coalesce(c.name, ''), coalesce(o.name, ''), coalesce(p.title, '')"
SHOWN = {
    Sort.PURSUIT: "SELECT x.id, coalesce(c.name, ''), coalesce(o.name, ''), x.title, x.status"
    " FROM pursuit x LEFT JOIN organization o ON o.id = x.organization_id"
    " LEFT JOIN contact c ON c.id = x.contact_id WHERE x.id IN ({})",
    Sort.PERSON: "SELECT x.id, x.name, coalesce(o.name, ''), x.role, x.may_contact FROM contact x"
    " LEFT JOIN organization o ON o.id = x.organization_id WHERE x.id IN ({})",
    Sort.COMPANY: "SELECT x.id, x.name, x.phone, x.may_contact FROM organization x"
    " WHERE x.id IN ({})",
    Sort.NOTE: "SELECT x.id, x.text, x.on_date, x.pursuit_id, x.contact_id, x.organization_id,"
    " coalesce(c.name, ''), coalesce(o.name, ''), coalesce(p.title, '') FROM note x"
    " LEFT JOIN pursuit p ON p.id = x.pursuit_id"
    " LEFT JOIN organization o ON o.id = coalesce(x.organization_id, p.organization_id)"
    " LEFT JOIN contact c ON c.id = coalesce(x.contact_id, p.contact_id) WHERE x.id IN ({})",
    Sort.INTERVIEW: "SELECT x.id, trim(x.people || ' ' || x.place || ' ' || x.note), x.on_date,"
    f" x.pursuit_id, {_WHOSE} FROM interview x{_OF_PURSUIT}",
    Sort.MESSAGE: f"SELECT x.id, x.text, x.on_date, x.pursuit_id, {_WHOSE}"
    f" FROM touch x{_OF_PURSUIT}",
}
