# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why a template is not kept (reliability.md T32)."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.refusals.shape import FILE_SAFE, KEPT, Refusal

_ONLY_FIELDS = N_("Choose one from “Insert a field”, or write the words themselves.")
TEMPLATES = {
    "template_name": Refusal(N_("The template has no name yet."), KEPT, N_("Give it one.")),
    "template_empty": Refusal(N_("The template says nothing yet."), KEPT, N_("Write its text.")),
    "template_long": Refusal(N_("The text is too long to be a message."), KEPT, N_("Shorten it.")),
    "template_nowhere": Refusal(
        N_("The template is offered nowhere."), KEPT, N_("Choose at least one situation.")
    ),
    "template_unknown": Refusal(N_("“{said}” is no field."), KEPT, _ONLY_FIELDS),
    "template_code": Refusal(
        N_("“{said}” is no field: only a name stands in braces, nothing is computed."),
        KEPT,
        _ONLY_FIELDS,
    ),
    "template_brace": Refusal(N_("“{said}”: a brace without a field's name."), KEPT, _ONLY_FIELDS),
    "template_many": Refusal(
        N_("There are {most} templates already."), KEPT, N_("Delete one you don't need.")
    ),
    "template_file": Refusal(
        N_("This is not a file of templates."), FILE_SAFE, N_("Choose one saved from here.")
    ),
}
