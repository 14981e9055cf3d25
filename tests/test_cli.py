# SPDX-FileCopyrightText: 2026 the Duesday authors
# SPDX-License-Identifier: MIT
"""The verbs of the terminal: what they print, how they leave, what they load."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys

import pytest

from desktop_app import __main__, cli


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run `duesday` with arguments on a database of its own; status, output and errors."""
    for name in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.setenv(name, "C")
    database = str(tmp_path / "search.db")

    def run(*arguments):
        try:
            status = cli.main(["--db", database, *arguments])
        except SystemExit as left:
            status = left.code
        done = capsys.readouterr()
        return status, done.out, done.err

    return run


def test_the_command_knows_every_verb(run):
    _status, shown, _errors = run("--help")
    for verb in __main__.VERBS:
        assert f"    {verb} " in shown
    assert len(cli.VERBS) == len(__main__.VERBS)


def test_nothing_is_due_in_a_new_database(run):
    assert run("due") == (0, "Nothing is due.\n", "")
    status, shown, _errors = run("due", "--json")
    assert (status, json.loads(shown)["due"]) == (0, [])


def test_a_line_is_logged_and_comes_due(run):
    status, shown, _errors = run("add", "--json", "emailed", "Dana", "at", "Acme")
    assert status == 0
    said = json.loads(shown)
    assert (said["saved"], said["new"], said["company"]) == (True, True, "Acme")
    assert said["step"]["date"]
    status, shown, _errors = run("check", "--json")
    assert (status, json.loads(shown)["pursuits"]) == (0, 1)


def test_a_dry_run_saves_nothing(run):
    status, shown, _errors = run("add", "--dry-run", "--json", "emailed", "Dana", "at", "Acme")
    assert (status, json.loads(shown)["saved"]) == (0, False)
    assert json.loads(run("check", "--json")[1])["pursuits"] == 0


def test_a_refusal_is_one_line_on_the_error_stream(run, tmp_path):
    status, shown, errors = run("import", str(tmp_path / "missing.csv"))
    assert (status, shown, errors.count("\n")) == (1, "", 1)
    assert "missing.csv" in errors


def test_a_tracker_is_brought_in(run, tmp_path):
    tracker = tmp_path / "tracker.csv"
    tracker.write_text("Company,Position\nAcme,Fitter\n", "utf-8")
    status, shown, _errors = run("import", "--json", str(tracker))
    assert (status, json.loads(shown)["saved"]) == (0, True)


def test_a_list_of_people_is_brought_in_as_people_or_as_is_said(run, tmp_path):
    contacts = tmp_path / "contacts.csv"
    contacts.write_text("Name,Company,E-mail\nDana Reyes,Acme,dana@example.com\n", "utf-8")
    for said, added in (((), 1), (("--as", "people"), 0), (("--as", "pursuits"), 1)):
        status, shown, _errors = run("import", "--json", str(contacts), *said)
        told = json.loads(shown)
        kind = said[-1] if said else "people"
        assert (status, told["kind"], told["added"]) == (0, kind, added)
    found = json.loads(run("check", "--json")[1])
    assert found["pursuits"] == 1


def test_no_verb_and_a_wrong_one_are_wrong_usage(run):
    status, shown, errors = run()
    assert (status, shown) == (2, "")
    assert "usage: duesday" in errors
    status, _shown, errors = run("due", "--frobnicate")
    assert (status, errors.count("\n")) == (2, 1)


def test_the_database_may_be_named_after_the_verb(run, tmp_path):
    other = tmp_path / "other.db"
    assert run("due", "--db", str(other))[0] == 0
    assert other.exists()


def _loaded_by(statement):
    script = f"{statement}\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["desktop_app.app", "desktop_app.__main__"])
def test_the_window_starts_without_the_verbs(module):
    assert not any(name.startswith("desktop_app.cli") for name in _loaded_by(f"import {module}"))


def test_the_verbs_load_nothing_heavy_before_they_run():
    heavy = {"holidays", "dateutil", "sqlite3", "desktop_app.storage", "desktop_app.services"}
    assert not heavy & _loaded_by("import desktop_app.cli")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
def test_a_reader_that_has_seen_enough_is_no_fault(tmp_path):
    verb = [sys.executable, "-m", "desktop_app", "--db", str(tmp_path / "search.db"), "due"]
    with subprocess.Popen(verb, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        writer.stdout.close()  # as `head` does
        assert writer.wait(60) == 0
        assert writer.stderr.read() == b""


def test_a_stale_listing_is_mended_by_the_check_and_said_in_one_line(run, tmp_path):
    assert run("add", "emailed", "Dana", "at", "Acme")[0] == 0
    path = json.loads(run("check", "--json")[1])["database"]
    with sqlite3.connect(path) as other:
        other.execute("UPDATE listing SET company = 'zzz'")
    other.close()
    status, shown, _errors = run("check")
    said = "1 pursuit could have been sorted or found wrongly; mended from the records."
    assert status == 0
    assert shown.splitlines().count(said) == 1
    assert "Sound: every rule holds." in shown
    found = json.loads(run("check", "--json")[1])
    assert (found["listing_rebuilt"], found["broken"]) == (0, {})
