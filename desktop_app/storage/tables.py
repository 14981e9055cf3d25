# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables as peewee models; every SELECT of more than one table is built from them.

Generated columns are left off: peewee would try to write them.
"""

from __future__ import annotations

import peewee as pw

from desktop_app.domain import records as r


class Table(pw.Model):
    """Base of all tables; the database is bound per query, never globally."""

    id = pw.AutoField()
    uid = pw.TextField()


class Organization(Table):
    """A company."""

    name = pw.TextField()
    phone = pw.TextField()
    country = pw.TextField()
    region = pw.TextField()
    note = pw.TextField()
    may_contact = pw.IntegerField()
    phone_source = pw.TextField()
    link = pw.TextField()
    hours = pw.TextField()
    zone = pw.TextField()
    weekdays = pw.TextField()
    closures = pw.TextField()
    agency = pw.IntegerField()
    no_calls = pw.IntegerField()


class Contact(Table):
    """A person."""

    name = pw.TextField()
    organization_id = pw.IntegerField(null=True)
    role = pw.TextField()
    phone = pw.TextField()
    email = pw.TextField()
    zone = pw.TextField()
    country = pw.TextField()
    region = pw.TextField()
    relationship = pw.TextField()
    note = pw.TextField()
    may_contact = pw.IntegerField()
    may_call = pw.IntegerField()
    may_email = pw.IntegerField()
    may_message = pw.IntegerField()
    pronunciation = pw.TextField()
    extension = pw.TextField()
    link = pw.TextField()
    weekdays = pw.TextField()
    closures = pw.TextField()
    worked = pw.TextField()
    prefers = pw.TextField(null=True)
    introduced_by_id = pw.IntegerField(null=True)


class Pursuit(Table):
    """One goal."""

    title = pw.TextField()
    kind = pw.TextField()
    stage = pw.TextField()
    status = pw.TextField()
    organization_id = pw.IntegerField(null=True)
    contact_id = pw.IntegerField(null=True)
    next_step_id = pw.IntegerField(null=True)
    next_due = pw.TextField(null=True)
    situation = pw.TextField()
    applied_on = pw.TextField(null=True)
    closing_on = pw.TextField(null=True)
    their_date = pw.TextField(null=True)
    ending = pw.TextField(null=True)
    source = pw.TextField()
    link = pw.TextField()
    note = pw.TextField()
    created_at = pw.TextField()
    needs_step = pw.IntegerField()
    posting = pw.TextField()
    found_on = pw.TextField(null=True)
    no_calls = pw.IntegerField()
    salary = pw.TextField()
    agency_id = pw.IntegerField(null=True)


class Step(Table):
    """What the user will do."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    action = pw.TextField()
    channel = pw.TextField()
    due_on = pw.TextField()
    due_time = pw.TextField(null=True)
    zone = pw.TextField()
    state = pw.TextField()
    situation = pw.TextField()
    attempt = pw.IntegerField()
    reason = pw.TextField()
    snoozes = pw.IntegerField()


class Touch(Table):
    """Something that happened."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    settles_step_id = pw.IntegerField(null=True)
    on_date = pw.TextField()
    at = pw.TextField()
    logged_at = pw.TextField()
    direction = pw.TextField()
    channel = pw.TextField()
    outcome = pw.TextField()
    text = pw.TextField()
    corrected_by_id = pw.IntegerField(null=True)


class Promise(Table):
    """The user's word."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField(null=True)
    step_id = pw.IntegerField()
    source_touch_id = pw.IntegerField(null=True)
    channel = pw.TextField()
    due_on = pw.TextField()
    due_time = pw.TextField(null=True)
    zone = pw.TextField()
    conditional = pw.IntegerField()
    created_at = pw.TextField()
    state = pw.TextField()
    on_time = pw.IntegerField(null=True)
    settled_by_touch_id = pw.IntegerField(null=True)
    settled_at = pw.TextField(null=True)


class Boundary(Table):
    """A "no" in the words used."""

    code = pw.TextField()
    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    pursuit_id = pw.IntegerField(null=True)
    words = pw.TextField()
    said_on = pw.TextField()
    until = pw.TextField(null=True)
    lifted_on = pw.TextField(null=True)
    lifted_words = pw.TextField()
    recorded_at = pw.TextField(null=True)


class Batch(Table):
    """One import."""

    file_name = pw.TextField()
    digest = pw.TextField()
    imported_at = pw.TextField()
    rows = pw.IntegerField()


class BatchRow(Table):
    """One imported row."""

    class Meta:
        """Peewee's own naming would say ``batchrow``."""

        table_name = "batch_row"

    batch_id = pw.IntegerField()
    row_key = pw.TextField()
    pursuit_id = pw.IntegerField(null=True)


class Reminder(pw.Model):
    """A planned firing of one step; not a record, since undo never touches it."""

    step_id = pw.IntegerField(primary_key=True)
    due = pw.TextField()
    generation = pw.IntegerField()
    state = pw.TextField()
    fire_at = pw.IntegerField()
    fired_at = pw.IntegerField(null=True)
    notified_at = pw.IntegerField(null=True)
    acked_at = pw.IntegerField(null=True)


MODELS: dict[type[r.Record], type[Table]] = {
    r.Organization: Organization,
    r.Contact: Contact,
    r.Pursuit: Pursuit,
    r.Step: Step,
    r.Touch: Touch,
    r.Promise: Promise,
    r.Boundary: Boundary,
    r.Batch: Batch,
    r.BatchRow: BatchRow,
}
