# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A program killed at any moment loses nothing it acknowledged and tears nothing (T1)."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.records import Pursuit, Step, StepState, Touch
from desktop_app.storage.reads import matching
from tests.factories import an_office

ROOT = Path(__file__).parents[2]
KILLS = 20

# Each revision is a touch, the end of a step, a new step, the pursuit's pointer and a reminder.
CHILD = """
import sys
from pathlib import Path
from tests.factories import a_pursuit, a_step, an_office, happened
from desktop_app.domain.records import Pursuit, Touch
from desktop_app.storage.reads import matching, record

path, early = Path(sys.argv[1]), sys.argv[2] == "early"
office = an_office(path)
database = office.desk.database

def pause():
    print(f"ACK {pursuit.uid} {rev}", flush=True)
    sys.stdin.read()  # until it is killed

while True:
    pursuit = record(database, Pursuit, a_pursuit(office))
    for rev in range(8):
        if early:
            commit, database._commit = database._commit, lambda c: (pause(), commit(c))
        office.follow_ups.log(pursuit.id, happened(office, text=str(rev)), a_step(office))
        print(f"ACK {pursuit.uid} {rev}", flush=True)
"""


def run_and_kill(path: Path, how: str, after: int) -> dict[str, int]:
    """Start a program on the file, kill it after some acknowledgements and return them all."""
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    said = [child.stdout.readline() for _ in range(after)]
    child.kill()
    rest, errors = child.communicate()
    assert errors == ""
    found: dict[str, int] = {}
    for line in "".join([*said, rest]).splitlines(keepends=True):
        if line.startswith("ACK ") and line.endswith("\n"):
            _, uid, rev = line.split()
            found[uid] = int(rev)
    assert found
    return found


def lost_or_torn(path: Path, acknowledged: dict[str, int]) -> list[str]:
    """Start again on the file and name everything that is not as it was acknowledged."""
    office = an_office(path)
    database = office.desk.database
    wrong = [] if office.health.check().sound else ["the file is not sound"]
    pursuits = {p.uid: p for p in matching(database, Pursuit)}
    for uid, rev in acknowledged.items():
        if uid not in pursuits:
            wrong.append(f"{uid} is lost")
            continue
        texts = [t.text for t in matching(database, Touch, pursuit_id=pursuits[uid].id)]
        if len(texts) <= rev:
            wrong.append(f"{uid} {rev} is lost")
    for pursuit in pursuits.values():
        touches = matching(database, Touch, pursuit_id=pursuit.id)
        steps = matching(database, Step, pursuit_id=pursuit.id)
        open_steps = [s for s in steps if s.state is StepState.OPEN]
        if [t.text for t in touches] != [str(n) for n in range(len(touches))]:
            wrong.append(f"{pursuit.uid} has a gap")
        if len(steps) != len(touches) + 1 or [s.id for s in open_steps] != [pursuit.next_step_id]:
            wrong.append(f"{pursuit.uid} is torn")
    planned = database.select("SELECT count(*) FROM reminder WHERE state <> 'acked'")
    if planned != [(len(pursuits),)]:
        wrong.append("a reminder is missing")
    office.close()
    return wrong


@pytest.mark.slow
def test_nothing_acknowledged_is_lost_and_nothing_is_torn(tmp_path):
    path = tmp_path / "duesday.db"
    chance = random.Random(1)
    acknowledged: dict[str, int] = {}
    for _ in range(KILLS):
        acknowledged |= run_and_kill(path, "honest", chance.randrange(1, 40))
        assert lost_or_torn(path, acknowledged) == []
    assert len(acknowledged) >= KILLS


def test_the_harness_notices_what_was_acknowledged_too_soon(tmp_path):
    """A planted fault: the acknowledgement comes before the commit."""
    path = tmp_path / "duesday.db"
    acknowledged = run_and_kill(path, "early", 1)
    (uid,) = acknowledged
    assert lost_or_torn(path, acknowledged) == [f"{uid} 0 is lost"]
