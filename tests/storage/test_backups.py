# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Backups: a copy counts once it was opened and checked; old ones are thinned by rule."""

from __future__ import annotations

import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta

import pytest

from desktop_app import paths
from desktop_app.domain.errors import KnownError
from desktop_app.storage import backups
from desktop_app.storage.database import Database
from tests.factories import HandClock, a_pursuit, a_step, all_rows, an_office, happened

NOW = datetime(2026, 7, 15, 12, 0, tzinfo=UTC)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def office(tmp_path, clock):
    office = an_office(tmp_path / "duesday.db", clock)
    yield office
    office.close()


@pytest.fixture
def folder(tmp_path):
    return paths.backup_dir(tmp_path / "duesday.db")


def never():
    return False


def pretend(folder, *names_and_days):
    """Files that look like finished backups."""
    folder.mkdir(exist_ok=True, parents=True)
    for name, days in names_and_days:
        at = NOW - timedelta(days=days)
        (folder / f"{at:%Y-%m-%dT%H%M%SZ}_{name}.duesday").touch()


def ages(folder):
    return [(NOW - b.made_at).days for b in backups.listed(folder)]


# --- making one -----------------------------------------------------------------------------


def test_a_copy_in_the_middle_of_edits_equals_a_committed_state(office, folder, clock):
    pursuit_id = a_pursuit(office)
    for _ in range(5):
        clock.move(minutes=1)
        office.follow_ups.log(pursuit_id, happened(office), a_step(office))
        made = office.health.backup_daily(never)
        with Database(made.path) as copy:
            assert copy.select("PRAGMA integrity_check") == [("ok",)]
            for table, rows in all_rows(office).items():
                assert copy.select(f"SELECT * FROM {table} ORDER BY id") == rows
    assert list(folder.glob("*.tmp")) == []


