# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The follow-up window: who, what was said, the script, what came of it, and the next step."""
