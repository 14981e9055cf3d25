# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Files of the program with as many pursuits as are asked for, all of them made up.

    .venv/bin/python tests/benchmarks/make_data.py FOLDER 10000 100000 1000000

The same number always gives the same rows: 0.6 contacts, 1.5 touches, 0.2 notes and 0.03 promises
a pursuit, a third of them ended. They are written by `executemany` into the real schema, with its
law on, and the listing is made by the program itself.
"""

from __future__ import annotations

import hashlib
import random
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # the program as it stands here, installed or not

# ruff: noqa: E402, SIM905
from desktop_app.storage import listing, migrations
from desktop_app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

AS_OF = date(2026, 11, 3)
NOW = "2026-11-03T09:00:00Z"
_FIRST = (
    "North South East West Blue Green Silver Red Iron Stone River Lake Harbor Summit Valley Prairie"
    " Cedar Oak Maple Pine Granite Copper Bright Clear Swift True Prime United Global Alpine Metro"
    " Civic Union Liberty Frontier Horizon Vertex Quantum Nimbus Stellar Lunar Solar Terra Aqua"
).split()
_LAST = (
    "bridge field point works ware soft tech lab logic stream cast grid mark path port forge craft"
    " wave scale stack shift sense mind bank care health line link flow hub base core gate peak"
).split()
_FORM = "Inc LLC Group Systems Partners Labs Holdings Logistics University Energy".split()
_RANK = ("", "Junior ", "Senior ", "Lead ", "Staff ", "Associate ")
_ROLE = (
    "Software Engineer", "Data Analyst", "Project Manager", "Product Designer", "QA Engineer",
    "Office Administrator", "Registered Nurse", "Marketing Manager", "Technical Writer",
    "Mechanical Engineer", "Business Analyst", "Warehouse Supervisor", "Electrician",
)  # fmt: skip
_GIVEN = (
    "Maria James Aisha Wei Carlos Priya John Elena Omar Sofia David Fatima Kenji Laura Ahmed Nina"
    " Peter Grace Luis Hannah Ivan Samuel Yuki Olga Marcus Ingrid Tariq Zoë Björn Renée Łukasz"
).split()
_FAMILY = (
    "Garcia Smith Khan Chen Lopez Patel Johnson Petrova Hassan Rossi Brown Tanaka Müller Singh"
    " Novak Kim Silva Cohen Okafor Sato Nguyen Larsen Haddad Dubois Kowalski Nuñez Schmidt Young"
).split()
_ACTIONS = (
    "call", "Follow up by email", "Call the recruiter", "Prepare portfolio samples",
    "Ask for an update", "Send references", "Review the offer letter", "Leave a voicemail",
)  # fmt: skip
_STAGES = ("found", "applied", "applied", "applied", "screening", "interviewing", "offer")
_CHANNELS = ("call", "email", "email", "message")
_WORDS = (
    "spoke with hiring manager about the role and team size they want someone who can start in"
    " spring salary range was mentioned as negotiable left voicemail no answer yet sent resume"
    " version three with cover letter asked about relocation benefits remote days recruiter said"
    " feedback comes within two weeks panel interview has four people bring examples of reporting"
    " dashboards migration work met at meetup friendly referred by former colleague process paused"
    " until quarter end follow up again after board meeting python postgres react kubernetes"
    " spreadsheet salesforce commute forty minutes parking provided"
).split()
Rows = list[tuple[Any, ...]]
_BATCH = 20_000
_INSERTS = {
    "organization": "(id, uid, name, phone)",
    "contact": "(id, uid, name, organization_id, phone, email)",
    "pursuit": "(id, uid, title, kind, stage, status, organization_id, contact_id, next_step_id,"
    " next_due, ending, source, link, note, created_at, needs_step)",
    "step": "(id, uid, pursuit_id, contact_id, action, channel, due_on, due_time, state, reason)",
    "touch": "(uid, pursuit_id, contact_id, on_date, at, logged_at, direction, channel, outcome,"
    " text)",
    "note": "(uid, pursuit_id, on_date, logged_at, text)",
    "promise": "(uid, pursuit_id, contact_id, step_id, channel, due_on, due_time, created_at,"
    " state)",
}  # fmt: skip


class _Maker:
    """Makes the rows of one file, pursuit by pursuit."""

    def __init__(self, count: int) -> None:
        self.chance = random.Random(20261103 * 31 + count)
        self.companies = max(200, count // 6)
        self.days = [(AS_OF + timedelta(days=d)).isoformat() for d in range(-900, 61)]
        self.people = 0
        self.steps = 0

    def uid(self) -> str:
        return f"{self.chance.getrandbits(128):032x}"

    def text(self, words: int) -> str:
        start = self.chance.randrange(len(_WORDS))
        some = self.chance.choices(_WORDS, k=words // 2)
        rest = (_WORDS * 2)[start : start + words - words // 2]
        return " ".join([*some, *rest]).capitalize() + "."

    def organizations(self) -> Rows:
        pick = self.chance.choice
        return [
            (number, self.uid(), f"{pick(_FIRST)}{pick(_LAST)} {pick(_FORM)}", "")
            for number in range(1, self.companies + 1)
        ]

    def pursuit(self, number: int) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Yield the rows of one pursuit with the names of their tables."""
        chance, pick = self.chance, self.chance.choice
        company = 1 + int(self.companies * chance.random() ** 1.5)
        person = None
        if chance.random() < 0.6:
            self.people += 1
            person = self.people
            name = f"{pick(_GIVEN)} {pick(_FAMILY)}"
            phone = f"+1 555 {chance.randint(100, 199):04d}"
            mail = f"p{person}@example.com"
            yield "contact", (person, self.uid(), name, company, phone, mail)
        last, drawn = chance.randrange(900), chance.random()
        status = "open" if drawn < 0.62 else "parked" if drawn < 0.68 else "closed"
        day = self.days[min(960, last + 1 + int(61 * chance.random() ** 2))]
        at = f"{chance.randint(8, 18):02d}:{pick(('00', '15', '30'))}" if drawn < 0.2 else None
        step = due = None
        if status != "closed":
            self.steps += 1
            step, due = self.steps, f"{day}T{at}" if at else day
            channel = pick(_CHANNELS)
            yield "step", (
                step, self.uid(), number, person, pick(_ACTIONS), channel, day, at, "open",
                '{"code": "cadence", "attempt": 1}' if drawn < 0.4 else '{"code": "chosen"}',
            )  # fmt: skip
            if drawn < 0.03:
                yield "promise", (self.uid(), number, person, step, channel, day, at, NOW, "open")
        yield "pursuit", (
            number, self.uid(), f"{pick(_RANK)}{pick(_ROLE)}", "application", pick(_STAGES),
            status, company, person, step, due, "rejected" if status == "closed" else None,
            "job board", f"https://jobs.example.com/req-{chance.randint(10**5, 10**6)}",
            self.text(chance.randint(22, 44)), NOW, int(0.3 < drawn < 0.35),
        )  # fmt: skip
        for _ in range(chance.choices((0, 1, 2, 5), (25, 40, 25, 10))[0]):
            when = self.days[last]
            yield "touch", (
                self.uid(), number, person, when, f"{when}T10:00:00Z", NOW, "out", pick(_CHANNELS),
                "written", self.text(8),
            )  # fmt: skip
        if chance.random() < 0.2:
            yield "note", (self.uid(), number, self.days[last], NOW, self.text(12))


