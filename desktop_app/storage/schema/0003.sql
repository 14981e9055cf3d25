-- SPDX-FileCopyrightText: 2026 the Duesday authors
-- SPDX-License-Identifier: MIT
-- What the method asks for around the pursuits, sections by what they hold.

-- When a boundary was put on record, so that what was noted on the same day stands in its order.
ALTER TABLE boundary ADD COLUMN recorded_at TEXT;

-- What was logged wrongly stands, with the later touch that says how it was: it counts for nothing any more,
-- nothing else of it ever changes, and one touch puts right one other of the same pursuit (method.md 3.1, 6.1).
ALTER TABLE touch ADD COLUMN corrected_by_id INTEGER DEFAULT NULL REFERENCES touch(id) DEFERRABLE INITIALLY DEFERRED
  CHECK (corrected_by_id IS NULL OR corrected_by_id > id);
CREATE UNIQUE INDEX touch_corrected ON touch(corrected_by_id) WHERE corrected_by_id IS NOT NULL;
DROP INDEX touch_contact;  -- the last touch with somebody is read from the index alone
CREATE INDEX touch_contact ON touch(contact_id, at, corrected_by_id);
CREATE TRIGGER correction_1 AFTER INSERT ON touch WHEN EXISTS(SELECT 1 FROM touch t WHERE t.pursuit_id <> new.pursuit_id
    AND (t.corrected_by_id = new.id OR t.id = new.corrected_by_id)) BEGIN
  SELECT RAISE(ABORT, 'a correction is of the same pursuit');
END;
CREATE TRIGGER correction_2 AFTER UPDATE OF corrected_by_id ON touch WHEN EXISTS(SELECT 1 FROM touch t
    WHERE t.id = new.corrected_by_id AND t.pursuit_id <> new.pursuit_id) BEGIN
  SELECT RAISE(ABORT, 'a correction is of the same pursuit');
END;
CREATE TRIGGER touch_stands BEFORE UPDATE OF pursuit_id, on_date, at, logged_at, direction, channel, outcome, text ON touch
WHEN (new.pursuit_id, new.on_date, new.at, new.logged_at, new.direction, new.channel, new.outcome, new.text)
  IS NOT (old.pursuit_id, old.on_date, old.at, old.logged_at, old.direction, old.channel, old.outcome, old.text) BEGIN
  SELECT RAISE(ABORT, 'a touch stands as it was logged');
END;

-- Messages and call scripts that the user wrote; of those that stand for a shipped one the last does.
CREATE TABLE own_template(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  stands_for TEXT NOT NULL DEFAULT '', situations TEXT NOT NULL DEFAULT '',
  attempt INTEGER CHECK (attempt IS NULL OR attempt BETWEEN 0 AND 9),
  channels TEXT NOT NULL CHECK (trim(channels) <> ''),
  form TEXT NOT NULL CHECK (form IN ('email','voicemail','live')),
  subject TEXT NOT NULL DEFAULT '', body TEXT NOT NULL CHECK (trim(body) <> '')) STRICT;

-- The listing: of each pursuit what the table sorts, filters and finds by, folded (see storage/listing.py).
-- Derived: written by the one writer inside each change, checked by `duesday check`, never an edit.
-- flags: 1 live, 2 needs a step, 4 promised, 8 live without a contact, 16 parked, 32 stopped, 64 closed.
CREATE TABLE listing(
  id INTEGER PRIMARY KEY, flags INTEGER NOT NULL,
  company TEXT, title TEXT NOT NULL, person TEXT, stage INTEGER NOT NULL, action TEXT, due TEXT, why TEXT,
  text TEXT NOT NULL) STRICT;
CREATE INDEX listing_company ON listing(company, id, flags);
CREATE INDEX listing_title ON listing(title, id, flags);
CREATE INDEX listing_person ON listing(person, id, flags);
CREATE INDEX listing_stage ON listing(stage, id, flags);
CREATE INDEX listing_action ON listing(action, id, flags);
CREATE INDEX listing_due ON listing(due, id, flags);
CREATE INDEX listing_why ON listing(why, id, flags);

