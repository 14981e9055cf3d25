# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""All services around one open database: what the window and the terminal are given."""

# ruff: noqa: PLC0415  # each service is loaded when it is first asked for

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.domain.clock import today
from desktop_app.services.preferences import PreferenceStore
from desktop_app.services.table_rows import TableRows

if TYPE_CHECKING:
    from datetime import date

    from desktop_app.domain.changes import Change
    from desktop_app.domain.clock import Clock
    from desktop_app.services.acquaintances import Acquaintances
    from desktop_app.services.away import Absences
    from desktop_app.services.browsing import Browsing
    from desktop_app.services.capturing import Capturing
    from desktop_app.services.companies import Companies
    from desktop_app.services.correcting import Corrections
    from desktop_app.services.desk import Desk, Hearer
    from desktop_app.services.drafting import Drafting
    from desktop_app.services.drafts import Drafts
    from desktop_app.services.duplicates import Duplicates
    from desktop_app.services.follow_ups import FollowUps
    from desktop_app.services.health import Health
    from desktop_app.services.hearing import Hearing
    from desktop_app.services.hindsight import Hindsight
    from desktop_app.services.interview_cards import InterviewCards
    from desktop_app.services.interviews import Interviews
    from desktop_app.services.journal import Journal
    from desktop_app.services.ladder import Ladder
    from desktop_app.services.ledger import Promises
    from desktop_app.services.merging import Merging
    from desktop_app.services.moving import Steps
    from desktop_app.services.own_columns import OwnColumns
    from desktop_app.services.past_touches import PastTouches
    from desktop_app.services.pausing import Pausing
    from desktop_app.services.people import People
    from desktop_app.services.permissions import Permissions
    from desktop_app.services.proposals import Proposals
    from desktop_app.services.pursuit_card import PursuitCards
    from desktop_app.services.pursuits import Pursuits
    from desktop_app.services.reminders import Reminders
    from desktop_app.services.saved_views import SavedViews
    from desktop_app.services.templates import Templates
    from desktop_app.services.timelines import Timelines
    from desktop_app.services.tone import Tone
    from desktop_app.services.transfer.exporting import Exporting
    from desktop_app.services.transfer.importing import Importing
    from desktop_app.storage.database import Database

_OF_ABSENCES = frozenset({"away", "come_back", "bring_back"})


