# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The window: the only package that knows Qt.

What the first paint needs and knows no Qt is loaded here, before Qt is: PySide6 reads the source
of every module that is imported after it (for its ``__feature__``), 0.2 ms for each.
"""

import desktop_app.services.opening
import desktop_app.ui.palette
import desktop_app.ui.single_instance
import desktop_app.ui.table.pursuit_sheet
import desktop_app.words.names
import desktop_app.words.steps  # noqa: F401
