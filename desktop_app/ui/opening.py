# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Hand a link or a file to the desktop, after a look at what it is (reliability.md X14)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.domain.emails import mail_to
from desktop_app.domain.errors import KnownError
from desktop_app.domain.links import Opens, opens, web_link
from desktop_app.domain.phones import read_phone
from desktop_app.services.documents import openable
from desktop_app.ui.text import menu_text, plain_message_box
from desktop_app.words import text as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def open_target(target: str, parent: QWidget | None) -> None:
    """Open a page, a mail, a number, or a document; a document after its whole path was shown.

    Errors: `KnownError` ``not_openable`` for all else, ``file_missing``.
    """
    meant = web_link(target)
    match opens(meant):
        case Opens.PAGE | Opens.MAIL | Opens.PHONE:
            _hand_over(QUrl(meant, QUrl.ParsingMode.StrictMode), target)
        case Opens.FILE:
            real = str(openable(target))
            _open_file(real, _asked(real, parent))
        case _:
            raise KnownError("not_openable", path=target)


def _open_file(real: str, answer: Answer) -> None:
    """Open a file, or the folder it is in, as was answered; looked at again, it may have moved."""
    if answer is Answer.OPEN:
        _hand_over(QUrl.fromLocalFile(str(openable(real))), real)
    elif answer is Answer.SHOW:
        folder = str(openable(real).parent)
        _hand_over(QUrl.fromLocalFile(folder), folder)


def call(number: str, *, home: str, country: str = "", extension: str = "") -> None:
    """Hand a number to whatever places calls.

    Errors: ``not_openable``; ``no_handler`` where no program does: the number is copied then.
    """
    phone = read_phone(number, home=home, country=country, extension=extension)
    if phone is None:
        raise KnownError("not_openable", path=number)
    shown = f"{phone.text} ext. {phone.extension}" if phone.extension else phone.text
    _hand_over(QUrl(phone.link), number, copied=shown)


def write_mail(address: str) -> None:
    """Begin a message to an address. Errors: as `call`."""
    link = mail_to(address)
    if link is None:
        raise KnownError("not_openable", path=address)
    _hand_over(QUrl(link), address, copied=address)


def _hand_over(url: QUrl, target: str, copied: str = "") -> None:
    """Hand a link over; `copied` is put on the clipboard where nothing takes such links."""
    if copied:
        from desktop_app.ui.handlers import has_handler  # noqa: PLC0415  # on request

        if not has_handler(url.scheme()):
            QGuiApplication.clipboard().setText(copied)
            raise KnownError("no_handler", path=copied, way=url.scheme())
    if not url.isValid() or not QDesktopServices.openUrl(url):
        raise KnownError("not_openable", path=target)


class Answer(StrEnum):
    """What becomes of a file whose whole path was shown."""

    OPEN = "open"
    SHOW = "show"
    LEAVE = "leave"


def _asked(path: str, parent: QWidget | None) -> Answer:
    box = plain_message_box(parent, _("Open this file?"), path)
    box.setStandardButtons(box.StandardButton.Open | box.StandardButton.Cancel)
    box.button(box.StandardButton.Open).setText(menu_text(_("Open")))
    box.button(box.StandardButton.Cancel).setText(menu_text(_("Cancel")))
    folder = box.addButton(menu_text(_("Show in its folder")), box.ButtonRole.ActionRole)
    box.setDefaultButton(box.StandardButton.Cancel)
    chosen = box.exec()
    if box.clickedButton() is folder:
        return Answer.SHOW
    return Answer.OPEN if chosen == box.StandardButton.Open else Answer.LEAVE