class Office:
    """The services, each made once and handed to whoever needs it.

    The first page of the table needs only what is made at once; a window that starts does not
    wait for the others.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.preferences = PreferenceStore(database)
        self.table = TableRows(database)
        self._hearers: list[Hearer] = []
        self.preferences.hear(lambda _mine: self.reminders.recompute())
        self.hear(self._on_change)

    @property
    def today(self) -> date:
        """Return the user's day, asked anew."""
        return today(self.clock)

    def hear(self, hearer: Hearer) -> None:
        """Call `hearer` after every committed change, also of a desk that is yet to be made."""
        self._hearers.append(hearer)
        if "_planned" in self.__dict__:
            self.desk.hear(hearer)

    def _on_change(self, change: Change) -> None:
        """Hear of a change before everybody else: what is remembered must not be out of date."""
        made = self.__dict__
        if "promises" in made:
            self.promises.hear(change)
        if "browsing" in made:
            self.browsing.hear(change)
        if change.label.code in _OF_ABSENCES:
            self.absences.hear(change)

    @cached_property
    def _planned(self) -> tuple[Desk, Reminders]:
        """The desk with its planner: no change may be made without its reminders."""
        from desktop_app.services.desk import Desk
        from desktop_app.services.reminders import Reminders

        desk = Desk(self.database, self.clock)
        for hearer in self._hearers:
            desk.hear(hearer)
        return desk, Reminders(desk, self.preferences)

    @property
    def desk(self) -> Desk:
        """Applies changes."""
        return self._planned[0]

    @property
    def reminders(self) -> Reminders:
        """Plans reminders and says what has fallen due."""
        return self._planned[1]

    @cached_property
    def browsing(self) -> Browsing:
        """Answers what is asked to be seen."""
        from desktop_app.services.browsing import Browsing

        return Browsing(self.desk, self.promises)

    @cached_property
    def promises(self) -> Promises:
        """Tells how the user's word stands."""
        from desktop_app.services.ledger import Promises

        return Promises(self.database, self.clock, self.preferences)

    @cached_property
    def absences(self) -> Absences:
        """Goes away and comes back."""
        from desktop_app.services.away import Absences

        return Absences(self)

    @cached_property
    def proposals(self) -> Proposals:
        """Proposes next steps."""
        from desktop_app.services.proposals import Proposals

        return Proposals(self.desk, self.preferences)

    @cached_property
    def follow_ups(self) -> FollowUps:
        """Logs what happened, and what comes of it."""
        from desktop_app.services.follow_ups import FollowUps

        return FollowUps(self.desk, self.preferences, self.proposals)

    @cached_property
    def steps(self) -> Steps:
        """Moves, rewords and accepts steps."""
        from desktop_app.services.moving import Steps
        from desktop_app.services.scheduling import Scheduling

        return Steps(self.desk, self.proposals, Scheduling(self.desk, self.preferences))

    @cached_property
    def pursuits(self) -> Pursuits:
        """Adds, alters and deletes pursuits."""
        from desktop_app.services.pursuits import Pursuits

        return Pursuits(self.desk, self.proposals)

    @cached_property
    def hearing(self) -> Hearing:
        """Puts on record what they said."""
        from desktop_app.services.hearing import Hearing

        return Hearing(self.desk, self.proposals, self.pursuits)

    @cached_property
    def tone(self) -> Tone:
        """Checks the tone of drafts."""
        from desktop_app.services.tone import Tone

        return Tone(self)

    @cached_property
    def drafts(self) -> Drafts:
        """Keeps what is typed but not saved."""
        from desktop_app.services.drafts import Drafts

        return Drafts(self.desk)

    @cached_property
    def health(self) -> Health:
        """Checks the database and backs it up."""
        from desktop_app.services.health import Health

        return Health(self.database, self.desk)

    @cached_property
    def people(self) -> People:
        """Adds and changes people."""
        from desktop_app.services.people import People

        return People(self.desk, self.browsing)

    @cached_property
    def permissions(self) -> Permissions:
        """Switches on and off by which ways a person is reached."""
        from desktop_app.services.permissions import Permissions

        return Permissions(self.desk)

    @cached_property
    def companies(self) -> Companies:
        """Adds and changes companies."""
        from desktop_app.services.companies import Companies

        return Companies(self.desk, self.browsing, self.proposals)

    @cached_property
    def pursuit_cards(self) -> PursuitCards:
        """Reads and saves pursuits in full."""
        from desktop_app.services.pursuit_card import PursuitCards

        return PursuitCards(self.desk, self.proposals)

    @cached_property
    def interviews(self) -> Interviews:
        """Adds and changes interviews."""
        from desktop_app.services.interviews import Interviews

        return Interviews(self.desk, self.proposals)

    @cached_property
    def interview_cards(self) -> InterviewCards:
        """Says which interviews are near or over, and logs what came of them."""
        from desktop_app.services.interview_cards import InterviewCards

        return InterviewCards(self)

    @cached_property
    def ladder(self) -> Ladder:
        """Finds a person where nobody is known by name."""
        from desktop_app.services.ladder import Ladder

        return Ladder(self.desk, self.proposals, self.follow_ups)

    @cached_property
    def timelines(self) -> Timelines:
        """Tells what happened, and keeps notes."""
        from desktop_app.services.timelines import Timelines

        return Timelines(self.desk)

    @cached_property
    def hindsight(self) -> Hindsight:
        """Says which touches came too soon."""
        from desktop_app.services.hindsight import Hindsight

        return Hindsight(self)

    @cached_property
    def past_touches(self) -> PastTouches:
        """Logs what happened on an earlier day."""
        from desktop_app.services.past_touches import PastTouches

        return PastTouches(self.desk, self.proposals, self.follow_ups)

    @cached_property
    def corrections(self) -> Corrections:
        """Return the verb that puts right what was logged wrongly."""
        from desktop_app.services.correcting import Corrections

        return Corrections(self.desk, self.proposals, self.past_touches)

    @cached_property
    def capturing(self) -> Capturing:
        """Understands capture lines."""
        from desktop_app.services.capturing import Capturing

        return Capturing(self)

    @cached_property
    def drafting(self) -> Drafting:
        """Fills the templates."""
        from desktop_app.services.drafting import Drafting

        return Drafting(self)

    @cached_property
    def templates(self) -> Templates:
        """Keeps the user's own templates beside the shipped ones."""
        from desktop_app.services.templates import Templates

        return Templates(self.desk)

    @cached_property
    def importing(self) -> Importing:
        """Brings trackers in."""
        from desktop_app.services.transfer.importing import Importing

        return Importing(self.desk, self.preferences, self.proposals, self.pursuits)

    @cached_property
    def exporting(self) -> Exporting:
        """Writes pursuits to a file."""
        from desktop_app.services.transfer.exporting import Exporting

        return Exporting(self.database)

    @cached_property
    def journal(self) -> Journal:
        """Tells what was done in the last 30 days, and brings it back."""
        from desktop_app.services.journal import Journal

        return Journal(self.desk)

    @cached_property
    def pausing(self) -> Pausing:
        """Keeps reminders silent for a while."""
        from desktop_app.services.pausing import Pausing

        return Pausing(self)

    @cached_property
    def acquaintances(self) -> Acquaintances:
        """Knows whom the user knows."""
        from desktop_app.services.acquaintances import Acquaintances

        return Acquaintances(self.desk)

    @cached_property
    def duplicates(self) -> Duplicates:
        """Finds who is here twice."""
        from desktop_app.services.duplicates import Duplicates

        return Duplicates(self.desk, self.acquaintances)

    @cached_property
    def merging(self) -> Merging:
        """Makes one of two."""
        from desktop_app.services.merging import Merging

        return Merging(self.desk)

    @cached_property
    def saved_views(self) -> SavedViews:
        """Keeps the user's own views of the tables."""
        from desktop_app.services.saved_views import SavedViews

        return SavedViews(self.desk)

    @cached_property
    def own_columns(self) -> OwnColumns:
        """Keeps the columns that the user adds."""
        from desktop_app.services.own_columns import OwnColumns

        return OwnColumns(self.desk)

    @property
    def is_open(self) -> bool:
        """Say whether anything can still be asked: work put off must not come too late."""
        return self.database.is_open

    def close(self) -> None:
        """Close the database."""
        self.database.close()
