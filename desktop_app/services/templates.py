# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The templates in force: the shipped ones and the user's own; each change can be undone."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.domain import messages, own_templates
from desktop_app.domain.changes import Change, Label
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.storage.reads import matching

if TYPE_CHECKING:
    from desktop_app.domain.messages import Template
    from desktop_app.services.desk import Desk

MOST = 500
"""So many templates of one's own; nobody finds one among more."""
_FORMAT = "duesday-templates"
_TEXTS = ("name", "stands_for", "situations", "channels", "form", "subject", "body")


class Templates:
    """Reads and keeps templates."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @cached_property
    def shipped(self) -> tuple[Template, ...]:
        """Return the templates that come with the program."""
        text = resources.path("templates.json").read_text("utf-8")
        return messages.parse_templates(json.loads(text))

    @property
    def own(self) -> tuple[OwnTemplate, ...]:
        """Return the user's, in the order in which they were made."""
        return own_templates.settled(matching(self._desk.database, OwnTemplate))

    @property
    def in_force(self) -> tuple[Template, ...]:
        """Return what drafts are chosen from: the user's own first."""
        return own_templates.merged(self.shipped, self.own)

    def find(self, template_id: str) -> Template | None:
        """Return a template in force, None for an id that is not there any more."""
        return next((t for t in self.in_force if t.id == template_id), None)

    def default(self, template_id: str) -> Template | None:
        """Return a shipped template as it came."""
        return next((t for t in self.shipped if t.id == template_id), None)

    def save(self, wanted: OwnTemplate) -> Change:
        """Keep a template, a new one where it has no id yet.

        Errors: `KnownError` as `own_templates.check`, ``template_many``.
        """
        checked = own_templates.check(wanted)
        code = "edit_template" if checked.id else "add_template"
        with self._desk.change(Label.of(code, name=checked.name)) as making:
            edits = making.edits
            if checked.id:
                edits.put(checked)
            elif len(self.own) >= MOST:
                raise KnownError("template_many", most=MOST)
            else:
                stands = self._standing(checked.stands_for)
                if stands is None:
                    edits.add(checked)
                else:
                    edits.put(replace(checked, id=stands.id, uid=stands.uid))
        return making.made

    def _standing(self, stands_for: str) -> OwnTemplate | None:
        return next((o for o in self.own if stands_for and o.stands_for == stands_for), None)

    def remove(self, own_id: int) -> Change:
        """Delete one of the user's templates; a shipped one it stood for is back as it came."""
        found = matching(self._desk.database, OwnTemplate, id=own_id)
        code = "default_template" if found and found[0].stands_for else "remove_template"
        name = found[0].name if found else ""
        with self._desk.change(Label.of(code, name=name)) as making:
            making.edits.remove(making.edits.get(OwnTemplate, own_id))
        return making.made

    def written(self) -> str:
        """Return the user's templates as JSON, to keep or to hand on."""
        listed = [
            {**{name: getattr(own, name) for name in _TEXTS}, "attempt": own.attempt}
            for own in self.own
        ]
        return json.dumps({"format": _FORMAT, "templates": listed}, ensure_ascii=False, indent=1)

    def read_in(self, text: str) -> Change:
        """Take in templates that `written` wrote, those that are here already left out.

        All of them or none. Errors: `KnownError` ``template_file``, and those of `save`.
        """
        wanted = [own_templates.check(each) for each in _read(text)]
        here = {_content(own) for own in self.own}
        new = list({_content(each): each for each in wanted if _content(each) not in here}.values())
        if len(self.own) + len(new) > MOST:
            raise KnownError("template_many", most=MOST)
        with self._desk.change(Label.of("read_templates", count=len(new))) as making:
            for each in new:
                taken = making.edits.all(OwnTemplate, stands_for=each.stands_for)
                known = each.stands_for and self.default(each.stands_for) and not taken
                making.edits.add(each if known else replace(each, stands_for=""))
        return making.made


def _content(own: OwnTemplate) -> tuple[object, ...]:
    return (*(getattr(own, name) for name in _TEXTS), own.attempt)


def _read(text: str) -> list[OwnTemplate]:
    try:
        data = json.loads(text)
        if data["format"] != _FORMAT:
            raise KnownError("template_file")
        return [_own(entry) for entry in data["templates"]]
    except (ValueError, TypeError, KeyError, RecursionError, BugError) as error:
        raise KnownError("template_file") from error


def _own(entry: dict[str, object]) -> OwnTemplate:
    texts = {name: str(entry[name]) for name in _TEXTS}
    ways = {str(way) for _form, ways in own_templates.KINDS.values() for way in ways}
    known = texts["form"] in {form for form, _ways in own_templates.KINDS.values()}
    if not known or not texts["channels"].split() or not set(texts["channels"].split()) <= ways:
        raise KnownError("template_file")
    attempt = entry["attempt"]
    return OwnTemplate(
        id=0, uid="", attempt=None if attempt is None else int(str(attempt)), **texts
    )
