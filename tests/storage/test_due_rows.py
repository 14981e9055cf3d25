# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""How much is due is told alike, whether it is counted itself or what lies beside it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.storage import due_rows
from tests.factories import HandClock, a_pursuit, a_step, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    yield office
    office.close()


@pytest.mark.parametrize("many", [1, 4, 100])
def test_the_number_between_two_days_is_the_same_either_way(office, monkeypatch, many):
    for days in (0, 1, 1, 2, 3, 4, 9):
        number = a_pursuit(office, company=f"Firm {days}", step=a_step(office, days))
    office.pursuits.delete([number])
    monkeypatch.setattr(due_rows, "_MANY", many)
    day = [(office.today + timedelta(days=d)).isoformat() for d in range(12)]
    found = office.database.select("SELECT due FROM listing WHERE flags & 3 = 1")
    for since in range(0, 12, 2):
        for until in range(since, 12):
            truth = sum(day[since] <= due < day[until] for (due,) in found)
            assert due_rows.count_due(office.database, day[since], day[until]) == truth
