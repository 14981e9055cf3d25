# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Drafts and scripts that already say how and when the next follow-up comes (R12-R14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain import messages, moments
from desktop_app.domain.moments import Moment
from desktop_app.domain.records import Channel, Direction, Outcome, PromiseState
from desktop_app.domain.touch_days import touch_days
from desktop_app.domain.turned_names import turned
from desktop_app.services.edits import Edits
from desktop_app.services.people_between import people_between
from desktop_app.services.word_given import is_over, last_kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.messages import Filled, Template
    from desktop_app.domain.records import Promise
    from desktop_app.domain.touch_days import TouchDays
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.office import Office

NOTHING_MORE: Mapping[str, str] = {}

_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "hr", "frau", "fr",
})  # fmt: skip

_BROKEN = {PromiseState.LATE, PromiseState.MISSED}


@dataclass(frozen=True, slots=True)
class Wording:
    """How the next step and the days on record read in a message; `words` makes these.

    Of the days `days_of` says which are true; an empty one takes its sentence along.
    """

    next_channel: str
    next_date: str
    last_touch_date: str
    as_said: str = ""
    promised_date: str = ""
    applied_date: str = ""
    spoken_date: str = ""
    their_date: str = ""
    heard_date: str = ""
    agreed_date: str = ""


def days_of(dossier: Dossier) -> TouchDays:
    """Return the days that a message of this pursuit may name."""
    touches = [entry.touch for entry in dossier.entries if entry.touch is not None]
    return touch_days(dossier.pursuit, touches)


def word_to_them(dossier: Dossier) -> Promise | None:
    """Return the word that a text may speak of: the open one, else the last that was settled.

    One given to somebody else, who left or sent the user on, is not this person's (R27).
    """
    contact = dossier.pursuit.contact_id
    given = (dossier.promise, dossier.last_settled)
    return next((p for p in given if p is not None and p.contact_id in {None, contact}), None)


def agreed_day(dossier: Dossier) -> date | None:
    """Return the day that they named for the step that is due or late, None where there is none."""
    step = dossier.step
    named = dict(step.reason.args).get("date") if step is not None else None
    is_theirs = step is not None and step.reason.code == "agreed"
    return date.fromisoformat(str(named)) if is_theirs and named else None


@dataclass(frozen=True, slots=True)
class Coming:
    """What is about to be logged, as far as a text depends on it.

    `leaving`: the pursuit is to be closed or parked; `narrowed`: their no left e-mail open (B3);
    `their_date`: they named a day with it; `accepts`: it is closed because an offer is accepted;
    `moves`: it is parked, and this text tells them the day of the revisit (M1).
    """

    outcome: Outcome | None = None
    leaving: bool = False
    narrowed: bool = False
    their_date: bool = False
    accepts: bool = False
    moves: bool = False


NOT_KNOWN = Coming()


