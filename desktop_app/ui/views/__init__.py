# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Views of the tables: built-in ones, the user's own, and what each remembers."""
