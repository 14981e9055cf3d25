# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Verbs of the job search, each one function, one transaction, one undo step."""
