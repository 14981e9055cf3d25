# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What happened before somebody said no can still be written down (method.md 5.4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.records import Channel, Outcome, Pursuit, Touch
from desktop_app.services.follow_ups import Happening
from desktop_app.services.pursuits import NewPursuit
from desktop_app.storage.reads import matching
from tests.ui.conftest import clock, office  # noqa: F401  # fixtures


@pytest.mark.parametrize("stops", [False, True])
def test_a_call_before_their_no_is_accepted(office, stops):  # noqa: F811  # the fixture
    office.pursuits.add(NewPursuit(company="Kestrel", person="Amara Osei"), None)
    pursuit = matching(office.database, Pursuit)[-1]
    if stops:
        office.permissions.stop(pursuit.contact_id, "please leave me alone")
    else:
        office.permissions.set_ways(pursuit.contact_id, [Channel.EMAIL], "no calls please")
    days = timedelta(days=3)
    happening = Happening(
        Outcome.REACHED, Channel.CALL, office.desk.today - days, office.desk.now - days
    )
    office.past_touches.outlook(pursuit.id, happening)
    office.past_touches.log(pursuit.id, happening)
    (touch,) = matching(office.database, Touch, pursuit_id=pursuit.id)
    assert touch.channel is Channel.CALL
