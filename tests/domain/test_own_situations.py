# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The user's own table: what may be changed, what is refused, what survives being stored."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import KnownError
from desktop_app.domain.own_situations import (
    CHANNELS,
    is_changed,
    read,
    with_channel,
    with_gap,
    with_park_after,
    with_row,
    written,
)
from desktop_app.domain.records import Channel
from desktop_app.domain.situations import DEFAULT_TABLE, SITUATIONS, situation

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def changed():
    row = with_gap(situation("N1"), 3, 20)
    row = with_park_after(with_channel(row, 0, Channel.CALL), 6)
    return with_row(DEFAULT_TABLE, row)


def test_what_is_written_is_read_again():
    assert read(written(changed())).table == changed()
    assert json.loads(written(changed())).keys() == {"N1"}


def test_nothing_changed_writes_nothing():
    assert written(DEFAULT_TABLE) == "{}"
    assert read("{}").table == DEFAULT_TABLE


def test_a_changed_gap_counts_and_the_growth_goes_on_from_it():
    row = with_gap(with_gap(situation("N2"), 2, 12), 1, 8)
    assert [row.gap(n) for n in range(5)] == [5, 8, 12, 17, 20]
    assert is_changed(row)
    assert not is_changed(situation("N2"))


def test_another_way_and_back_is_the_methods_row():
    row = with_channel(situation("N4"), 1, Channel.CALL)
    assert (row.follow_up(1).channel, row.follow_up(1).others) == (Channel.CALL, ())
    assert with_channel(row, 1, Channel.EMAIL) == situation("N4")


@pytest.mark.parametrize(
    ("code", "attempt", "days", "refused"),
    [
        ("N1", 0, 0, "gap_out_of_range"),
        ("N1", 3, 121, "gap_out_of_range"),
        ("N1", 1, 4, "gap_shrinks"),
        ("N1", 1, 11, "gap_outgrows"),
        ("W1", 0, 19, "gap_out_of_range"),
        ("K1", 0, 61, "gap_out_of_range"),
        ("O2", 0, 1, "gap_out_of_range"),
    ],
)
def test_a_gap_that_makes_no_sense_is_refused(code, attempt, days, refused):
    with pytest.raises(KnownError) as caught:
        with_gap(situation(code), attempt, days)
    assert caught.value.code == refused


def test_a_gap_may_shrink_where_the_methods_does():
    assert with_gap(situation("I1"), 0, 15).gaps == (15, 7, 10)
    with pytest.raises(KnownError):
        with_gap(situation("I1"), 2, 6)


@pytest.mark.parametrize("code", ["A3", "I3"])
def test_a_second_call_is_refused_where_there_is_exactly_one(code):
    with pytest.raises(KnownError, match="second_call"):
        with_channel(situation(code), 1, Channel.CALL)
    quiet = with_channel(situation(code), 0, Channel.EMAIL)
    assert with_channel(quiet, 1, Channel.CALL).channels.count(Channel.CALL) == 1


@pytest.mark.parametrize(("code", "unanswered"), [("N1", 0), ("N1", 10), ("K1", 3)])
def test_a_pause_that_makes_no_sense_is_refused(code, unanswered):
    with pytest.raises(KnownError, match="park_after_out_of_range"):
        with_park_after(situation(code), unanswered)


N1 = {"gaps": [5, 7, 10, 14], "channels": ["email", "call", "email", "call"], "park_after": 4}


@pytest.mark.parametrize(
    ("stored", "refused"),
    [
        ("", ("",)),
        ("[]", ("",)),
        ("null", ("",)),
        ("[" * 100_000, ("",)),
        (json.dumps({"Z9": N1}), ("Z9",)),
        (json.dumps({"N1": 7}), ("N1",)),
        (json.dumps({"N1": {}}), ("N1",)),
        (json.dumps({"N1": {**N1, "gaps": [5, 7]}}), ("N1",)),
        (json.dumps({"N1": {**N1, "gaps": [9, 7, 10, 14]}}), ("N1",)),
        (json.dumps({"N1": {**N1, "gaps": ["5", 7, 10, 14]}}), ("N1",)),
        (json.dumps({"N1": {**N1, "gaps": [True, 7, 10, 14]}}), ("N1",)),
        (json.dumps({"N1": {**N1, "channels": ["fax"] * 4}}), ("N1",)),
        (json.dumps({"N1": {**N1, "channels": ["research"] * 4}}), ("N1",)),
        (json.dumps({"N1": {**N1, "park_after": 99}}), ("N1",)),
        (json.dumps({"N1": {**N1, "park_after": None}}), ("N1",)),
        (json.dumps({"K1": {"gaps": [30], "channels": ["email"], "park_after": 3}}), ("K1",)),
        (
            json.dumps({"A3": {"gaps": [15, 20], "channels": ["call", "call"], "park_after": 2}}),
            ("A3",),
        ),
    ],
)
def test_content_that_makes_no_sense_leaves_the_method_in_force(stored, refused):
    found = read(stored)
    assert found.table == DEFAULT_TABLE
    assert found.refused == refused


def test_one_bad_row_leaves_the_others():
    stored = json.loads(written(changed())) | {"A1": "?"}
    found = read(json.dumps(stored))
    assert (found.table, found.refused) == (changed(), ("A1",))


def test_the_one_call_may_be_moved_when_read():
    row = with_channel(with_channel(situation("A3"), 0, Channel.EMAIL), 1, Channel.CALL)
    table = with_row(DEFAULT_TABLE, row)
    assert read(written(table)).table == table


@given(JSON | st.dictionaries(st.sampled_from(sorted(SITUATIONS)), JSON))
def test_whatever_is_stored_something_is_in_force(stored):
    found = read(json.dumps(stored))
    assert set(found.table.rows) == set(SITUATIONS)
    if found.refused:
        assert found.table == DEFAULT_TABLE or len(found.refused) < len(stored)


@given(
    st.sampled_from(sorted(SITUATIONS)),
    st.integers(0, 5),
    st.integers(-3, 200),
    st.sampled_from(CHANNELS),
)
def test_whatever_is_let_through_survives_being_stored(code, attempt, days, channel):
    row = situation(code)
    attempt %= len(row.follow_ups)
    try:
        row = with_channel(with_gap(row, attempt, days), attempt, channel)
    except KnownError:
        return
    table = with_row(DEFAULT_TABLE, row)
    assert read(written(table)).table == table
