# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Columns that the user adds to the table of pursuits: to make, change, order and delete them."""