def test_a_copy_does_not_hold_what_another_has_not_committed(office, tmp_path, folder):
    a_pursuit(office)
    other = sqlite3.connect(tmp_path / "duesday.db", isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        other.execute("INSERT INTO setting VALUES ('half', '1')")
        made = backups.make(
            office.desk.database.connection, folder, "before-import", office.desk.now
        )
        other.execute("ROLLBACK")
    finally:
        other.close()
    with Database(made.path) as copy:
        assert copy.select("SELECT count(*) FROM setting WHERE key = 'half'") == [(0,)]


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_only_the_owner_may_read_a_backup(office, folder):
    folder.mkdir(parents=True, mode=0o755)
    folder.chmod(0o755)
    made = office.health.backup_daily(never)
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_backup_is_named_by_its_instant(office, folder):
    made = backups.make(office.desk.database.connection, folder, "before-import", office.desk.now)
    assert made.path.name == "2026-03-03T100000Z_before-import.duesday"
    assert not made.is_daily
    assert backups.listed(folder) == [made]


def test_a_backup_while_opening_asks_sqlite_for_the_time(office, folder):
    made = backups.make(office.desk.database.connection, folder, "pre-migration-v1-to-v2")
    assert made.made_at.tzinfo is UTC
    assert backups.listed(folder) == [made]


def test_a_copy_that_fails_its_check_never_gets_its_name(office, folder, monkeypatch):
    copy = backups._copy

    def torn(connection, part, between):
        copy(connection, part, between)
        with part.open("r+b") as file:
            file.seek(4096 * 2)
            file.write(b"\x5a" * 4096 * 4)

    a_pursuit(office)
    monkeypatch.setattr(backups, "_copy", torn)
    with pytest.raises(KnownError) as refused:
        office.health.backup_daily(never)
    assert refused.value.code == "no_backup"
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_written_means_no_backup(office, folder):
    folder.parent.mkdir()
    folder.write_text("a file is in the way")
    with pytest.raises(KnownError) as refused:
        office.health.backup_daily(never)
    assert refused.value.code == "no_backup"
    assert refused.value.details["folder"] == str(folder)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_parent_that_may_not_be_written_means_no_backup(office, tmp_path):
    home = tmp_path / "locked"
    home.mkdir(mode=0o500)
    try:
        with pytest.raises(KnownError) as refused:
            backups.make(office.desk.database.connection, home / "backups", "daily", NOW)
        assert refused.value.code == "no_backup"
    finally:
        home.chmod(0o700)


# --- in a thread of its own -----------------------------------------------------------------


def test_whoever_writes_meanwhile_neither_waits_nor_is_left_out(office, monkeypatch):
    """The copy is made page by page, and a touch is logged in its midst, by another connection."""
    pursuit_id = a_pursuit(office)
    monkeypatch.setattr(backups, "PIECE", 1)
    asked = []

    def log_once():
        if not asked:
            asked.append(True)
            office.follow_ups.log(pursuit_id, happened(office), a_step(office))
        return False

    made = office.health.backup_daily(log_once)
    assert asked
    with Database(made.path) as copy:
        for table, rows in all_rows(office).items():
            assert copy.select(f"SELECT * FROM {table} ORDER BY id") == rows


def test_a_copy_that_must_stop_leaves_nothing(office, folder):
    assert office.health.backup_daily(lambda: True) is None
    assert list(folder.iterdir()) == []
    assert office.health.backup_due()


def test_what_an_ended_program_left_half_made_goes_with_the_next_copy(office, folder):
    folder.mkdir(parents=True)
    (folder / "2026-03-01T100000Z_daily.tmp").touch()
    made = office.health.backup_daily(never)
    assert list(folder.iterdir()) == [made.path]


# --- one a day ------------------------------------------------------------------------------


def test_there_is_one_backup_a_day(office, folder, clock):
    assert office.health.last_backup() is None
    assert office.health.backup_due()
    first = office.health.backup_daily(never)
    assert first.is_daily
    clock.move(hours=23, minutes=59)
    assert not office.health.backup_due()
    clock.move(minutes=1)
    assert office.health.backup_due()
    second = office.health.backup_daily(never)
    assert office.health.last_backup() == second
    assert len(backups.listed(folder)) == 2


def test_a_backup_from_the_future_does_not_stop_the_daily_one(office, clock):
    """The clock was wrong by a year when it was made."""
    clock.move(days=365)
    office.health.backup_daily(never)
    clock.move(days=-365)
    assert office.health.backup_due()


def test_old_backups_are_thinned_only_after_a_good_new_one(office, folder, monkeypatch):
    pretend(folder, *[("daily", n) for n in range(40, 80)])
    before = backups.listed(folder)

    def fails(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_copy", fails)
    with pytest.raises(KnownError):
        office.health.backup_daily(never)
    assert backups.listed(folder) == before


# --- thinning -------------------------------------------------------------------------------


def test_days_weeks_and_months_are_kept_by_rule(folder):
    pretend(folder, *[("daily", n) for n in range(600)])
    backups.prune(folder, NOW)
    kept = ages(folder)
    assert kept[:14] == list(range(14))
    weeks = [n for n in kept if n < 60]
    assert {(NOW - timedelta(days=n)).isocalendar()[:2] for n in weeks} >= {
        (NOW - timedelta(weeks=n)).isocalendar()[:2] for n in range(8)
    }
    months = {((NOW - timedelta(days=n)).year, (NOW - timedelta(days=n)).month) for n in kept}
    assert len(months) == 12
    assert max(kept) < 366
    assert len(kept) <= 14 + 8 + 12
    backups.prune(folder, NOW)
    assert ages(folder) == kept


def test_all_of_the_last_two_days_are_kept(folder):
    pretend(folder, *[("daily", n / 24) for n in range(72)])
    backups.prune(folder, NOW)
    recent = [b for b in backups.listed(folder) if NOW - b.made_at < timedelta(days=2)]
    assert len(recent) == 48


def test_ten_of_the_others_are_kept(folder):
    pretend(folder, *[("before-import", n) for n in range(30)])
    backups.prune(folder, NOW)
    assert ages(folder) == list(range(10))


def test_the_newest_stays_whatever_its_age(folder):
    pretend(folder, ("daily", 4000))
    backups.prune(folder, NOW)
    assert ages(folder) == [4000]


def test_files_of_others_are_left_alone(folder):
    pretend(folder, *[("daily", n) for n in range(100)])
    (folder / "my own copy.duesday").touch()
    (folder / "letter.txt").touch()
    backups.prune(folder, NOW)
    assert (folder / "my own copy.duesday").exists()
    assert (folder / "letter.txt").exists()


def test_a_folder_that_is_not_there_holds_nothing(folder):
    assert backups.listed(folder) == []