-- How many rows of the listing there are of each kind: a view knows its length without counting.
CREATE TABLE listing_tally(flags INTEGER PRIMARY KEY, number INTEGER NOT NULL) STRICT;
CREATE TRIGGER listing_tally_1 AFTER INSERT ON listing BEGIN
  INSERT INTO listing_tally VALUES (new.flags, 1) ON CONFLICT (flags) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER listing_tally_2 AFTER DELETE ON listing BEGIN
  UPDATE listing_tally SET number = number - 1 WHERE flags = old.flags;
END;
CREATE TRIGGER listing_tally_3 AFTER UPDATE OF flags ON listing WHEN new.flags <> old.flags BEGIN
  UPDATE listing_tally SET number = number - 1 WHERE flags = old.flags;
  INSERT INTO listing_tally VALUES (new.flags, 1) ON CONFLICT (flags) DO UPDATE SET number = number + 1;
END;

-- Views of a table that the user keeps under a name: what they show, in which order, which columns.
CREATE TABLE own_view(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  sheet TEXT NOT NULL CHECK (sheet IN ('pursuits','people','companies','promises')),
  shape TEXT NOT NULL) STRICT;

-- The ledger of promises in the order of their days, the settled ones from the newest down.
CREATE INDEX promise_due ON promise(due_on, due_time, id, state);

-- Columns of the user's own; choices are lines.
CREATE TABLE own_column(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  sheet TEXT NOT NULL CHECK (sheet IN ('pursuits','people','companies')),
  name TEXT NOT NULL CHECK (trim(name) <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text','number','date','choice')),
  choices TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL) STRICT;

-- What stands in them for exactly one of the three, and the key by which it is sorted and looked for;
-- of two for a cell the last counts.
CREATE TABLE own_value(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  column_id INTEGER NOT NULL REFERENCES own_column(id) DEFERRABLE INITIALLY DEFERRED,
  value TEXT NOT NULL, key TEXT NOT NULL,
  CHECK ((pursuit_id IS NOT NULL) + (contact_id IS NOT NULL) + (organization_id IS NOT NULL) = 1)) STRICT;
CREATE INDEX own_value_pursuit ON own_value(pursuit_id, column_id) WHERE pursuit_id IS NOT NULL;
CREATE INDEX own_value_contact ON own_value(contact_id, column_id) WHERE contact_id IS NOT NULL;
CREATE INDEX own_value_organization ON own_value(organization_id, column_id)
  WHERE organization_id IS NOT NULL;
CREATE INDEX own_value_column ON own_value(column_id);

-- What was said in a pursuit that was deleted since: it stays in the ledger. Its id and uid are the promise's.
CREATE TABLE left_word(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL DEFAULT '', company TEXT NOT NULL DEFAULT '', pursuit TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL DEFAULT '', text TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL CHECK (channel IN ('call','email','message','visit','research')),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on,'+0 days')),
  due_time TEXT CHECK (due_time IS NULL OR due_time IS strftime('%H:%M', due_time)),
  zone TEXT NOT NULL DEFAULT '',
  conditional INTEGER NOT NULL DEFAULT 1 CHECK (conditional IN (0,1)),
  created_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','kept','late','missed','answered','released','superseded','rolled')),
  on_time INTEGER CHECK (on_time IN (0,1)),
  settled_on TEXT CHECK (settled_on IS NULL OR settled_on IS date(settled_on,'+0 days')),
  settled_by TEXT CHECK (settled_by IN ('call','email','message','visit','research')),
  due TEXT GENERATED ALWAYS AS (due_on || coalesce('T'||due_time,'')) VIRTUAL,
  CHECK ((state = 'open') = (settled_on IS NULL))) STRICT;
CREATE INDEX left_word_due ON left_word(due_on, due_time, id, state);
CREATE INDEX left_word_contact ON left_word(contact_id);
CREATE INDEX left_word_organization ON left_word(organization_id);
