# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What happened, newest first: a list that explains itself, a filter and a box for notes."""
