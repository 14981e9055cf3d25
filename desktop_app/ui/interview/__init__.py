# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The interview card: what to ask at the end, and the date that was left."""
