# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A check finds what a program without the law may have written past it."""

from __future__ import annotations

import sqlite3

import pytest

from desktop_app.domain.errors import KnownError
from desktop_app.services import opening
from desktop_app.services.opening import open_office
from desktop_app.services.pursuits import NewPursuit
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def path(tmp_path):
    return tmp_path / "duesday.db"


@pytest.fixture
def office(path):
    office = an_office(path)
    yield office
    office.close()


def past_the_law(path, *statements):
    """Write as a program would that has never heard of foreign keys or our triggers."""
    other = sqlite3.connect(path, isolation_level=None)
    for name, *_ in other.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall():
        other.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        other.execute(statement)
    other.close()


def test_a_sound_file_is_sound(office, path):
    a_pursuit(office)
    office.pursuits.add(NewPursuit(company="Birch & Co"))
    report = office.health.check()
    assert report.sound
    assert (report.integrity, report.pursuits, report.needs_step) == ("ok", 2, 1)
    assert (report.path, report.last_backup) == (path, None)
    made = office.health.backup_daily(lambda: False)
    assert office.health.check().last_backup == made


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        ("without_step", "UPDATE step SET state = 'done' WHERE id = 1"),
        ("without_step", "UPDATE pursuit SET next_due = '2026-12-24' WHERE id = 1"),
        ("not_earliest", "UPDATE step SET pursuit_id = 2, due_on = '2026-03-03' WHERE id = 1"),
        (
            "step_of_ended",
            """UPDATE pursuit SET status = 'closed', ending = 'done', next_step_id = NULL,
            next_due = NULL WHERE id = 1""",
        ),
        ("step_past_a_no", "UPDATE contact SET may_contact = 0"),
    ],
)
def test_what_is_against_the_law_is_named(office, path, rule, statement):
    a_pursuit(office)
    a_pursuit(office)
    past_the_law(path, statement)
    report = office.health.check()
    assert rule in report.broken
    assert report.broken_keys
    assert not report.sound


def test_broken_keys_alone_are_not_sound(office, path):
    past_the_law(path, "INSERT INTO batch_row (uid, batch_id, row_key) VALUES ('u', 9, 'k')")
    report = office.health.check()
    assert (report.broken, report.broken_keys, report.sound) == ({}, 1, False)


def test_an_office_is_opened_and_closed(path):
    office = open_office(path, HandClock())
    assert office.health.check().sound
    office.close()


def test_an_office_that_cannot_be_built_closes_its_file(path, monkeypatch):
    opened = []

    def broken(database, _clock):
        opened.append(database)
        raise KnownError("busy")

    monkeypatch.setattr(opening, "Office", broken)
    with pytest.raises(KnownError):
        open_office(path, HandClock())
    with pytest.raises(sqlite3.ProgrammingError):
        opened[0].select("SELECT 1")
