# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The morning run: what is due, one after the other, by keyboard."""
