# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
# ruff: noqa: E501  # one forbidden act a line reads best
"""The database refuses every bad state at COMMIT, whoever writes (foreign_keys = ON)."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop_app.storage.database import Database

if TYPE_CHECKING:
    from pathlib import Path

NOW = "2026-03-03T10:00:00Z"


@pytest.fixture
def sql(tmp_path: Path) -> sqlite3.Connection:
    """A built database with two companies, three people and three pursuits, by plain sqlite3."""
    path = tmp_path / "law.duesday"
    Database(path).close()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(
        f"""
        BEGIN;
        INSERT INTO organization (id, uid, name) VALUES (1,'o1','Acme'), (2,'o2','Birch');
        INSERT INTO contact (id, uid, name, organization_id) VALUES
          (1,'c1','Dana',1), (2,'c2','Sam',1), (3,'c3','Jun',2);
        INSERT INTO pursuit (id, uid, title, kind, stage, status, organization_id, contact_id,
          next_step_id, next_due, created_at) VALUES
          (1,'p1','Fitter','application','applied','open',1,1,1,'2026-03-10','{NOW}'),
          (2,'p2','Nurse','application','applied','parked',2,NULL,3,'2026-03-12T10:00','{NOW}');
        INSERT INTO pursuit (id, uid, title, kind, stage, status, ending, created_at) VALUES
          (3,'p3','Cook','application','applied','closed','rejected','{NOW}');
        INSERT INTO step (id, uid, pursuit_id, contact_id, action, channel, due_on, due_time, state)
          VALUES (1,'s1',1,1,'call','call','2026-03-10',NULL,'open'),
                 (2,'s2',1,1,'email','email','2026-03-20',NULL,'open'),
                 (3,'s3',2,NULL,'call','call','2026-03-12','10:00','open'),
                 (4,'s4',3,NULL,'call','call','2026-03-01',NULL,'done');
        INSERT INTO promise (id, uid, pursuit_id, contact_id, step_id, channel, due_on, created_at,
          state) VALUES (1,'m1',1,1,1,'call','2026-03-10','{NOW}','open');
        INSERT INTO reminder (step_id, due, generation, state, fire_at)
          VALUES (1,'2026-03-10',3,'scheduled',1000);
        COMMIT;
        """
    )
    return connection


STEP = "INSERT INTO step (uid, pursuit_id, contact_id, action, channel, due_on, due_time, state)"
BOUNDARY = "INSERT INTO boundary (uid, code, contact_id, organization_id, pursuit_id, said_on)"
REFUSED = {
    "an open pursuit without a step": f"INSERT INTO pursuit (uid, title, kind, stage, status,"
    f" created_at) VALUES ('x','T','application','applied','open','{NOW}')",
    "settling the next step alone": "UPDATE step SET state = 'done' WHERE id = 3",
    "deleting the only step": "DELETE FROM step WHERE id = 3",
    "moving the step's date alone": "UPDATE step SET due_on = '2026-03-13' WHERE id = 3",
    "moving the step's time alone": "UPDATE step SET due_time = '11:00' WHERE id = 3",
    "moving the pursuit's date alone": "UPDATE pursuit SET next_due = '2026-03-13' WHERE id = 2",
    "pointing at another pursuit's step": "UPDATE pursuit SET next_step_id = 1,"
    " next_due = '2026-03-10' WHERE id = 2",
    "showing a later step as the next": "UPDATE pursuit SET next_step_id = 2,"
    " next_due = '2026-03-20' WHERE id = 1; UPDATE promise SET state='void', settled_at='x'",
    "adding an earlier step unseen": f"{STEP} VALUES ('x',2,NULL,'call','call','2026-03-01',NULL,'open')",
    "an open step in a closed pursuit": f"{STEP} VALUES ('x',3,NULL,'call','call','2026-03-20',NULL,'open')",
    "closing a pursuit that keeps open steps": "UPDATE pursuit SET status='closed',"
    " ending='done', next_step_id=NULL, next_due=NULL WHERE id = 2",
    "closing without saying how": "UPDATE pursuit SET status='closed', next_step_id=NULL,"
    " next_due=NULL WHERE id = 3; UPDATE pursuit SET ending = NULL WHERE id = 3",
    "reopening without a step": "UPDATE pursuit SET status='open', ending=NULL WHERE id = 3",
    "a closed pursuit that needs a step": "UPDATE pursuit SET needs_step=1 WHERE id = 3",
    "an open step towards someone who said no": "UPDATE contact SET may_contact = 0 WHERE id = 1",
    "a call to someone who takes no calls": "UPDATE contact SET may_call = 0 WHERE id = 1",
    "an e-mail to someone who wants none": "UPDATE contact SET may_email = 0 WHERE id = 1",
    "a message to someone who wants none": "UPDATE contact SET may_message = 0 WHERE id = 2;"
    f" {STEP} VALUES ('x',1,2,'message','message','2026-03-20',NULL,'open')",
    "a new step towards someone who said no": "UPDATE contact SET may_contact = 0 WHERE id = 2;"
    f" {STEP} VALUES ('x',1,2,'call','call','2026-03-20',NULL,'open')",
    "a company's no with contactable people": "UPDATE organization SET may_contact = 0 WHERE id = 2",
    "a contactable person joining such a company": "UPDATE contact SET may_contact=0 WHERE id=3;"
    " UPDATE organization SET may_contact = 0 WHERE id = 2;"
    " INSERT INTO contact (uid, name, organization_id) VALUES ('x','New',2)",
    "a standing no while contact is allowed": f"{BOUNDARY} VALUES ('x','B1',3,NULL,NULL,'2026-03-03')",
    "allowing contact under a standing no": "UPDATE contact SET may_contact=0 WHERE id=3;"
    f" {BOUNDARY} VALUES ('x','B1',3,NULL,NULL,'2026-03-03');"
    " UPDATE contact SET may_contact = 1 WHERE id = 3",
    "a company's standing no while contact is allowed": f"{BOUNDARY} VALUES"
    " ('x','B8',NULL,2,NULL,'2026-03-03')",
    "a standing no on a live pursuit": f"{BOUNDARY} VALUES ('x','B1',NULL,NULL,2,'2026-03-03')",
    "a boundary of two scopes": f"{BOUNDARY} VALUES ('x','B2',3,2,NULL,'2026-03-03')",
    "a boundary of no scope": f"{BOUNDARY} VALUES ('x','B2',NULL,NULL,NULL,'2026-03-03')",
    "a company-wide no on a person": f"{BOUNDARY} VALUES ('x','B8',3,NULL,NULL,'2026-03-03')",
    "a personal no on a company": f"{BOUNDARY} VALUES ('x','B1',NULL,2,NULL,'2026-03-03')",
    "moving a promise": "UPDATE promise SET due_on = '2026-03-11' WHERE id = 1",
    "giving a promise a time": "UPDATE promise SET due_time = '10:00' WHERE id = 1",
    "changing a promise's channel": "UPDATE promise SET channel = 'email' WHERE id = 1",
    "a step that slips from under its promise": "UPDATE step SET due_on='2026-03-11' WHERE id=1;"
    " UPDATE pursuit SET next_due = '2026-03-11' WHERE id = 1",
    "ending the step of an open promise": "UPDATE step SET state='done' WHERE id=1;"
    " UPDATE pursuit SET next_step_id=2, next_due='2026-03-20' WHERE id=1",
    "a settled promise without its moment": "UPDATE promise SET state='kept' WHERE id = 1",
    "an open promise with its moment": f"UPDATE promise SET settled_at='{NOW}' WHERE id = 1",
    "a promise for another date than its step": "INSERT INTO promise (uid, pursuit_id, step_id,"
    f" channel, due_on, created_at, state) VALUES ('x',2,3,'call','2026-03-12','{NOW}','open')",
    "a falling generation": "UPDATE reminder SET generation = 2 WHERE step_id = 1",
    "an acknowledged reminder without its moment": "UPDATE reminder SET state = 'acked'",
    "a day that is none": "UPDATE step SET due_on='2026-02-31' WHERE id=3;"
    " UPDATE pursuit SET next_due='2026-02-31T10:00' WHERE id=2",
    "a day in words": "UPDATE step SET due_on='31/12/2026' WHERE id=3",
    "today as a word": "UPDATE pursuit SET closing_on = 'now' WHERE id = 1",
    "a time that is none": "UPDATE step SET due_time='25:00' WHERE id=3",
    "an empty action": "UPDATE step SET action = '  ' WHERE id = 3",
    "an unknown stage": "UPDATE pursuit SET stage = 'waiting' WHERE id = 1",
    "an unknown status": "UPDATE pursuit SET status = 'waiting' WHERE id = 1",
    "an unknown channel": "UPDATE step SET channel = 'pigeon' WHERE id = 1",
    "a text where a number belongs": "UPDATE contact SET may_call = 'yes' WHERE id = 3",
    "a touch of no pursuit": "INSERT INTO touch (uid, pursuit_id, on_date, at, logged_at, direction,"
    f" channel, outcome) VALUES ('x',99,'2026-03-03','{NOW}','{NOW}','out','call','voicemail')",
    "deleting a pursuit that has steps": "DELETE FROM pursuit WHERE id = 1",
    "deleting a person who has steps": "DELETE FROM contact WHERE id = 1",
    "a uid twice": "INSERT INTO organization (uid, name) VALUES ('o1','Other')",
    "a row in the table that stays empty": "INSERT INTO never VALUES (1)",
}  # fmt: skip

ALLOWED = {
    "settling and adding in any order": "UPDATE step SET state='done' WHERE id=3;"
    " INSERT INTO step (id, uid, pursuit_id, action, channel, due_on, state)"
    " VALUES (9,'x',2,'call','call','2026-04-01','open');"
    " UPDATE pursuit SET next_step_id=9, next_due='2026-04-01' WHERE id=2",
    "adding first, settling after": "INSERT INTO step (id, uid, pursuit_id, action, channel,"
    " due_on, state) VALUES (9,'x',2,'call','call','2026-04-01','open');"
    " UPDATE pursuit SET next_step_id=9, next_due='2026-04-01' WHERE id=2;"
    " UPDATE step SET state='done' WHERE id=3",
    "a later second step": f"{STEP} VALUES ('x',2,NULL,'look it up','research','2026-05-01',NULL,'open')",
    "a research step with nobody in a stopped company": "UPDATE contact SET may_contact=0 WHERE id=3;"
    " UPDATE organization SET may_contact = 0 WHERE id = 2",
    "a hard stop with everything released": "UPDATE promise SET state='released',"
    f" settled_at='{NOW}'; UPDATE step SET state='released' WHERE pursuit_id=1;"
    " UPDATE pursuit SET status='stopped', next_step_id=NULL, next_due=NULL WHERE id=1;"
    " UPDATE contact SET may_contact=0 WHERE id=1;"
    f" {BOUNDARY} VALUES ('x','B1',1,NULL,NULL,'2026-03-03')",
    "a no that was lifted": "UPDATE contact SET may_contact=0 WHERE id=3;"
    f" {BOUNDARY} VALUES ('x','B1',3,NULL,NULL,'2026-03-03');"
    " UPDATE boundary SET lifted_on='2026-03-04'; UPDATE contact SET may_contact=1 WHERE id=3",
    "a channel off that no step uses": "UPDATE contact SET may_message = 0 WHERE id = 1",
    "a person who left": "UPDATE contact SET organization_id = NULL WHERE id = 3",
    "the promise released with its step": f"UPDATE promise SET state='released', settled_at='{NOW}';"
    " UPDATE step SET state='released' WHERE id=1;"
    " UPDATE pursuit SET next_step_id=2, next_due='2026-03-20' WHERE id=1",
}  # fmt: skip


def _run(sql: sqlite3.Connection, script: str) -> None:
    sql.execute("BEGIN")
    for statement in script.split(";"):
        sql.execute(statement)
    sql.execute("COMMIT")


@pytest.mark.parametrize("script", REFUSED.values(), ids=REFUSED.keys())
def test_the_law_refuses(sql: sqlite3.Connection, script: str) -> None:
    with pytest.raises((sqlite3.IntegrityError, sqlite3.OperationalError)) as refused:
        _run(sql, script)
    assert "syntax" not in str(refused.value)
    assert "no such" not in str(refused.value)


@pytest.mark.parametrize("script", ALLOWED.values(), ids=ALLOWED.keys())
def test_the_law_allows(sql: sqlite3.Connection, script: str) -> None:
    _run(sql, script)
    assert sql.execute("PRAGMA foreign_key_check").fetchall() == []


def test_without_foreign_keys_the_fault_is_written_and_found(sql: sqlite3.Connection) -> None:
    """The table itself proves nothing if its acts were refused for another reason."""
    sql.execute("PRAGMA foreign_keys = OFF")
    _run(sql, REFUSED["settling the next step alone"])
    assert sql.execute("PRAGMA foreign_key_check").fetchall() != []
