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


def test_what_is_no_place_goes_back_to_what_was_chosen_and_nothing_clears_it(dialog):
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
