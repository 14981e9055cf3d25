# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Opening a file: its settings, who may read it, and what is refused without a byte changed."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from dataclasses import fields, replace

import pytest

from desktop_app import paths
from desktop_app.domain.errors import BugError, KnownError
from desktop_app.domain.particulars import PARTICULARS
from desktop_app.domain.records import RECORDS, Organization, Reason
from desktop_app.storage import backups, migrations, reads, writes
from desktop_app.storage.codecs import CODECS, read_reason, table_name
from desktop_app.storage.database import APPLICATION_ID, Database, known_errors
from desktop_app.storage.particular_tables import PARTICULAR_MODELS
from desktop_app.storage.tables import MODELS, Reminder
from tests.factories import a_pursuit, an_office

STEPS = migrations.steps()
NEWEST = STEPS[-1][0]
posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "store" / "duesday.db"


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def code_of(open_it):
    with pytest.raises(KnownError) as refused:
        open_it()
    return refused.value.code


def raw(path, *statements):
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        return [connection.execute(s).fetchall() for s in statements]
    finally:
        connection.close()


# --- settings -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pragma", "wanted"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 3),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("secure_delete", 2),
        ("busy_timeout", 250),
        ("application_id", APPLICATION_ID),
        ("user_version", NEWEST),
    ],
)
def test_an_open_database_has_its_settings(path, pragma, wanted):
    with Database(path) as database:
        assert database.select(f"PRAGMA {pragma}") == [(wanted,)]


def test_a_database_without_foreign_keys_is_our_fault(path, monkeypatch):
    from desktop_app.storage import database as module

    monkeypatch.setattr(module, "_PRAGMAS", ("PRAGMA foreign_keys = OFF",))
    with pytest.raises(BugError):
        Database(path)


def test_closing_twice_is_harmless(path):
    database = Database(path)
    database.close()
    database.close()


# --- who may read it (T35) ------------------------------------------------------------------


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_the_owner_may_read_anything(path, umask):
    before = os.umask(umask)
    try:
        office = an_office(path)
        office.health.backup_daily(lambda: False)
        with office.desk.database.transaction() as connection:
            connection.execute("INSERT INTO setting (key, value) VALUES ('x', '1')")
            journal = path.with_name(path.name + "-journal")
            journal_mode = mode(journal)
        office.close()
    finally:
        os.umask(before)
    assert journal_mode == 0o600
    assert [oct(mode(p)) for p in path.parent.rglob("*") if p.is_file()] == [oct(0o600)] * 3
    assert mode(path.parent) == 0o700
    assert mode(paths.backup_dir(path)) == 0o700


@posix
def test_a_file_that_others_could_read_is_made_private(path):
    Database(path).close()
    path.chmod(0o644)
    Database(path).close()
    assert mode(path) == 0o600


