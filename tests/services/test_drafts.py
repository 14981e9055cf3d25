# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Text that was typed but not saved yet outlives the program (reliability.md S12)."""

from __future__ import annotations

import pytest

from tests.factories import a_pursuit, an_office


@pytest.fixture
def office(tmp_path):
    office = an_office(tmp_path / "duesday.db")
    yield office
    office.close()


def test_a_draft_outlives_the_program(office, tmp_path):
    office.drafts.keep("touch:1", "Left a word with — ")
    office.close()
    again = an_office(tmp_path / "duesday.db")
    assert again.drafts.find("touch:1") == "Left a word with — "
    again.close()


def test_the_last_words_are_kept(office):
    office.drafts.keep("touch:1", "one")
    office.drafts.keep("touch:1", "two")
    office.drafts.keep("touch:2", "other")
    assert (office.drafts.find("touch:1"), office.drafts.find("touch:2")) == ("two", "other")


@pytest.mark.parametrize("nothing", ["", "  \n"])
def test_an_empty_draft_is_forgotten(office, nothing):
    office.drafts.keep("touch:1", "one")
    office.drafts.keep("touch:1", nothing)
    assert office.drafts.find("touch:1") == ""
    office.drafts.forget("touch:1")
    assert office.desk.database.select("SELECT * FROM draft") == []


def test_undo_does_not_touch_drafts(office):
    a_pursuit(office)
    change = office.pursuits.set_title(1, "Welder")
    office.drafts.keep("touch:1", "one")
    office.desk.apply(change.inverse())
    assert office.drafts.find("touch:1") == "one"
