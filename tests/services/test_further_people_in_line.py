# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A line that names somebody with a further part in a pursuit belongs to that pursuit."""

from __future__ import annotations

import pytest

from desktop_app.domain.changes import Label
from desktop_app.domain.particulars import Involvement
from desktop_app.domain.records import Outcome, Pursuit, Step, StepState, Touch
from desktop_app.services.edits import Edits
from desktop_app.services.people import PersonCard
from desktop_app.words.lines import understood_line
from tests.factories import HandClock, a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "search.duesday", HandClock())
    a_pursuit(office, company="Kupfer Logistik AG", title="Logistics clerk", person="Noel Lopez")
    office.people.add(PersonCard({"name": "Rahul O'Neill"}, "Kupfer Logistik AG"))
    involve(office, 1)
    yield office
    office.close()


def involve(office, pursuit):
    with office.desk.change(Label.of("edit", field="people")) as making:
        making.edits.add(Involvement(id=0, uid="", pursuit_id=pursuit, contact_id=2))


def log(office, line, **chosen):
    found = office.capturing.understand(line, **chosen)
    assert not found.problem
    office.capturing.commit(found)
    return found


def all_of(office, kind):
    return Edits(office.desk.database).all(kind)


def test_the_touch_and_the_step_are_with_them_in_that_pursuit(office):
    found = log(office, "called Rahul O'Neill, left voicemail, mon")
    told = understood_line(found, office.today)
    assert "Logistics clerk" in told
    assert "with Rahul O'Neill" in told
    assert len(all_of(office, Pursuit)) == 1
    (touch,) = (one for one in all_of(office, Touch) if one.outcome is Outcome.VOICEMAIL)
    (step,) = (one for one in all_of(office, Step) if one.state is StepState.OPEN)
    assert (touch.contact_id, step.contact_id) == (2, 2)
    assert step.action == "call Rahul O'Neill"  # beside it stands the name of the first contact


def test_of_several_pursuits_the_line_asks_which(office):
    other = a_pursuit(office, company="Kupfer Logistik AG", title="Fitter", person="Mia Falk")
    number = getattr(other, "id", other)
    involve(office, number)
    found = office.capturing.understand("called Rahul O'Neill, left voicemail, mon")
    assert (found.problem, len(found.candidates)) == ("ambiguous_name", 2)
    log(office, "called Rahul O'Neill, left voicemail, mon", pursuit_id=number)
    assert len(all_of(office, Pursuit)) == 2


def test_a_no_of_theirs_is_not_the_one_of_the_first_contact(office):
    log(office, "Rahul O'Neill said don't contact me again")
    first, *others = all_of(office, Pursuit)
    assert first.status == "open"
    assert [one.status for one in others] == ["stopped"]
