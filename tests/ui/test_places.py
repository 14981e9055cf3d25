# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Countries and regions are found and shown by name, and taken by code (method.md 5.5)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.working_days import region_names, regions
from desktop_app.ui.dialogs.person import PersonDialog
from desktop_app.words.rosters import country as told


@pytest.fixture
def dialog(qtbot, office, undoable, settings):
    made = PersonDialog(office, undoable, None, settings=settings)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def type_place(box, words, *, pick=False):
    line = box.lineEdit()
    box.clearFocus()
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    line.selectAll()  # as it does itself where there is a screen
    QTest.keyClicks(line, words)  # in place of what stood there
    if pick:
        popup = box.completer().popup()
        assert popup.property("role") == "offered"
        spot = popup.visualRect(popup.model().index(0, 0)).center()
        QTest.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    else:
        leave(box)


def leave(box):
    """Leave the field as Tab does; a screen that shows nothing takes the key in other ways."""
    box.completer().popup().hide()
    box.lineEdit().editingFinished.emit()


@pytest.mark.parametrize("typed", ["Germany", "germ", "de", "Germany (DE)"])
@pytest.mark.parametrize("region", ["bay", "BAYERN", "by", "Bayern (BY)"])
def test_a_place_is_typed_by_name_or_by_code(dialog, typed, region):
    country, part = dialog.fields.widget("country"), dialog.fields.widget("region")
    type_place(country, typed)
    assert (country.code, country.currentText()) == ("DE", "Germany (DE)")
    type_place(part, region)
    assert (part.code, part.currentText()) == ("BY", "Bayern (BY)")
    assert dialog.fields.values()["region"] == "BY"


def test_a_region_is_found_without_accents_by_another_of_its_names(dialog):
    country, part = dialog.fields.widget("country"), dialog.fields.widget("region")
    type_place(country, "switzerland", pick=True)
    assert country.code == "CH"
    leave(country)
    for typed, code in (("zurich", "ZH"), ("geneve", "GE"), ("wallis", "VS")):
        type_place(part, typed)  # "Stadt Zürich" holds "zurich" too: the name in full is meant
        assert part.code == code
    assert part.currentText() == "Valais (VS)"


def test_tab_finds_the_regions_while_the_country_is_being_typed(dialog):
    part = dialog.fields.widget("region")
    assert part.isEnabled()
    type_place(dialog.fields.widget("country"), "vatican")
    assert not part.isEnabled()


def test_what_is_no_place_changes_nothing_and_an_empty_field_is_none(dialog):
    country = dialog.fields.widget("country")
    type_place(country, "austria")
    type_place(country, "Atlantis")
    assert country.code == "AT"
    country.lineEdit().setFocus()
    country.lineEdit().selectAll()
    QTest.keyClick(country.lineEdit(), Qt.Key.Key_Delete)
    leave(country)
    assert (country.code, country.currentText()) == ("", "as the company, or as yours")


@pytest.mark.parametrize("country", ["DE", "FR", "GB", "US", "CH", "NL", "ES"])
def test_every_region_has_a_name(country):
    assert {code for code, _names in region_names(country)} == set(regions(country))
    assert all(names and all(names) for _code, names in region_names(country))
    assert region_names("XX") == ()


def test_a_place_is_told_by_names():
    assert told("DE", "BY") == "Germany, Bayern"
    assert told("US", "CA") == "United States, California"
    assert told("FR", "971") == "France, Guadeloupe"
    assert told("DE", "??") == "Germany, ??"


@pytest.mark.parametrize(("typed", "code"), [("Bavaria", "BY"), ("bav", "BY"), ("hessia", "HE")])
def test_a_region_is_found_by_its_english_name_and_shown_as_it_is_called_there(dialog, typed, code):
    country, part = dialog.fields.widget("country"), dialog.fields.widget("region")
    type_place(country, "germany")
    type_place(part, typed)
    assert part.code == code
    assert "Bavaria" not in part.currentText()


# What is typed is never lost without a word


def test_of_several_the_one_that_all_others_go_on_from_is_meant(dialog):
    country = dialog.fields.widget("country")
    type_place(country, "United S")  # the islands are called after the United States
    assert (country.code, country.currentText(), country.trouble) == (
        "US",
        "United States (US)",
        "",
    )


@pytest.mark.parametrize(
    ("typed", "why"), [("Atlantis", "isn't known"), ("united", "Several places")]
)
def test_what_is_no_place_stays_with_the_reason_beside_it_and_is_not_saved(dialog, typed, why):
    country = dialog.fields.widget("country")
    type_place(country, typed)
    assert country.currentText() == typed
    assert why in country.accessibleDescription()
    assert not dialog.fields.sound
    type_place(country, "austria")
    assert (country.accessibleDescription(), country.trouble) == ("", "")


def test_another_country_takes_the_trouble_with_a_region_away(dialog):
    country, part = dialog.fields.widget("country"), dialog.fields.widget("region")
    type_place(country, "germany")
    type_place(part, "Atlantis")
    assert part.trouble
    type_place(country, "austria")
    assert (part.trouble, part.accessibleDescription()) == ("", "")
