# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Templates: the user's own are kept, undone, offered; every shipped one is reachable (8, T32)."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.domain.particulars import OwnTemplate
from desktop_app.domain.records import Channel, Contact, Kind, Outcome, Stage, Step
from desktop_app.domain.situations import SITUATIONS
from desktop_app.services.drafting import Coming, Wording
from desktop_app.services.steps import NextStep
from tests.factories import HandClock, a_pursuit, a_step, an_office, happened

WORDING = Wording(
    next_channel="call you", next_date="Thursday, March 12", last_touch_date="March 3"
)
FORMS = (("live", Channel.CALL), ("voicemail", Channel.CALL), ("email", Channel.EMAIL),
         ("email", Channel.MESSAGE), ("live", Channel.VISIT))  # fmt: skip


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


def mine(body="Hello {contact_first_name}. I'll {next_channel} on {next_date}.", **values):
    given = {"id": 0, "uid": "", "name": "Mine", "situations": "A1"}
    return OwnTemplate(body=body, **{**given, **values})


def set_step(office, situation, *, attempt=0, action="email", days=5):
    """Let the one pursuit stand in a situation, as if it had come there."""
    kind = Kind.NETWORKING if situation in _NETWORKING else Kind.APPLICATION
    stage = Stage.REACHING_OUT if kind is Kind.NETWORKING else Stage.INTERVIEWING
    person = "" if situation == "A2" else "Dana Reyes"
    step = a_step(office, days, action=action, channel=Channel.EMAIL, situation=situation,
                  attempt=attempt, at=None)  # fmt: skip
    number = a_pursuit(office, kind=kind, stage=stage, person=person, step=step)
    return office.browsing.dossier(number)


_NETWORKING = {"N1", "N2", "N3", "N4", "N5", "R1", "R2", "K1", "W1", "PK"}


def offered_ids(office, dossier, coming):
    return {
        text.id
        for form, channel in FORMS
        for text in office.drafting.offered(dossier, channel=channel, form=form, coming=coming)
    }


def test_every_template_is_offered_to_a_user_in_some_moment(office, clock):
    """Method.md 8: none of the texts is shipped for nobody."""
    reached: set[str] = set()
    moments = [Coming(), Coming(leaving=True)]
    moments += [Coming(o) for o in (Outcome.NO_CONTACT, Outcome.NO_TIME, Outcome.REJECTED)]
    moments.append(Coming(Outcome.NO_CONTACT, narrowed=True))
    for situation in SITUATIONS:
        for attempt in (0, 1, 2, 3):
            for action in ("email", "thank", "reply"):
                dossier = set_step(office, situation, attempt=attempt, action=action)
                for coming in moments:
                    reached |= offered_ids(office, dossier, coming)
    number = a_pursuit(office, company="Beta", person="Ana Ruiz")
    said = NextStep("email", Channel.EMAIL, office.desk.today + timedelta(days=1), stated=True,
                    situation="A1")  # fmt: skip
    office.follow_ups.log(number, happened(office), said)
    reached |= offered_ids(office, office.browsing.dossier(number), Coming())
    clock.move(days=4)
    reached |= offered_ids(office, office.browsing.dossier(number), Coming())
    assert {text.id for text in office.templates.shipped} - reached == set()


@pytest.mark.parametrize(
    ("situation", "coming", "first"),
    [
        ("A1", Coming(Outcome.NO_CONTACT), "X1"),
        ("A1", Coming(Outcome.NO_CONTACT, narrowed=True), "B3"),
        ("I1", Coming(Outcome.OFFER), "O1.2"),
        ("I1", Coming(Outcome.OFFER, their_date=True), "O2.1"),
        ("A1", Coming(leaving=True), "Z1"),
        ("O2", Coming(leaving=True), "Z4"),
        ("O1", Coming(leaving=True), "Z4"),
        ("O2", Coming(leaving=True, accepts=True), "Z5"),
        ("N1", Coming(leaving=True), "Z2"),
        ("N1", Coming(Outcome.NO_TIME), "W0"),
        ("I1", Coming(Outcome.REJECTED), "Z3"),
        ("A1", Coming(), "A1.1"),
    ],
)
def test_the_text_of_the_moment_stands_first(office, situation, coming, first):
    """Method.md 5.2 "close the loop", B1, B2, B7: the end of a pursuit has its words."""
    dossier = set_step(office, situation)
    found = office.drafting.offered(dossier, channel=Channel.EMAIL, form="email", coming=coming)
    assert found[0].id == first