def make(folder: Path, count: int) -> Path:
    """Write a file with so many pursuits of the present schema, unless it is there."""
    schema = "".join(script for _number, script in migrations.steps())
    path = folder / f"p{count}-{hashlib.sha256(schema.encode()).hexdigest()[:8]}.duesday"
    if path.exists():
        return path
    part = path.with_suffix(".part")
    for old in (part, part.with_name(part.name + "-journal")):
        old.unlink(missing_ok=True)
    with Database(part) as database:
        connection = database.connection
        for pragma in ("synchronous = OFF", "journal_mode = OFF", "cache_size = -200000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        _fill(connection.executemany, count)
        listing.rebuild(connection)
        connection.execute("COMMIT")
    part.rename(path)
    return path


def _fill(insert: Any, count: int) -> None:
    maker = _Maker(count)

    def put(table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        columns = _INSERTS[table]
        marks = ", ".join("?" * (columns.count(",") + 1))
        insert(f"INSERT INTO {table} {columns} VALUES ({marks})", rows)

    put("organization", maker.organizations())
    for start in range(1, count + 1, _BATCH):
        tables: dict[str, Rows] = {}
        for number in range(start, min(start + _BATCH, count + 1)):
            for table, row in maker.pursuit(number):
                tables.setdefault(table, []).append(row)
        for table in ("contact", "pursuit", "step", "touch", "note", "promise"):
            put(table, tables.get(table, ()))


def main() -> None:
    """Make the files that are asked for."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for count in map(int, sys.argv[2:]):
        made = make(folder, count)
        print(made, f"{made.stat().st_size >> 20} MiB", flush=True)


if __name__ == "__main__":
    main()
