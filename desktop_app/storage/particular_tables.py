# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The tables of the records around a pursuit as peewee models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import peewee as pw

from desktop_app.domain import particulars as p
from desktop_app.storage.tables import Table

if TYPE_CHECKING:
    from desktop_app.domain.records import Record


class Address(Table):
    """A further phone number or e-mail address of a person or a company."""

    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    kind = pw.TextField()
    value = pw.TextField()
    extension = pw.TextField()
    label = pw.TextField()


class Site(Table):
    """One place of a company."""

    organization_id = pw.IntegerField()
    name = pw.TextField()
    address = pw.TextField()
    phone = pw.TextField()


class Involvement(Table):
    """The part somebody has in a pursuit, beside its first contact."""

    pursuit_id = pw.IntegerField()
    contact_id = pw.IntegerField()
    part = pw.TextField()


class Interview(Table):
    """A dated fact beside the steps, and the source of the interview card (method.md R04, R40)."""

    pursuit_id = pw.IntegerField()
    on_date = pw.TextField()
    starts = pw.TextField(null=True)
    ends = pw.TextField(null=True)
    zone = pw.TextField()
    place = pw.TextField()
    link = pw.TextField()
    people = pw.TextField()
    note = pw.TextField()
    state = pw.TextField()
    their_step = pw.TextField()
    their_date = pw.TextField(null=True)


class Note(Table):
    """What the user wrote down on a day about exactly one of the three."""

    pursuit_id = pw.IntegerField(null=True)
    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    on_date = pw.TextField()
    logged_at = pw.TextField()
    text = pw.TextField()


class StageChange(Table):
    """That a pursuit moved."""

    class Meta:
        """Peewee's own naming would say ``stagechange``."""

        table_name = "stage_change"

    pursuit_id = pw.IntegerField()
    at = pw.TextField()
    stage_from = pw.TextField()
    stage_to = pw.TextField()
    status_from = pw.TextField()
    status_to = pw.TextField()


class Attachment(Table):
    """A link or the path of a file that belongs to a pursuit."""

    pursuit_id = pw.IntegerField()
    name = pw.TextField()
    target = pw.TextField()


class Rung(Table):
    """One try on the ladder."""

    organization_id = pw.IntegerField()
    pursuit_id = pw.IntegerField(null=True)
    touch_id = pw.IntegerField(null=True)
    step = pw.TextField()
    result = pw.TextField()
    on_date = pw.TextField()
    at_time = pw.TextField(null=True)
    name = pw.TextField()
    number = pw.TextField()
    extension = pw.TextField()
    good_hours = pw.TextField()
    source = pw.TextField()
    note = pw.TextField()


class Distinction(Table):
    """Two people, or two companies, that look alike and are not the same, in the user's word."""

    contact_id = pw.IntegerField(null=True)
    other_contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    other_organization_id = pw.IntegerField(null=True)


class OwnTemplate(Table):
    """A message or call script that the user wrote."""

    class Meta:
        """Peewee's own naming would say ``owntemplate``."""

        table_name = "own_template"

    name = pw.TextField()
    stands_for = pw.TextField()
    situations = pw.TextField()
    attempt = pw.IntegerField(null=True)
    channels = pw.TextField()
    form = pw.TextField()
    subject = pw.TextField()
    body = pw.TextField()


class OwnView(Table):
    """A view of a table that the user keeps under a name."""

    class Meta:
        """Peewee's own naming would say ``ownview``."""

        table_name = "own_view"

    name = pw.TextField()
    sheet = pw.TextField()
    shape = pw.TextField()


class OwnColumn(Table):
    """A column of a table that the user added."""

    class Meta:
        """Peewee's own naming would say ``owncolumn``."""

        table_name = "own_column"

    sheet = pw.TextField()
    name = pw.TextField()
    kind = pw.TextField()
    choices = pw.TextField()
    position = pw.IntegerField()


class OwnValue(Table):
    """What stands in a column of the user's own."""

    class Meta:
        """Peewee's own naming would say ``ownvalue``."""

        table_name = "own_value"

    pursuit_id = pw.IntegerField(null=True)
    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    column_id = pw.IntegerField()
    value = pw.TextField()
    key = pw.TextField()


class LeftWord(Table):
    """A word that was given in a pursuit deleted since."""

    class Meta:
        """Peewee's own naming would say ``leftword``."""

        table_name = "left_word"

    contact_id = pw.IntegerField(null=True)
    organization_id = pw.IntegerField(null=True)
    person = pw.TextField()
    company = pw.TextField()
    pursuit = pw.TextField()
    action = pw.TextField()
    text = pw.TextField()
    channel = pw.TextField()
    due_on = pw.TextField()
    due_time = pw.TextField(null=True)
    zone = pw.TextField()
    conditional = pw.IntegerField()
    created_at = pw.TextField()
    state = pw.TextField()
    on_time = pw.IntegerField(null=True)
    settled_on = pw.TextField(null=True)
    settled_by = pw.TextField(null=True)


PARTICULAR_MODELS: dict[type[Record], type[Table]] = {
    p.Address: Address,
    p.Site: Site,
    p.Involvement: Involvement,
    p.Interview: Interview,
    p.Note: Note,
    p.StageChange: StageChange,
    p.Attachment: Attachment,
    p.Rung: Rung,
    p.Distinction: Distinction,
    p.OwnTemplate: OwnTemplate,
    p.OwnView: OwnView,
    p.OwnColumn: OwnColumn,
    p.OwnValue: OwnValue,
    p.LeftWord: LeftWord,
}
