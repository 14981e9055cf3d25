# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""All services around one open database: what the window and the terminal are given."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.services.browsing import Browsing
from desktop_app.services.desk import Desk
from desktop_app.services.drafts import Drafts
from desktop_app.services.follow_ups import FollowUps
from desktop_app.services.health import Health
from desktop_app.services.moving import Steps
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.proposals import Proposals
from desktop_app.services.pursuits import Pursuits
from desktop_app.services.reminders import Reminders

if TYPE_CHECKING:
    from desktop_app.domain.clock import Clock
    from desktop_app.services.capturing import Capturing
    from desktop_app.services.drafting import Drafting
    from desktop_app.services.transfer.importing import Importing
    from desktop_app.storage.database import Database


class Office:
    """The services, built once and handed to whoever needs them.

    What the first paint does not need is loaded when it is first asked for.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.desk = Desk(database, clock)
        self.preferences = PreferenceStore(database)
        self.reminders = Reminders(self.desk, self.preferences)
        self.proposals = Proposals(self.desk, self.preferences)
        self.follow_ups = FollowUps(self.desk, self.preferences, self.proposals)
        self.steps = Steps(self.desk, self.proposals)
        self.pursuits = Pursuits(self.desk, self.proposals)
        self.browsing = Browsing(self.desk)
        self.drafts = Drafts(self.desk)
        self.health = Health(database, self.desk)

    @cached_property
    def capturing(self) -> Capturing:
        """Understands capture lines."""
        from desktop_app.services.capturing import Capturing  # noqa: PLC0415  # see above

        return Capturing(self)

    @cached_property
    def drafting(self) -> Drafting:
        """Fills the templates."""
        from desktop_app.services.drafting import Drafting  # noqa: PLC0415  # see above

        return Drafting(self)

    @cached_property
    def importing(self) -> Importing:
        """Brings trackers in."""
        from desktop_app.services.transfer.importing import Importing  # noqa: PLC0415  # see above

        return Importing(self.desk, self.preferences, self.proposals, self.pursuits)

    def close(self) -> None:
        """Close the database."""
        self.desk.database.close()
