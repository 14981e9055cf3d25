# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The table of pursuits: a lazy model, one delegate that paints, editors that understand words."""
