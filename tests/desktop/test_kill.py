# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window killed at any moment loses nothing that it showed as saved and tears nothing (T1)."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop_app.domain.clock import SystemClock
from desktop_app.services.opening import open_office
from tests.factories import a_pursuit, a_step

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="SIGKILL is of POSIX"),
]

ROOT = Path(__file__).resolve().parents[2]
DRIVER = ROOT / "tests" / "desktop" / "edit_and_acknowledge.py"
KILLS = 20
MOST_LINES = 20  # that the program says before a kill; two are an edit
LONGEST_EDIT = 0.03  # seconds; the kill comes at any moment after the last line
PATIENCE = 100.0  # seconds; a guard against hanging, never a measure of speed
HARMLESS = "This plugin does not support propagateSizeHints()"

# How each pursuit looks: its goal, how often it was touched, its steps.
LOOKS = """
SELECT o.name, p.title,
    (SELECT count(*) FROM touch t WHERE t.pursuit_id = p.id),
    (SELECT count(*) FROM step s WHERE s.pursuit_id = p.id)
FROM pursuit p JOIN organization o ON o.id = p.organization_id"""
UNPLANNED = """
SELECT o.name FROM pursuit p JOIN organization o ON o.id = p.organization_id
LEFT JOIN reminder r ON r.step_id = p.next_step_id AND r.state <> 'acked'
WHERE p.status = 'open' AND r.step_id IS NULL"""

Looks = dict[str, list]


@dataclass
class Told:
    """What the program said before it was killed."""

    shown: Looks = field(default_factory=dict)
    saved: Looks = field(default_factory=dict)
    begun: Looks | None = None
    errors: str = ""

    @property
    def allowed(self) -> list[Looks]:
        """How the database may look now: the edit that had begun is there, or it is not."""
        return [self.saved] if self.begun is None else [self.saved, _after(self.saved, self.begun)]

    def hear(self, line: str) -> None:
        said = json.loads(line)
        if "shown" in said:
            self.shown = self.saved = said["shown"]
        elif "edit" in said:
            self.begun = said["edit"]
        elif "saved" in said:
            self.saved, self.begun = _after(self.saved, self.begun or {}), None


def _after(looks: Looks, edit: Looks) -> Looks:
    return {name: look for name, look in (looks | edit).items() if look}


class Search:
    """A database with a few pursuits, the window on it, and the kill."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "search.duesday"
        self.log = folder / "duesday" / "duesday.log"
        # No session bus: whoever runs the tests gets no banners of theirs.
        self.env = os.environ | {
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "PYTHONFAULTHANDLER": "1",  # a crash of its own says where
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_STATE_HOME": str(folder),
        }
        office = open_office(self.path, SystemClock())
        # No country: reading its holidays would take longer than all the edits.
        office.preferences.change(name="Alex Morgan", first_run_done=True)
        for company in ("Alder", "Birch", "Cedar", "Maple", "Rowan"):
            a_pursuit(office, company=company, step=a_step(office, 30))
        office.close()

    def run_and_kill(self, seed: int, lines: int, delay: float, fault: str = "") -> Told:
        """Let the window be edited, kill it when it said so many lines, return what it said."""
        command = [sys.executable, str(DRIVER), "--db", str(self.path), "--seed", str(seed)]
        child = subprocess.Popen(
            [*command, *(["--fault", fault] if fault else [])],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=self.env,
        )  # fmt: skip
        guard = threading.Timer(PATIENCE, child.kill)
        guard.start()
        told, left = Told(), lines
        try:
            while left and (line := child.stdout.readline()):
                told.hear(line)
                left = 0 if "ripe" in line else left - 1
            time.sleep(delay)
        finally:
            child.kill()
            rest, errors = child.communicate()
            guard.cancel()
        for line in rest.splitlines(keepends=True):
            if line.endswith("\n"):
                told.hear(line)
        told.errors = "".join(e for e in errors.splitlines(keepends=True) if HARMLESS not in e)
        assert child.returncode == -signal.SIGKILL, told.errors
        assert not left, f"the window hangs: {told}"
        return told

    def lost_or_torn(self, told: Told) -> list[str]:
        """Start again on the file and name everything that is not as it was said."""
        command = [sys.executable, "-m", "desktop_app", "--db", str(self.path), "check", "--json"]
        check = subprocess.run(
            command, check=False, cwd=ROOT, env=self.env,
            capture_output=True, text=True, timeout=PATIENCE,
        )  # fmt: skip
        wrong = []
        if check.returncode or not json.loads(check.stdout)["sound"]:
            wrong.append(f"the check fails: {check.stdout} {check.stderr}")
        # The program's own word is not enough.
        if self.rows("PRAGMA integrity_check") != [("ok",)]:
            wrong.append("the file is damaged")
        wrong += [f"{row} breaks the law" for row in self.rows("PRAGMA foreign_key_check")]
        wrong += [f"{name} has no reminder" for (name,) in self.rows(UNPLANNED)]
        looks = self.looks()
        if looks not in told.allowed:
            names = sorted({name for each in (looks, *told.allowed) for name in each})
            wrong += [
                f"{name} is {looks.get(name)}, not {told.saved.get(name)}"
                for name in names
                if all(looks.get(name) != each.get(name) for each in told.allowed)
            ] or ["an edit is torn"]
        return wrong

    def looks(self) -> Looks:
        return {name: look for name, *look in self.rows(LOOKS)}

    def rows(self, query: str) -> list[tuple]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query).fetchall()


def kill_again_and_again(search: Search, seeds: range) -> int:
    """Let the window be killed once a seed; return how many kills came during an edit."""
    chance = random.Random(seeds.start)
    in_the_middle = 0
    for seed in seeds:
        before = search.looks()
        told = search.run_and_kill(
            seed, chance.randint(1, MOST_LINES), chance.uniform(0, LONGEST_EDIT)
        )
        assert told.errors == ""
        assert told.shown == before  # a new start shows what the kill has left
        assert search.lost_or_torn(told) == []
        in_the_middle += told.begun is not None
    assert "uncaught" not in search.log.read_text("utf-8")
    return in_the_middle


@pytest.fixture
def search(tmp_path):
    return Search(tmp_path)


def test_nothing_that_was_shown_as_saved_is_lost_and_nothing_is_torn(tmp_path):
    with ThreadPoolExecutor(2) as pool:  # two searches side by side: most of it is starting up
        searches = [Search(tmp_path / name) for name in ("one", "another")]
        seeds = [range(KILLS // 2), range(KILLS // 2, KILLS)]
        in_the_middle = sum(pool.map(kill_again_and_again, searches, seeds))
    assert in_the_middle  # or the kills were at no random moments


@pytest.mark.parametrize("fault", ["early", "never"])
def test_an_edit_that_is_said_to_be_saved_and_is_not_is_noticed(search, fault):
    """Planted: the window says it before the commit, or there is no commit at all."""
    told = search.run_and_kill(1, lines=MOST_LINES, delay=0, fault=fault)
    (name,) = {name for name, look in told.saved.items() if told.shown[name] != look}
    assert told.saved[name] == ["Fitter", 1, 2]
    assert search.lost_or_torn(told) == [f"{name} is ['Fitter', 0, 1], not ['Fitter', 1, 2]"]


def test_half_an_edit_is_noticed(search):
    """Planted: the first statement of an edit is committed alone."""
    told = search.run_and_kill(1, lines=MOST_LINES, delay=0, fault="torn")
    assert told.begun
    assert search.lost_or_torn(told)
