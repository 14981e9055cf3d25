# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""All services around one open database: what the window and the terminal are given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.services.browsing import Browsing
from desktop_app.services.capturing import Capturing
from desktop_app.services.desk import Desk
from desktop_app.services.drafting import Drafting
from desktop_app.services.drafts import Drafts
from desktop_app.services.follow_ups import FollowUps
from desktop_app.services.health import Health
from desktop_app.services.moving import Steps
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.proposals import Proposals
from desktop_app.services.pursuits import Pursuits
from desktop_app.services.reminders import Reminders
from desktop_app.services.transfer.importing import Importing

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.storage.database import Database


class Office:
    """The services, built once and handed to whoever needs them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.desk = Desk(database, clock)
        self.preferences = PreferenceStore(database)
        self.reminders = Reminders(self.desk, self.preferences)
        self.proposals = Proposals(self.desk, self.preferences)
        self.follow_ups = FollowUps(self.desk, self.preferences, self.proposals)
        self.steps = Steps(self.desk, self.proposals)
        self.pursuits = Pursuits(self.desk, self.proposals)
        self.browsing = Browsing(self.desk)
        self.capturing = Capturing(self)
        self.drafting = Drafting(self)
        self.drafts = Drafts(self.desk)
        self.importing = Importing(self.desk, self.preferences, self.proposals, self.pursuits)
        self.health = Health(database, self.desk)

    def close(self) -> None:
        """Close the database."""
        self.desk.database.close()
