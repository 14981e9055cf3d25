# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An import of 10,000 rows, its undo and redo, against plain inserts of what it wrote.

    .venv/bin/python tests/benchmarks/importing.py [--rows 10000] [--rounds 3]

The baseline of the same run puts the very same rows into the same empty schema by `executemany`,
in one transaction. Goals, as multiples of it: reading, judging and bringing in at most 4, undo at
most 2. The longest step is how long a window ever waits before rows are written: at most 100 ms.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # the program as it stands here, installed or not

# ruff: noqa: E402
from desktop_app.domain.records import RECORDS
from desktop_app.services.collecting import uncollected
from desktop_app.services.office import Office
from desktop_app.services.transfer.columns import recognise
from desktop_app.services.transfer.csv_table import read_table, reading_table
from desktop_app.storage.codecs import CODECS
from desktop_app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Callable

GOALS = {"import": 4.0, "undo": 2.0}
LONGEST_STEP_MS = 100
TODAY = date(2026, 3, 10)
HEADER = (
    "Company,Job title,Contact,Email,Status,Date applied,Last contact,Follow up,Next step,Notes"
)
ROLES = ("Cook", "Baker", "Clerk", "Nurse", "Fitter", "Welder", "Waiter", "Driver")
STAGES = ("Applied", "Applied", "Applied", "Rejected", "Interview", "Saved", "Phone screen")


class FixedClock:
    """Stands still on a Tuesday."""

    def now(self) -> datetime:
        return datetime(2026, 3, 10, 15, 0, tzinfo=UTC)

    def zone_name(self) -> str:
        return "America/New_York"


def write_tracker(path: Path, rows: int) -> None:
    """Write a tracker as somebody busy would have it: names return, dates are spread."""
    chance = random.Random(1)
    lines = [HEADER]
    for number in range(rows):
        company = f"Firm {chance.randrange(rows // 2 + 1)} GmbH"
        person = f"Person {chance.randrange(rows)} Sample" if chance.random() < 0.6 else ""
        applied = TODAY - timedelta(days=chance.randrange(1, 700))
        contacted = applied + timedelta(days=chance.randrange(1, 40))
        due = TODAY + timedelta(days=chance.randrange(-20, 30))
        cells = (
            company,
            f"{chance.choice(ROLES)} {number}",
            person,
            f"p{number}@example.com" if person else "",
            chance.choice(STAGES),
            applied.isoformat(),
            contacted.isoformat() if contacted <= TODAY and chance.random() < 0.4 else "",
            due.isoformat() if chance.random() < 0.3 else "",
            chance.choice(("Call them", "Send email", "", "")),
            "müßte passen" if chance.random() < 0.5 else "",
        )
        lines.append(",".join(cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def timed(act: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds an act took, and what came of it."""
    gc.collect()
    began = time.perf_counter()
    result = act()
    return time.perf_counter() - began, result


def longest_step(office: Office, path: Path) -> float:
    """Return the longest of all steps of reading, judging and preparing, in milliseconds."""
    longest = 0.0

    def walked(work: Any) -> Any:
        nonlocal longest
        while True:
            began = time.perf_counter()
            try:
                next(work)
            except StopIteration as done:
                return done.value
            finally:
                longest = max(longest, time.perf_counter() - began)

    with uncollected():  # as the window does it
        table = walked(reading_table(path))
        plan = walked(office.importing.planning(table, recognise(table)))
        walked(office.importing.preparing(plan, path.name, table.digest))
    return longest * 1000


def plain(folder: Path, rows: dict[type, list[tuple[Any, ...]]]) -> float:
    """Insert rows into an empty database and return how many seconds that took."""
    with Database(folder / "plain.duesday") as database:

        def insert() -> None:
            with database.transaction() as connection:
                for kind, found in rows.items():
                    connection.executemany(CODECS[kind].insert, found)

        return timed(insert)[0]


def once(rows: int) -> dict[str, float]:
    """Import, undo and redo in a new database; then the same rows without us."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "tracker.csv"
        write_tracker(path, rows)
        office = Office(Database(folder / "search.duesday"), FixedClock())
        office.preferences.change(country="US")
        office.preferences.calendar().roll(TODAY)  # the holidays are loaded once a start
        step = longest_step(office, path)
        reading, table = timed(lambda: read_table(path))
        judging, plan = timed(lambda: office.importing.plan(table, recognise(table)))
        applying, change = timed(lambda: office.importing.apply(plan, path.name, table.digest))
        database = office.desk.database
        written = {kind: database.select(CODECS[kind].select) for kind in RECORDS}
        undoing, _ = timed(lambda: office.desk.apply(change.inverse()))
        redoing, _ = timed(lambda: office.desk.apply(change))
        office.close()
        return {
            "plain": plain(folder, written),
            "import": reading + judging + applying,
            "undo": undoing,
            "redo": redoing,
            "longest_step_ms": step,
        }


def main() -> None:
    """Measure in turn, print medians and their ratios as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    found = [once(wanted.rows) for _ in range(wanted.rounds)]
    median = {name: statistics.median(each[name] for each in found) for name in found[0]}
    ratios = {name: statistics.median(each[name] / each["plain"] for each in found)
              for name in ("import", "undo", "redo")}  # fmt: skip
    step = median.pop("longest_step_ms")
    print(
        json.dumps(
            {
                "rows": wanted.rows,
                "rounds": wanted.rounds,
                "seconds": {name: round(value, 2) for name, value in median.items()},
                "ratios": {name: round(value, 2) for name, value in ratios.items()},
                "goals": GOALS,
                "longest_step_ms": round(step, 1),
                "met": all(ratios[name] <= goal for name, goal in GOALS.items())
                and step <= LONGEST_STEP_MS,
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
