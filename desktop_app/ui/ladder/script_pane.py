# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""What to say, to be read from the screen while calling; or where to look first."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote_plus

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.particulars import LadderResult, LadderStep
from desktop_app.domain.records import Channel
from desktop_app.services.drafting import Wording, addressed
from desktop_app.ui.text import Label
from desktop_app.ui.theme import scaled_font
from desktop_app.words import channel_verb, spoken
from desktop_app.words import text as _

if TYPE_CHECKING:
    from desktop_app.services.browsing import Dossier
    from desktop_app.services.ladder import View
    from desktop_app.services.office import Office
    from desktop_app.services.steps import NextStep

SEARCH = "https://duckduckgo.com/?q="
READING = 1.18
"""How much larger the script is than other words: it is read aloud."""

_LIVE = {
    LadderStep.SWITCHBOARD: "A2.1",
    LadderStep.HR: "A2.2",
    LadderStep.RESPONSIBLE: "A1.1c",
}
_AFTER = {
    (LadderStep.SWITCHBOARD, LadderResult.REFUSED): "A2.1x",
    (LadderStep.SWITCHBOARD, LadderResult.VOICEMAIL): "A2.2v",
    (LadderStep.HR, LadderResult.REFUSED): "A2.1x",
    (LadderStep.HR, LadderResult.VOICEMAIL): "A2.2v",
    (LadderStep.RESPONSIBLE, LadderResult.VOICEMAIL): "A2.3",
    (LadderStep.RESPONSIBLE, LadderResult.MESSAGE): "A2.4",
}


class ScriptPane(QFrame):
    """The number to call and the words to say.

    Signals:
        call_requested: the number is to be handed to whatever places calls.
    """

    call_requested = Signal()

    def __init__(self, office: Office, dossier: Dossier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pane")
        self._office, self._dossier = office, dossier
        self._company = ""
        self._head = Label("", self)
        self._head.setProperty("role", "strong")
        self._head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy, self._call = self._button(_("Copy")), self._button(_("Call"))
        self.search = self._button(_("Search the web …"))
        self._text = Label("", self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFont(scaled_font(self._text, READING))
        self._arrange()
        self._copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self._head.text().strip())
        )
        self._call.clicked.connect(self.call_requested)
        self.search.clicked.connect(self._search)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("small", True)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._head, 1)
        for button in (self.search, self._copy, self._call):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._text)

    @property
    def text(self) -> str:
        """Return what is to be read."""
        return self._text.text()

    def show_look_up(self, view: View) -> None:
        """Say what to look for; the web is searched only when the button is pressed."""
        self._company = view.organization.name
        self._head.setText(_("Find the main number of {company}").format(company=self._company))
        self._show_buttons(number=False)
        self._text.setText(
            _(
                "Their web site (“Contact”, “Imprint”), a directory, or somebody in your network "
                "who knows the place. Note where the number is from and when they answer. If the "
                "posting says “no phone calls”, mark it so in the details of this pursuit."
            )
        )

    def show_refusal(self, why: str) -> None:
        """Say why no call is made now, in the place of a script."""
        self._head.setText(_("No calls for now"))
        self._show_buttons(number=False, search=False)
        self._text.setText(why)

    def show_script(
        self,
        number: str,
        step: LadderStep,
        result: LadderResult | None,
        then: NextStep | None,
        names: dict[str, str],
    ) -> None:
        """Show what to say on a rung, or after what came of it; only dates that are set."""
        self._head.setText(number or _("No number yet"))
        self._show_buttons(number=True)
        for button in (self._copy, self._call):
            button.setEnabled(bool(number))
        template = _AFTER.get((step, result), _LIVE[step]) if result else _LIVE[step]
        # Before anything came of it no date is set; who named somebody is not promised a call.
        stated = then if result not in {None, LadderResult.NAMED} else None
        wording = Wording(
            next_channel=channel_verb(stated.channel) if stated else "",
            next_date=spoken(stated.on, stated.at, self._office.desk.today) if stated else "",
            last_touch_date="",
        )
        more = {
            "hr_name": names.get("hr", ""),
            "contact_first_name": addressed(names.get("person", "")),
        }
        filled = self._office.drafting.draft(
            self._dossier,
            channel=Channel.CALL,
            wording=wording,
            template_id=template,
            more={name: text for name, text in more.items() if text},
        )
        self._text.setText(filled.body if filled else "")

    def _show_buttons(self, *, number: bool, search: bool = True) -> None:
        self._copy.setVisible(number)
        self._call.setVisible(number)
        self.search.setVisible(search and not number)

    def _search(self) -> None:
        query = _("{company} main phone number").format(company=self._company)
        url = QUrl.fromEncoded((SEARCH + quote_plus(query)).encode())
        if not QDesktopServices.openUrl(url):
            self._text.setText(_("No web browser opened. Search for: {query}").format(query=query))
