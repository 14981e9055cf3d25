# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Fields for a country and its region in a record's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from desktop_app.ui.dialogs.fields import Field, FieldSet, Value
from desktop_app.ui.dialogs.places import TROUBLES, CountryBox, RegionBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def country_and_region(fields: FieldSet, parent: QWidget, *, unknown: str) -> tuple[Field, Field]:
    """Return both fields; the regions offered are those of the country.

    `unknown` says what holds while no country is chosen.
    """
    country, region = CountryBox("", parent), RegionBox("", "", parent)
    country.setItemText(0, unknown)
    for box in (country, region):  # the longest name does not widen the form
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)

    def put_country(value: Value) -> None:
        country.choose(str(value or ""))
        region.set_country(country.code)

    def put_region(value: Value) -> None:
        region.choose(str(value or ""))

    country.chosen.connect(region.set_country)
    where = Field(
        "country", country, lambda: country.code, put_country,
        lambda: country.trouble, stops=TROUBLES,
    )  # fmt: skip
    part = Field(
        "region", region, lambda: region.code, put_region, lambda: region.trouble, stops=TROUBLES
    )
    fields.add(where, country.chosen, country.judged)
    fields.add(part, region.chosen, region.judged)
    return where, part