@posix
def test_a_folder_that_was_there_keeps_its_mode(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    Database(folder / "duesday.db").close()
    assert mode(folder) == 0o755


# --- what is refused ------------------------------------------------------------------------


def test_a_foreign_database_keeps_its_every_byte(path):
    path.parent.mkdir()
    raw(path, "CREATE TABLE theirs (a)", "INSERT INTO theirs VALUES (1)")
    before = path.read_bytes()
    assert code_of(lambda: Database(path)) == "not_ours"
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"To do: call Acme\n" * 50, b"SQLite format 3\0" + b"?" * 200])
def test_a_file_that_is_no_database_keeps_its_every_byte(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    assert code_of(lambda: Database(path)) in {"not_ours", "damaged"}
    assert path.read_bytes() == content


def test_a_newer_file_keeps_its_every_byte(path):
    Database(path).close()
    raw(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(KnownError) as refused:
        Database(path)
    assert refused.value.code == "newer_schema"
    assert refused.value.details["found"] == 99
    assert path.read_bytes() == before


def test_a_torn_file_is_damaged(path):
    office = an_office(path)
    for number in range(30):
        a_pursuit(office, company=f"Company {number}")
    office.close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\x5a" * 4096 * 3
    path.write_bytes(content)
    assert code_of(lambda: Database(path)) == "damaged"
    assert path.read_bytes() == content


def test_a_folder_is_not_ours(tmp_path):
    assert code_of(lambda: Database(tmp_path)) == "not_ours"


@posix
def test_a_pipe_is_not_ours(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "pipe").chmod(0o640)
    assert code_of(lambda: Database(tmp_path / "pipe")) == "not_ours"
    assert mode(tmp_path / "pipe") == 0o640


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    try:
        assert code_of(lambda: Database(tmp_path / "a" / "duesday.db")) == "file_unreadable"
    finally:
        tmp_path.chmod(0o700)


def test_a_path_below_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    assert code_of(lambda: Database(tmp_path / "file" / "duesday.db")) == "file_unreadable"


def test_an_empty_file_is_made_ours(path):
    path.parent.mkdir()
    path.touch()
    with Database(path) as database:
        assert database.select("SELECT count(*) FROM pursuit") == [(0,)]


def test_a_hot_journal_is_rolled_back_on_opening(path):
    """Another program died in the middle of a write: the committed state comes back."""
    Database(path).close()
    dying = f"""
import os, sqlite3
c = sqlite3.connect({str(path)!r}, isolation_level=None)
c.execute("PRAGMA cache_size = 1")
c.execute("PRAGMA cache_spill = 1")
c.execute("BEGIN IMMEDIATE")
for n in range(3000):
    c.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (f"k{{n}}", "x" * 200))
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", dying], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    with Database(path) as database:
        assert database.select("SELECT count(*) FROM setting") == [(0,)]
        assert database.select("PRAGMA integrity_check") == [("ok",)]


# --- others at the same file ----------------------------------------------------------------


@pytest.fixture
def writer(path):
    """Another connection that holds the write lock."""
    path.parent.mkdir()
    other = sqlite3.connect(path, isolation_level=None)
    yield other
    other.close()


def test_a_write_while_another_writes_is_refused_soon(path, writer):
    with Database(path) as database:
        writer.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        assert code_of(lambda: database.transaction().__enter__()) == "busy"
        assert time.monotonic() - began < 3
        writer.execute("ROLLBACK")
        with database.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('a', '1')")
        assert database.select("SELECT key FROM setting") == [("a",)]


def test_opening_while_another_writes_is_refused_soon(path):
    Database(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        assert code_of(lambda: Database(path)) == "busy"
        assert time.monotonic() - began < 3
    finally:
        other.close()
    Database(path).close()


def test_the_data_version_tells_of_other_writers_and_never_waits(path, writer):
    with Database(path) as database:
        first = database.data_version()
        writer.execute("INSERT INTO setting VALUES ('a', '1')")
        assert database.data_version() != first
        writer.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        try:
            database.data_version()
        except KnownError as error:
            assert error.code == "busy"
        assert time.monotonic() - began < 0.2
        assert database.select("PRAGMA busy_timeout") == [(250,)]


def test_another_thread_may_not_touch_the_database(path):
    """T9."""
    found = []

    def elsewhere():
        for act in (
            lambda: database.select("SELECT 1"),
            lambda: database.transaction().__enter__(),
            database.data_version,
        ):
            try:
                act()
            except BugError as error:
                found.append(error)

    with Database(path) as database:
        thread = threading.Thread(target=elsewhere)
        thread.start()
        thread.join()
    assert len(found) == 3


# --- transactions ---------------------------------------------------------------------------


def test_an_error_in_the_block_rolls_everything_back(path):
    with Database(path) as database:
        with pytest.raises(ZeroDivisionError), database.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('a', '1')")
            raise ZeroDivisionError
        assert database.select("SELECT * FROM setting") == []


def test_a_refused_commit_names_the_table_and_rolls_back(path):
    with Database(path) as database:
        refused = pytest.raises(BugError, match=r"batch_row 1 -> batch")
        with refused, database.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('a', '1')")
            connection.execute(
                "INSERT INTO batch_row (uid, batch_id, row_key) VALUES ('u', 7, 'k')"
            )
        assert database.select("SELECT * FROM setting") == []
        with database.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('a', '1')")


def test_a_full_disk_is_told_and_nothing_is_written(path):
    with Database(path) as database:
        database.connection.execute("PRAGMA max_page_count = 1")  # no page more than there are

        def fill():
            with database.transaction() as connection:
                for number in range(2000):
                    connection.execute("INSERT INTO setting VALUES (?, ?)", (number, "x" * 500))

        assert code_of(fill) == "disk_full"
        assert database.select("SELECT count(*) FROM setting") == [(0,)]


def test_a_read_only_connection_is_told(path):
    with Database(path) as database:
        database.connection.execute("PRAGMA query_only = 1")

        def write():
            with database.transaction() as connection:
                connection.execute("INSERT INTO setting VALUES ('a', '1')")

        assert code_of(write) == "read_only"


def test_an_error_of_ours_in_sql_stays_what_it_is():
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), known_errors():
        connection.execute("SELECT * FROM no_table")
    connection.close()


# --- migrations -----------------------------------------------------------------------------


@pytest.fixture
def store(path):
    """An office's file of today's schema, with something in it."""
    office = an_office(path)
    a_pursuit(office)
    office.close()
    return path


def plant(monkeypatch, *scripts):
    more = tuple((NEWEST + n, s) for n, s in enumerate(scripts, start=1))
    monkeypatch.setattr(migrations, "steps", lambda: (*STEPS, *more))


def everything(path):
    return raw(path, "SELECT * FROM sqlite_schema", "SELECT * FROM step", "PRAGMA user_version")


def test_a_failing_second_step_rolls_all_back_and_a_backup_was_made(store, monkeypatch):
    before = everything(store)
    plant(
        monkeypatch,
        "CREATE TABLE one (a);",
        "CREATE TABLE two (a);\nINSERT INTO nowhere VALUES (1);",
    )
    with pytest.raises(sqlite3.OperationalError):
        Database(store)
    assert everything(store) == before
    (backup,) = backups.listed(paths.backup_dir(store))
    assert backup.name == f"pre-migration-v{NEWEST}-to-v{NEWEST + 2}"
    assert not backup.is_daily
    assert everything(backup.path) == before


def test_a_step_that_breaks_the_law_rolls_back(store, monkeypatch):
    before = everything(store)
    plant(monkeypatch, "UPDATE step SET pursuit_id = 999;")
    assert code_of(lambda: Database(store)) == "damaged"
    assert everything(store) == before


def test_good_steps_are_done_once(store, monkeypatch):
    plant(monkeypatch, "CREATE TABLE one (a);", "INSERT INTO one VALUES (1);")
    for _ in range(2):
        with Database(store) as database:
            assert database.select("PRAGMA user_version") == [(NEWEST + 2,)]
            assert database.select("SELECT a FROM one") == [(1,)]
            assert database.select("PRAGMA foreign_keys") == [(1,)]
    assert len(backups.listed(paths.backup_dir(store))) == 1


def test_a_file_with_broken_keys_is_not_migrated(store, monkeypatch):
    raw(store, "UPDATE step SET pursuit_id = 999")
    plant(monkeypatch, "CREATE TABLE one (a);")
    assert code_of(lambda: Database(store)) == "damaged"
    assert raw(store, "PRAGMA user_version") == [[(NEWEST,)]]


def test_no_step_is_done_without_a_backup(store, monkeypatch):
    before = everything(store)
    folder = paths.backup_dir(store)
    folder.parent.mkdir()
    folder.write_text("in the way")
    plant(monkeypatch, "CREATE TABLE one (a);")
    assert code_of(lambda: Database(store)) == "no_backup"
    assert everything(store) == before


def test_a_file_of_the_first_schema_is_brought_up_to_date(path, monkeypatch):
    with monkeypatch.context() as then:
        then.setattr(migrations, "steps", lambda: STEPS[:1])
        Database(path).close()
    raw(path, "INSERT INTO organization(uid, name) VALUES ('a', 'Acme')")
    with Database(path) as database:
        assert database.select("PRAGMA user_version") == [(NEWEST,)]
        (found,) = reads.matching(database, Organization)
        assert (found.name, found.agency, found.hours) == ("Acme", False, "")
    fresh = path.with_name("fresh.duesday")
    Database(fresh).close()
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    assert raw(path, schema) == raw(fresh, schema)


def test_opening_the_newest_schema_makes_no_backup(store):
    Database(store).close()
    assert backups.listed(paths.backup_dir(store)) == []


def test_work_that_another_process_did_meanwhile_is_not_done_again(store, monkeypatch):
    plant(monkeypatch, "CREATE TABLE one (a);")
    make = backups.make

    def slow(*args):
        made = make(*args)
        raw(store, "CREATE TABLE one (a)", f"PRAGMA user_version = {NEWEST + 1}")
        return made

    monkeypatch.setattr(backups, "make", slow)
    with Database(store) as database:
        assert database.select("PRAGMA user_version") == [(NEWEST + 1,)]


def test_a_script_is_split_with_triggers_whole():
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\nEND;\n-- x"
    assert len(list(migrations.statements(script))) == 2
    assert list(migrations.statements("SELECT 1;\nSELECT 2"))[-1] == "SELECT 2"


# --- models, codecs and schema --------------------------------------------------------------


EVERY = (*RECORDS, *PARTICULARS)


@pytest.fixture(scope="module")
def columns(tmp_path_factory):
    database = Database(tmp_path_factory.mktemp("columns") / "duesday.db")
    found = {}
    for kind in (*EVERY, None):
        name = table_name(kind) if kind else "reminder"
        rows = database.select(f"PRAGMA table_xinfo({name})")
        found[kind] = [row[1] for row in rows if row[6] == 0]  # 2 is a generated column
    database.close()
    return found


@pytest.mark.parametrize("kind", EVERY)
def test_record_model_codec_and_schema_have_the_same_columns(columns, kind):
    record = [f.name for f in fields(kind)]
    assert list(CODECS[kind].columns) == record
    assert sorted({**MODELS, **PARTICULAR_MODELS}[kind]._meta.columns) == sorted(record)
    assert sorted(columns[kind]) == sorted(record)


def test_the_reminder_model_has_the_columns_of_the_schema(columns):
    assert sorted(Reminder._meta.columns) == sorted(columns[None])


def test_a_reason_that_is_not_ours_reads_as_the_users_choice():
    for text in ("", "{}", "[1]", "not json"):
        assert read_reason(text) == Reason("chosen")


def test_a_record_is_read_back_as_it_was_written(path):
    office = an_office(path)
    number = a_pursuit(office)
    database = office.desk.database
    for kind in EVERY:
        for found in reads.matching(database, kind):
            assert writes.fetch(database.connection, kind, found.id) == found
            assert reads.record(database, kind, found.id) == found
    assert reads.record(database, Organization, 999) is None
    with pytest.raises(ValueError, match="Organization has no colour"):
        reads.matching(database, Organization, colour="red")
    known = reads.matching(database, Organization, name="Acme")[0]
    assert replace(known, name="Acme") == known
    assert number == 1
    office.close()
