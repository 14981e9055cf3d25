# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Drafts and scripts that already say how and when the next follow-up comes (R12-R14)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app import resources
from desktop_app.domain import messages
from desktop_app.domain.records import Channel, PromiseState

if TYPE_CHECKING:
    from desktop_app.domain.messages import Filled, Template
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

_KEPT = {PromiseState.KEPT, PromiseState.ROLLED}


@dataclass(frozen=True, slots=True)
class Wording:
    """How the next step and the last touch read in a message; `words` makes these."""

    next_channel: str
    next_date: str
    last_touch_date: str
    as_said: str = ""
    promised_date: str = ""


class Drafting:
    """Chooses a template for a situation and fills it."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """Return the shipped templates."""
        text = resources.path("templates.json").read_text("utf-8")
        return messages.parse_templates(json.loads(text))

    def draft(
        self,
        dossier: Dossier,
        *,
        channel: Channel,
        wording: Wording,
        form: str | None = None,
        template_id: str = "",
    ) -> Filled | None:
        """Return the draft for a pursuit's present situation and attempt.

        ``as_said`` is offered only when the last promise was kept (R27).
        """
        step = dossier.step
        situation = (step.situation if step else "") or dossier.pursuit.situation
        chosen = next((t for t in self.templates if t.id == template_id), None)
        if chosen is None:
            chosen = messages.choose(
                self.templates,
                situation=situation,
                attempt=(step.attempt if step else 0) + 1,
                channel=channel,
                form=form,
            )
        return messages.fill(chosen, self._values(dossier, wording)) if chosen else None

    def _values(self, dossier: Dossier, wording: Wording) -> dict[str, str]:
        mine = self._office.preferences.current
        contact, organization = dossier.contact, dossier.organization
        last = dossier.last_settled
        kept = last is not None and last.state in _KEPT
        values = {
            "contact_first_name": contact.name.split()[0] if contact and contact.name else "",
            "organization": organization.name if organization else "",
            "role": dossier.pursuit.title,
            "topic": dossier.pursuit.title,
            "last_touch_date": wording.last_touch_date,
            "next_channel": wording.next_channel,
            "next_date": wording.next_date,
            "my_name": mine.name,
            "my_phone": mine.phone,
            "as_said": wording.as_said if kept else "",
            "promised_date": wording.promised_date,
        }
        return {name: text for name, text in values.items() if text}
