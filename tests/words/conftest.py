# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""A language that wraps every message, to see what is shown without passing through it."""

from __future__ import annotations

import gettext

import pytest

from desktop_app import words


class Pseudo(gettext.NullTranslations):
    """Wraps messages in ⟦ ⟧."""

    def gettext(self, message):
        return f"⟦{message}⟧"

    def ngettext(self, msgid1, msgid2, n):
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context, message):
        return f"⟦{message}⟧"

    def npgettext(self, context, msgid1, msgid2, n):
        return self.ngettext(msgid1, msgid2, n)


@pytest.fixture
def pseudo():
    words.install(translations=Pseudo())
    yield
    words.install(translations=gettext.NullTranslations())
