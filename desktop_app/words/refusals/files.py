# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""Why a database or another file can't be read or written."""

from __future__ import annotations

from desktop_app.words.catalogue import N_
from desktop_app.words.refusals.shape import FILE_SAFE, NOTHING_CHANGED, UNTOUCHED, Refusal

DATABASE = {
    "busy": Refusal(
        N_("Another program is using your file right now."),
        NOTHING_CHANGED,
        N_("Try again in a moment."),
    ),
    "read_only": Refusal(
        N_("Your file can be read but not written."),
        N_("Everything you saved is there."),
        N_("Allow writing to the file and its folder, then try again."),
    ),
    "disk_full": Refusal(
        N_("The disk is full."),
        N_("Everything saved before is safe."),
        N_("Make some room, then do it again."),
    ),
    "disk_error": Refusal(
        N_("The disk did not answer as it should."),
        N_("Everything saved before is as it was."),
        N_("Check the disk, then try again."),
    ),
    "newer_schema": Refusal(
        N_("This file was written by a newer Duesday ({found}; this one reads up to {known})."),
        UNTOUCHED,
        N_("Install the newer version and open it there."),
    ),
    "not_ours": Refusal(
        N_("This file was not made by Duesday."), UNTOUCHED, N_("Choose another file.")
    ),
    "damaged": Refusal(
        N_("The file is damaged."),
        UNTOUCHED,
        N_("Bring back a backup: duesday restore FILE."),
    ),
    "sqlite_too_old": Refusal(
        N_("This system's SQLite, {found}, is too old."), FILE_SAFE, N_("Update the system.")
    ),
    "no_backup": Refusal(
        N_("The backup could not be written."),
        FILE_SAFE,
        N_("Check that the backup folder can be written and has room."),
    ),
}

FILES = {
    "file_unreadable": Refusal(
        N_("{path} can't be read."), FILE_SAFE, N_("Check that the file is there and is yours.")
    ),
    "file_too_large": Refusal(
        N_("{path} is larger than {megabytes} MB."), FILE_SAFE, N_("Bring it in in parts.")
    ),
    "not_csv": Refusal(
        N_("{path} is not a table of text."),
        FILE_SAFE,
        N_("Save it as CSV (UTF-8) and try again."),
    ),
    "too_many_columns": Refusal(
        N_("Line {line} has more than {most} columns."),
        FILE_SAFE,
        N_("Keep the columns you need and save it again."),
    ),
    "too_many_rows": Refusal(
        N_("The file has more than {most} rows."), FILE_SAFE, N_("Bring it in in parts.")
    ),
    "cell_too_long": Refusal(
        N_("A cell near line {line} is too long."), FILE_SAFE, N_("Shorten it and try again.")
    ),
    "open_quote": Refusal(
        N_("A quotation mark that opens near line {line} never closes."),
        FILE_SAFE,
        N_("Close it and try again."),
    ),
    "unknown_column": Refusal(
        N_("The column “{name}” is not known."), FILE_SAFE, N_("Choose what it means, or skip it.")
    ),
    "ambiguous_dates": Refusal(
        N_("“{text}” can be two different days."),
        FILE_SAFE,
        N_("Say whether the day or the month comes first (--dates)."),
    ),
    "export_name": Refusal(
        N_("{path} is no name of a CSV file."), FILE_SAFE, N_("Let it end in .csv.")
    ),
    "export_there": Refusal(
        N_("{path} is there already."), UNTOUCHED, N_("Choose another name, or add --force.")
    ),
    "export_failed": Refusal(
        N_("{path} can't be written: {why}."),
        N_("What stood there before is as it was."),
        N_("Choose another place, or make room."),
    ),
    "import_nothing": Refusal(N_("The file holds nothing that is not here already."), FILE_SAFE),
}
