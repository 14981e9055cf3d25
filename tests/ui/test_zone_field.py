# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The time zone of a person: it follows from their place, and a town is enough (R08)."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from desktop_app.domain.records import Channel, Contact, Step
from desktop_app.services.companies import CompanyCard
from desktop_app.services.people import PersonCard
from desktop_app.services.steps import NextStep
from desktop_app.storage.reads import matching
from desktop_app.ui.dialogs.person import PersonDialog
from tests.factories import a_pursuit, a_step

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def form(qtbot, office, undoable, settings):
    """Return an open form of a new person."""
    dialog = PersonDialog(office, undoable, None, settings=settings)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def shown(form):
    return form.fields.widget("zone").placeholderText()


def test_a_country_of_one_clock_is_enough(form):
    assert shown(form) == "as yours; type a city"
    form.fields.fill({"country": "DE"})
    assert shown(form).startswith("Europe/Berlin, from the country; now ")
    form.fields.fill({"country": "US"})
    assert shown(form) == "as yours; there are several, type a city"
    form.fields.fill({"region": "NY"})
    assert shown(form).startswith("America/New York, from the region; now ")
    assert form.fields.values()["zone"] == ""


def test_the_company_tells_where_the_person_has_no_country(form, office):
    office.companies.add(CompanyCard({"name": "Osaka Tools", "country": "JP"}))
    form.fields.fill({"company": "Osaka Tools"})
    assert shown(form).startswith("Asia/Tokyo, from the company; now ")


def test_what_was_understood_is_told_while_it_is_typed(form, qtbot):
    edit = form.fields.widget("zone")
    qtbot.keyClicks(edit, "munich")
    assert form.fields.values()["zone"] == "Europe/Berlin"
    assert edit.accessibleDescription().startswith("Europe/Berlin, now ")
    edit.setText("nowhere land")
    assert "isn't known" in edit.accessibleDescription()


def test_a_time_with_somebody_stands_in_the_zone_of_their_country(office):
    number = a_pursuit(office, step=a_step(office, 2))
    (contact,) = matching(office.database, Contact)
    office.people.save(contact.id, PersonCard({"country": "JP"}))
    on = office.today + timedelta(days=3)
    office.steps.add(number, NextStep("call", Channel.CALL, on, time(10, 30)))
    assert "Asia/Tokyo" in {step.zone for step in matching(office.database, Step)}