class Drafting:
    """Chooses a template for a situation and fills it."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def templates(self) -> tuple[Template, ...]:
        """Return the templates in force, the user's own first."""
        return self._office.templates.in_force

    def offered(
        self, dossier: Dossier, *, channel: Channel, form: str, coming: Coming = NOT_KNOWN
    ) -> tuple[Template, ...]:
        """Return the texts one can choose from; the one that `draft` would take stands first."""
        if not _open_way(dossier, channel):
            return ()
        moment = self._moment(dossier, coming)
        code = _situation(dossier, form, coming)
        codes = [code, *moments.also(moment), *([moment.situation] if form == "live" else [])]
        found = messages.offered(self._fitting(dossier), codes=codes, channel=channel, form=form)
        first = self.choose(dossier, channel=channel, form=form, coming=coming)
        if first is None or first.form != form:
            return found
        return (first, *(template for template in found if template.id != first.id))

    def choose(
        self,
        dossier: Dossier,
        *,
        channel: Channel,
        form: str | None = None,
        coming: Coming = NOT_KNOWN,
    ) -> Template | None:
        """Return the template for a pursuit's present situation, attempt and moment.

        None by a way that its person does not want (B3).
        """
        if not _open_way(dossier, channel):
            return None
        moment = self._moment(dossier, coming)
        at_once, fitting = moments.foremost(moment), self._fitting(dossier)
        for code in [at_once] if at_once else []:
            asked = messages.offered(fitting, codes=[code], channel=channel, form=form or "email")
            if asked:
                return asked[0]
        for situation in (_situation(dossier, form, coming), "K1"):
            found = messages.choose(
                fitting,
                situation=situation,
                attempt=moments.attempt_of(moment),
                channel=channel,
                form=form,
            )
            # Where the ask for a meeting is paused, keeping in touch is not (R21).
            if found is not None or fitting is self.templates:
                return found
        return None

    def _fitting(self, dossier: Dossier) -> tuple[Template, ...]:
        """Return the templates in force that ask for nothing they closed.

        That is a meeting while the ask for it is paused (B2), and a call where none are wanted
        (B3, B4), but for the one call itself.
        """
        found, contact = self.templates, dossier.contact
        if contact is not None and self._office.hearing.meeting_paused(contact.id):
            found = tuple(one for one in found if not messages.asks_to_meet(one))
        if _calls_closed(dossier):
            found = tuple(one for one in found if not messages.offers_call(one))
        return found

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
        chosen = next((t for t in self.templates if t.id == template_id), None)
        if chosen is None:
            chosen = self.choose(dossier, channel=channel, form=form)
        return self.fill(chosen, dossier, wording, more) if chosen is not None else None

    def fill(
        self,
        template: Template,
        dossier: Dossier,
        wording: Wording,
        more: Mapping[str, str] = NOTHING_MORE,
    ) -> Filled:
        """Return a template with what is known of a pursuit; it need not be saved yet."""
        values = self._values(dossier, wording)
        if "O3" in template.situations:
            values["their_date"] = ""  # it means the day of another offer, which is not on record
        return messages.fill(template, {**values, **more})

    def _moment(self, dossier: Dossier, coming: Coming) -> Moment:
        step, given = dossier.step, word_to_them(dossier)
        touches = [entry.touch for entry in dossier.entries if entry.touch is not None]
        said = given if given is not None and given.state is PromiseState.OPEN else None
        overdue = said is not None and is_over(self._office, dossier, said)
        return Moment(
            dossier.pursuit.kind,
            dossier.pursuit.stage,
            _situation(dossier, None, coming),
            attempt=step.attempt if step else 0,
            touched=touch_days(dossier.pursuit, touches).heard is not None
            or any(touch.direction is Direction.OUT for touch in touches),
            thanks=step is not None and step.action == "thank",
            promised=said is not None,
            late=overdue or (given is not None and given.state in _BROKEN),
            outcome=coming.outcome,
            leaving=coming.leaving,
            narrowed=coming.narrowed,
            reports=step is not None and step.action == "report_back",
            replies=step is not None and step.action == "reply",
            accepts=coming.accepts,
            moves=coming.moves,
        )

    def _values(self, dossier: Dossier, wording: Wording) -> dict[str, str]:
        mine = self._office.preferences.current
        contact, organization = dossier.contact, dossier.organization
        kept = last_kept(self._office, dossier) if wording.as_said else None
        values = {
            "contact_first_name": addressed(contact.name) if contact else "",
            "organization": organization.name if organization else "",
            "role": dossier.pursuit.title,
            "topic": dossier.pursuit.title,
            # Whoever answered since is thanked for that instead (R10).
            "last_touch_date": "" if wording.heard_date else wording.last_touch_date,
            "heard_date": wording.heard_date,
            "agreed_date": wording.agreed_date,
            "applied_date": wording.applied_date,
            "spoken_date": wording.spoken_date,
            "their_date": self._their_date(dossier, wording),
            "next_channel": wording.next_channel,
            "next_date": wording.next_date,
            "my_name": mine.name,
            "my_phone": mine.phone,
            "as_said": wording.as_said if kept else "",
            "promised_date": wording.promised_date,
            "hr_name": self._hr_name(dossier),
            **people_between(Edits(self._office.desk.database), contact, _situation(dossier, None)),
        }
        return {name: text for name, text in values.items() if text}

    def _their_date(self, dossier: Dossier, wording: Wording) -> str:
        """Return the day they named, once it has come: what looked likely is asked about then."""
        named = dossier.pursuit.their_date
        return wording.their_date if named is not None and named <= self._office.desk.today else ""

    def _hr_name(self, dossier: Dossier) -> str:
        """Return who named the person responsible, where the ladder led to them."""
        if dossier.step is None or dossier.step.situation != "A2" or dossier.contact is None:
            return ""
        return self._office.ladder.hr_name(dossier.pursuit.id)


def _open_way(dossier: Dossier, channel: Channel) -> bool:
    return dossier.contact is None or dossier.contact.allows(channel)


def _calls_closed(dossier: Dossier) -> bool:
    """Say whether a person, a posting or a company asked for no calls (B3, B4)."""
    company = dossier.organization
    general = dossier.pursuit.no_calls or (company is not None and company.no_calls)
    return general or not _open_way(dossier, Channel.CALL)


_OFFERED = frozenset({"O1", "O2"})


def _situation(dossier: Dossier, form: str | None, coming: Coming = NOT_KNOWN) -> str:
    step, running = dossier.step, dossier.pursuit.situation
    if coming.outcome is Outcome.OFFER:
        return "O2" if coming.their_date else "O1"
    situation = (step.situation if step else "") or running
    if step is not None and step.action == "keep_in_touch":
        situation = "K1"  # there is nothing left to ask for (5.2, "then")
    if running in _OFFERED and step is not None and step.action != "thank":
        situation = situation if situation in _OFFERED else running  # nobody selects any more
    if situation == "A2" and dossier.contact is not None and form == "live":
        return "A1"  # what is said at the switchboard is not said to the person
    return situation


def addressed(name: str) -> str:
    """Return how a message greets somebody: by the first name, or as they were named to the user.

    "Mr Stein" stays "Mr Stein", and "Abara, Carmen" is Carmen.
    """
    first, *rest = turned(name).split() or [""]
    return name if rest and first.rstrip(".").casefold() in _TITLES else first
