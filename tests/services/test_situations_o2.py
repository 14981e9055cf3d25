# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""An offer whose answer is owed by a day they gave (method.md 5.2, O2)."""

from __future__ import annotations

from desktop_app.domain.records import Channel, Outcome, Stage
from desktop_app.services.proposals import Happened
from tests.factories import HandClock, a_pursuit, an_office


def test_o2_a_day_that_is_over_stays_the_one_they_gave(tmp_path):
    clock = HandClock()
    office = an_office(tmp_path / "search.duesday", clock)
    a_pursuit(office, company="Holt", title="Clerk", stage=Stage.INTERVIEWING)
    office.capturing.commit(
        office.capturing.understand("written offer from Holt, answer by fri 13 march")
    )
    clock.move(days=17)
    found = office.proposals.after(1, Happened(Outcome.REACHED, Channel.CALL, office.today))
    assert found.on == office.today
    assert dict(found.reason.args)["was"] == "2026-03-13"
    office.close()
