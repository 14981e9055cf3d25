# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The rules of the method: plain Python, no Qt, no SQL, no clock of its own."""
