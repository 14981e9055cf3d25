# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""No text offers or announces what was closed, and each answer to a no is true (3.2, 8)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import words
from desktop_app.domain import messages
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.domain.records import Channel, Kind, Outcome, Stage
from desktop_app.domain.situations import SITUATIONS
from desktop_app.services.drafting import Coming, Wording
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WRITTEN = (("email", Channel.EMAIL), ("email", Channel.MESSAGE))
SPOKEN = (("live", Channel.CALL), ("voicemail", Channel.CALL))
_NETWORKING = {"N1", "N2", "N3", "N4", "N5", "R1", "R2", "K1", "W1", "PK"}
COMINGS = (
    Coming(),
    Coming(leaving=True),
    Coming(Outcome.NO_CONTACT, narrowed=True),
    *(Coming(o) for o in (Outcome.NO_TIME, Outcome.REJECTED, Outcome.OFFER)),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    office = an_office(tmp_path_factory.mktemp("closed") / "duesday.db", HandClock())
    yield office
    office.close()


def dossier_in(office, situation, *, attempt=0, action="email"):
    """Return a pursuit that stands in a situation, its next step an e-mail."""
    networking = situation in _NETWORKING
    step = a_step(office, 7, action=action, channel=Channel.EMAIL, situation=situation,
                  attempt=attempt, at=None)  # fmt: skip
    number = a_pursuit(
        office,
        kind=Kind.NETWORKING if networking else Kind.APPLICATION,
        stage=Stage.REACHING_OUT if networking else Stage.INTERVIEWING,
        person=f"Dana {situation}",
        company=f"Firm {situation}",
        step=step,
    )
    return office.browsing.dossier(number)


def without_calls(dossier, closed):
    """Return the dossier with calls closed by its person, its posting or its company."""
    if closed == "person":
        return replace(dossier, contact=replace(dossier.contact, may_call=False))
    if closed == "posting":
        return replace(dossier, pursuit=replace(dossier.pursuit, no_calls=True))
    return replace(dossier, organization=replace(dossier.organization, no_calls=True))


def texts(office, dossier, ways, coming):
    wording = Wording(words.channel_verb(Channel.EMAIL), "Tuesday, March 10", "March 3")
    return {
        template.id: office.drafting.fill(template, dossier, wording)
        for form, way in ways
        for template in office.drafting.offered(dossier, channel=way, form=form, coming=coming)
    }


@settings(max_examples=150, deadline=None)
@given(
    situation=st.sampled_from(sorted(SITUATIONS)),
    attempt=st.integers(0, 4),
    action=st.sampled_from(["email", "thank"]),
    closed=st.sampled_from(["person", "posting", "company"]),
    coming=st.sampled_from(COMINGS),
)
def test_b3_b4_no_text_offers_or_announces_a_call_where_none_is_wanted(
    office, situation, attempt, action, closed, coming
):
    """B3, R34: of all templates, whoever closed the telephone and whatever is about to come."""
    dossier = without_calls(dossier_in(office, situation, attempt=attempt, action=action), closed)
    for name, filled in texts(office, dossier, WRITTEN, coming).items():
        said = messages.Template("", (), None, (), "email", False, "", filled.body)
        assert not messages.offers_call(said), (name, filled.body)
    spoken = texts(office, dossier, SPOKEN, coming)
    assert not (closed == "person" and spoken)
    assert "A2.1x" not in spoken  # it asks for a better time to call


def test_b3_what_is_written_stays_on_offer_where_calls_are_closed(office):
    """B3 turns a call into an e-mail: there is always one to send."""
    for situation in SITUATIONS:
        dossier = without_calls(dossier_in(office, situation), "person")
        assert office.drafting.choose(dossier, channel=Channel.EMAIL, form="email"), situation


def test_b3_a_text_of_ones_own_that_offers_a_call_waits_too(office):
    body = "Hi. Shall we have a short call? I'll {next_channel} on {next_date}."
    own = OwnTemplate(id=0, uid="", name="Mine", situations="N1", attempt=9, body=body)
    change = office.templates.save(own)
    dossier = dossier_in(office, "N1")
    offered = {
        t.name for t in office.drafting.offered(dossier, channel=Channel.EMAIL, form="email")
    }
    closed = without_calls(dossier, "person")
    left = {t.name for t in office.drafting.offered(closed, channel=Channel.EMAIL, form="email")}
    assert offered - left == {"Mine"}
    office.desk.apply(change.inverse())


def test_b3_the_answer_to_a_no_that_left_e_mail_open_is_true(office):
    """B3, R14: no "I won't contact you again" beside a step that will."""
    dossier = dossier_in(office, "N2")
    day = office.desk.today.replace(day=12)
    wording = Wording(words.channel_verb(Channel.EMAIL), words.spoken(day, None), "")
    chosen = office.drafting.choose(
        dossier,
        channel=Channel.EMAIL,
        form="email",
        coming=Coming(Outcome.NO_CONTACT, narrowed=True),
    )
    body = office.drafting.fill(chosen, dossier, wording).body
    assert "No more calls" in body
    assert "won't contact you" not in body
    said = messages.check_step(body, channel=Channel.EMAIL, on=day, at=None,
                               phrase_date=words.spoken_forms(day, None))  # fmt: skip
    assert said.ok
    other = office.drafting.choose(
        dossier, channel=Channel.EMAIL, form="email", coming=Coming(Outcome.NO_CONTACT)
    )
    assert "I won't contact you again" in other.body


@pytest.mark.parametrize("form", ["live", "voicemail", "email"])
def test_o1_after_an_offer_nobody_asks_how_the_selection_goes(office, form):
    """O1, O2: as soon as the key is pressed, and in every step afterwards."""
    way = Channel.EMAIL if form == "email" else Channel.CALL
    before = dossier_in(office, "I1", attempt=1)
    for theirs, code in ((False, "O1"), (True, "O2")):
        coming = Coming(Outcome.OFFER, their_date=theirs)
        chosen = office.drafting.choose(before, channel=way, form=form, coming=coming)
        assert chosen.situations == (code,)
        offered = office.drafting.offered(before, channel=way, form=form, coming=coming)
        assert not {"I1", "I2", "PS", "A1"} & {s for t in offered for s in t.situations}
    number = before.pursuit.id
    left = NextStep("call", Channel.CALL, office.desk.today.replace(day=20), situation="I1")
    office.follow_ups.log(number, happened(office, Outcome.OFFER), left)
    office.follow_ups.log(number, happened(office, Outcome.REACHED), left)
    after = office.browsing.dossier(number)
    assert after.pursuit.situation == "O1"
    assert office.drafting.choose(after, channel=way, form=form).situations == ("O1",)
    offered = office.drafting.offered(after, channel=way, form=form)
    assert "Z1" not in {t.id for t in offered}


def test_n4_the_first_follow_up_tells_of_the_message_and_of_no_connection(office):
    """R18: nobody is thanked for what is not on record."""
    dossier = dossier_in(office, "N4")
    step = a_step(office, 7, channel=Channel.MESSAGE, action="message", situation="N4")
    wrote = happened(office, Outcome.WRITTEN, Channel.MESSAGE)
    office.follow_ups.log(dossier.pursuit.id, wrote, step)
    again = office.browsing.dossier(dossier.pursuit.id)
    for way in (Channel.MESSAGE, Channel.EMAIL):
        chosen = office.drafting.choose(again, channel=way, form="email")
        assert "for connecting" not in chosen.body, chosen.id
        assert "{last_touch_date}" in chosen.body, chosen.id
    cold = dossier_in(office, "N2", attempt=1)
    for way in (Channel.MESSAGE, Channel.EMAIL):  # with a stranger one is not connected
        chosen = office.drafting.choose(cold, channel=way, form="email")
        assert "for connecting" not in chosen.body, chosen.id