def test_thanks_and_first_words_are_not_follow_ups(office):
    """R04, R35: after a meeting one thanks; a first message follows up on nothing."""
    email = {"channel": Channel.EMAIL, "form": "email"}
    assert office.drafting.choose(set_step(office, "N5", action="thank"), **email).id == "N5.0"
    assert office.drafting.choose(set_step(office, "I1", action="thank"), **email).id == "I1.0r"
    first = set_step(office, "N1")
    assert office.drafting.choose(first, **email).id == "N1.0"
    office.follow_ups.log(
        first.pursuit.id,
        happened(office, Outcome.WRITTEN, Channel.EMAIL),
        a_step(office, 7, situation="N1"),
    )
    again = office.browsing.dossier(first.pursuit.id)
    assert office.drafting.choose(again, **email).id == "N1.1"


def test_r27_a_word_whose_day_has_passed_is_made_up_for(office, clock):
    number = a_pursuit(office)
    on = office.desk.today + timedelta(days=2)
    said = NextStep("email", Channel.EMAIL, on, stated=True, situation="A1")
    office.follow_ups.log(number, happened(office), said)
    email = {"channel": Channel.EMAIL, "form": "email"}
    clock.move(days=2)
    assert office.drafting.choose(office.browsing.dossier(number), **email).id != "M2"
    clock.move(days=3)
    assert office.drafting.choose(office.browsing.dossier(number), **email).id == "M2"


def test_a_closing_note_is_offered_after_a_follow_up_without_an_answer_and_not_before(office):
    email = {"channel": Channel.EMAIL, "form": "email", "coming": Coming()}
    early = office.drafting.offered(set_step(office, "A1"), **email)
    late = office.drafting.offered(set_step(office, "A1", attempt=3), **email)
    assert "Z1" not in [text.id for text in early]
    assert "Z1" in [text.id for text in late]


# --- the user's own ---------------------------------------------------------------------------


def test_ones_own_is_offered_first_where_it_fits_and_undo_takes_it_away(office):
    dossier = set_step(office, "A1")
    change = office.templates.save(mine())
    chosen = office.drafting.choose(dossier, channel=Channel.EMAIL, form="email")
    assert chosen.own
    filled = office.drafting.fill(chosen, dossier, WORDING)
    assert filled.body == "Hello Dana. I'll call you on Thursday, March 12."
    other = office.drafting.choose(set_step(office, "N1"), channel=Channel.EMAIL, form="email")
    assert not other.own
    office.desk.apply(change.inverse())
    assert office.templates.own == ()
    office.desk.apply(change)
    assert [own.name for own in office.templates.own] == ["Mine"]


def test_ones_own_for_a_later_follow_up_waits_for_it(office):
    office.templates.save(mine(attempt=3))
    email = {"channel": Channel.EMAIL, "form": "email"}
    early, late = set_step(office, "A1"), set_step(office, "A1", attempt=2)
    assert office.drafting.choose(early, **email).id == "A1.1"
    assert office.drafting.choose(late, **email).own


def test_a_shipped_one_that_was_changed_returns_to_its_default(office):
    name = office.templates.default("A1.1")
    instead = mine("Mine for {role}.", stands_for="A1.1")
    office.templates.save(instead)
    assert office.templates.find("A1.1").body == "Mine for {role}."
    office.templates.save(replace(instead, body="Again for {role}."))
    (own,) = office.templates.own
    assert own.body == "Again for {role}."
    change = office.templates.remove(own.id)
    assert change.label.code == "default_template"
    assert office.templates.find("A1.1") == name
    office.desk.apply(change.inverse())
    assert office.templates.find("A1.1").body == "Again for {role}."


