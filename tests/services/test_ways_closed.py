# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A promised call follows when a company wants no calls, and says so (method.md B3, B4, 6.3)."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop_app import words
from desktop_app.domain.records import (
    Channel,
    Kind,
    Organization,
    Outcome,
    Promise,
    PromiseState,
    Pursuit,
    Stage,
    Step,
)
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching, record
from desktop_app.words.turned import steps_turned
from tests.factories import HandClock, a_pursuit, an_office, happened

WEDNESDAY = date(2026, 3, 11)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def number(office):
    """Somebody was told of a call on Wednesday at ten."""
    number = a_pursuit(office, kind=Kind.NETWORKING, stage=Stage.IN_TOUCH)
    step = NextStep("call", Channel.CALL, WEDNESDAY, time(10), stated=True)
    office.follow_ups.log(number, happened(office), step)
    return number


def switch(office, *, off=True):
    return office.companies.change(1, no_calls=off)


def step(office, number):
    return record(office.database, Step, record(office.database, Pursuit, number).next_step_id)


def why(office, number):
    return words.reason(step(office, number).reason, office.today)


def test_b4_the_promised_call_is_a_letter_on_its_day_and_its_reason_says_so(office, number):
    switch(office)
    found = step(office, number)
    assert (found.channel, found.due_on, found.due_time) == (Channel.EMAIL, WEDNESDAY, time(10))
    assert why(office, number).endswith(
        "; you said a call, but they want none: this keeps your word"
    )
    (promise,) = matching(office.database, Promise)
    assert (promise.channel, promise.state) == (Channel.CALL, PromiseState.OPEN)


def test_b4_switched_back_the_call_is_one_again(office, number):
    before = why(office, number)
    switch(office)
    switch(office, off=False)
    assert step(office, number).channel is Channel.CALL
    assert why(office, number) == before


def test_b3_a_way_that_is_open_again_takes_its_promise_back(office, number):
    contact = record(office.database, Pursuit, number).contact_id
    office.permissions.set_ways(contact, {Channel.EMAIL, Channel.MESSAGE}, "please write")
    assert "this keeps your word" in why(office, number)
    switch(office)
    office.permissions.set_ways(contact, set(Channel), "call me")
    assert step(office, number).channel is Channel.EMAIL  # the company wants no calls still
    switch(office, off=False)
    assert step(office, number).channel is Channel.CALL


def test_6_3_the_letter_keeps_the_word_in_its_own_window(office, number, clock):
    switch(office)
    clock.move(days=8, minutes=45)
    office.follow_ups.log(
        number,
        happened(office, Outcome.WRITTEN, Channel.EMAIL),
        NextStep("email", Channel.EMAIL, date(2026, 4, 8)),
    )
    (promise,) = matching(office.database, Promise)
    assert (promise.state, promise.on_time) == (PromiseState.KEPT, True)


def test_r34_the_switch_says_what_it_did(office, number):
    change = switch(office)
    assert words.label(change.label) == "Note that Acme wants no phone calls"
    assert (
        steps_turned(change)
        == "The step on Wed 11 Mar is now: E-mail. That keeps the word you gave."
    )
    assert steps_turned(change.inverse()) == ""
    back = switch(office, off=False)
    assert words.label(back.label) == "Note that Acme may be called again"
    assert steps_turned(back) == "The step on Wed 11 Mar is now: Call."


def test_r34_what_nobody_was_told_of_is_told_with_its_new_day(office):
    number = a_pursuit(office)
    step_ = NextStep("call", Channel.CALL, date(2026, 3, 5))
    office.follow_ups.log(number, happened(office), step_)
    said = steps_turned(office.companies.change(1, no_calls=True))
    day = words.short_date(step(office, number).due_on)
    assert said.startswith("The step on Thu 5 Mar ") and day in said
    assert "word" not in said


def test_an_ordinary_edit_of_a_company_says_nothing_of_steps(office, number):
    change = office.companies.change(1, note="met at the fair")
    assert words.label(change.label) == "Edit Acme"
    assert steps_turned(change) == ""
    assert record(office.database, Organization, 1).note
