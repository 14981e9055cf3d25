# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What the ledger of promises shows and in which order (method.md R27, 6.1, 6.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desktop_app.domain.filters import Query
from desktop_app.domain.promises import BROKEN_STATES, KEPT_STATES
from desktop_app.domain.terms import Channel, PromiseState

RECENT_DAYS = 90
"""How far back the kept rate of lately goes (method.md 6.2)."""


class PromiseColumn(StrEnum):
    """The columns of the table of promises."""

    PERSON = "person"
    WORDS = "words"
    CHANNEL = "channel"
    DUE = "due"
    STATE = "state"
    SETTLED = "settled"
    SAID = "said"
    COMPANY = "company"
    PURSUIT = "pursuit"


@dataclass(frozen=True, slots=True)
class PromiseQuery(Query):
    """Which promises, in which order.

    Attributes:
        state: how they stand today, None for all; an open one that is late counts as late.
        days: due in the last so many days or to come, None for all.
        contact_id: given to one person, None for all.
    """

    sort: str = PromiseColumn.DUE
    state: PromiseState | None = None
    days: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise, ready for words.

    Attributes:
        text: what was written or noted when the word was given.
        state: as it is on record.
        stands: as it is today: an open one is late or missed once its day is over (6.2).
        on_time: whether a promise with a time was kept within its window.
        by: the channel of the touch that settled it.
        settled_on: the day it was settled.
        is_left: its pursuit was deleted since; `pursuit_id` is 0 then (6.1).
    """

    id: int
    pursuit_id: int
    pursuit: str
    contact_id: int | None
    person: str
    company: str
    action: str
    text: str
    channel: Channel
    due_on: date
    due_time: time | None
    zone: str
    conditional: bool
    said_on: date
    state: PromiseState
    stands: PromiseState
    on_time: bool | None
    by: Channel | None
    settled_on: date | None
    is_left: bool = False

    @property
    def is_kept(self) -> bool:
        """Say whether the word was kept."""
        return self.state in KEPT_STATES

    @property
    def is_open(self) -> bool:
        """Say whether the word still stands."""
        return self.state is PromiseState.OPEN

    @property
    def is_behind(self) -> bool:
        """Say whether the day of a word that stands, and can still be made up for, is over."""
        return self.is_open and not self.is_left and self.stands in BROKEN_STATES

    @property
    def is_off_channel(self) -> bool:
        """Say whether it was kept by another way than was said (method.md 6.3)."""
        return self.is_kept and self.by is not None and self.by is not self.channel