def test_changing_and_deleting_are_told_by_the_journal_and_brought_back(office):
    office.templates.save(mine())
    (own,) = office.templates.own
    office.templates.save(replace(own, name="Other"))
    office.templates.remove(own.id)
    told = office.journal.recent()
    assert [each.label.code for each in told][:3] == [
        "remove_template", "edit_template", "add_template",
    ]  # fmt: skip
    office.journal.bring_back(told[0].id)
    assert [each.name for each in office.templates.own] == ["Other"]


def test_what_is_brought_back_stands_beside_what_took_its_place(office):
    office.templates.save(mine("Old.", stands_for="A1.1"))
    removed = office.templates.remove(office.templates.own[0].id)
    office.templates.save(mine("New.", stands_for="A1.1"))
    office.desk.apply(removed.inverse())
    assert {own.body: own.stands_for for own in office.templates.own} == {
        "Old.": "", "New.": "A1.1",
    }  # fmt: skip
    assert office.templates.find("A1.1").body == "New."


@pytest.mark.parametrize("body", ["{role.__class__}", "{nobody}", "{", "{role:>999999}"])
def test_t32_what_is_no_field_is_not_kept(office, body):
    with pytest.raises(KnownError):
        office.templates.save(mine(body))
    assert office.templates.own == ()


def test_a_template_outlives_the_program(office, tmp_path, clock):
    office.templates.save(mine(attempt=2, channels="call", form="voicemail"))
    (before,) = office.templates.own
    office.close()
    again = an_office(tmp_path / "duesday.db", clock)
    assert again.templates.own == (before,)
    again.close()


def test_templates_go_to_a_file_and_come_back_once(office, tmp_path):
    office.templates.save(mine())
    office.templates.save(mine("Instead.", stands_for="A1.1", name="Better"))
    text = office.templates.written()
    assert office.templates.read_in(text).edits == ()
    other = an_office(tmp_path / "other.db")
    change = other.templates.read_in(text)
    assert [(own.name, own.stands_for) for own in other.templates.own] == [
        ("Mine", ""), ("Better", "A1.1"),
    ]  # fmt: skip
    other.desk.apply(change.inverse())
    assert other.templates.own == ()
    other.close()


def test_a_second_version_of_a_shipped_one_comes_in_beside_it(office):
    office.templates.save(mine("Here.", stands_for="A1.1"))
    data = json.loads(office.templates.written())
    data["templates"][0]["body"] = "There."
    office.templates.read_in(json.dumps(data))
    assert [(own.body, own.stands_for) for own in office.templates.own] == [
        ("Here.", "A1.1"), ("There.", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", "null", '{"format": "x", "templates": []}', "[" * 100_000,
     '{"format": "duesday-templates", "templates": [1]}',
     '{"format": "duesday-templates", "templates": [{"name": "x"}]}'],
)  # fmt: skip
def test_t32_a_strange_file_is_refused_whole(office, text):
    with pytest.raises(KnownError, match="template_file"):
        office.templates.read_in(text)


def test_t32_a_file_with_code_in_it_is_refused_whole(office):
    office.templates.save(mine())
    data = json.loads(office.templates.written())
    bad = dict(data["templates"][0], body="{role.__class__}", name="Bad")
    data["templates"] = [dict(data["templates"][0], name="Good"), bad]
    with pytest.raises(KnownError, match="template_code"):
        office.templates.read_in(json.dumps(data))
    assert len(office.templates.own) == 1


def test_the_records_know_nothing_of_templates(office):
    """A template is not about a person: deleting one leaves every pursuit as it is."""
    set_step(office, "A1")
    office.templates.save(mine())
    change = office.templates.remove(office.templates.own[0].id)
    assert not change.touched(Step)
    assert not change.touched(Contact)
