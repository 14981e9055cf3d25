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
    from collections.abc import Mapping

    from desktop_app.domain.messages import Filled, Template
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

NOTHING_MORE: Mapping[str, str] = {}

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau"})

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
        more: Mapping[str, str] = NOTHING_MORE,
    ) -> Filled | None:
        """Return the draft for a pursuit's present situation and attempt.

        ``as_said`` is offered only when the last promise was kept (R27). `more` are further
        values, such as a name learned a moment ago.
        """
        step = dossier.step
        situation = (step.situation if step else "") or dossier.pursuit.situation
        if situation == "A2" and dossier.contact is not None and form == "live":
            situation = "A1"  # what is said at the switchboard is not said to the person
        chosen = next((t for t in self.templates if t.id == template_id), None)
        if chosen is None:
            chosen = messages.choose(
                self.templates,
                situation=situation,
                attempt=(step.attempt if step else 0) + 1,
                channel=channel,
                form=form,
            )
        if chosen is None:
            return None
        return messages.fill(chosen, {**self._values(dossier, wording), **more})

    def _values(self, dossier: Dossier, wording: Wording) -> dict[str, str]:
        mine = self._office.preferences.current
        contact, organization = dossier.contact, dossier.organization
        last = dossier.last_settled
        kept = last is not None and last.state in _KEPT
        values = {
            "contact_first_name": addressed(contact.name) if contact else "",
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
            "hr_name": self._hr_name(dossier),
        }
        return {name: text for name, text in values.items() if text}

    def _hr_name(self, dossier: Dossier) -> str:
        """Return who named the person responsible, where the ladder led to them."""
        if dossier.step is None or dossier.step.situation != "A2" or dossier.contact is None:
            return ""
        return self._office.ladder.hr_name(dossier.pursuit.id)


def addressed(name: str) -> str:
    """Return how a message greets somebody: by the first name, or as they were named to the user.

    "Mr Stein" stays "Mr Stein".
    """
    first, *rest = name.split() or [""]
    return name if rest and first.rstrip(".").casefold() in _TITLES else first
