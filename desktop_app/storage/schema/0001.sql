-- SPDX-FileCopyrightText: 2026 the Duesday authors
-- SPDX-License-Identifier: MIT
-- The law. Every foreign key is deferred, so that the edits of one transaction may come in any
-- order and are judged at COMMIT; CHECK and UNIQUE are judged at once.
-- Generated columns turn a condition into a key: NULL switches the foreign key off.

CREATE TABLE organization(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  may_contact INTEGER NOT NULL DEFAULT 1 CHECK (may_contact IN (0,1)),
  UNIQUE (id, may_contact)) STRICT;

-- A person in a company that said no cannot be contactable (asked).
CREATE TABLE contact(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '',
  zone TEXT NOT NULL DEFAULT '', country TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
  relationship TEXT NOT NULL DEFAULT 'warm' CHECK (relationship IN ('cold','warm','close')),
  note TEXT NOT NULL DEFAULT '',
  may_contact INTEGER NOT NULL DEFAULT 1 CHECK (may_contact IN (0,1)),
  may_call INTEGER NOT NULL DEFAULT 1 CHECK (may_call IN (0,1)),
  may_email INTEGER NOT NULL DEFAULT 1 CHECK (may_email IN (0,1)),
  may_message INTEGER NOT NULL DEFAULT 1 CHECK (may_message IN (0,1)),
  asked INTEGER GENERATED ALWAYS AS (CASE WHEN may_contact=1 AND organization_id IS NOT NULL THEN 1 END) VIRTUAL,
  UNIQUE (id, may_contact), UNIQUE (id, may_call), UNIQUE (id, may_email), UNIQUE (id, may_message),
  FOREIGN KEY (organization_id, asked) REFERENCES organization (id, may_contact) DEFERRABLE INITIALLY DEFERRED) STRICT;

-- An open or parked pursuit points at an open step of its own and shows that step's date.
CREATE TABLE pursuit(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('networking','application','interview')),
  stage TEXT NOT NULL CHECK (stage IN ('reaching_out','in_touch','meeting_set','met','keeping_in_touch',
    'found','applied','screening','interviewing','offer')),
  status TEXT NOT NULL CHECK (status IN ('open','parked','stopped','closed')),
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  next_step_id INTEGER, next_due TEXT,
  situation TEXT NOT NULL DEFAULT '',
  applied_on TEXT CHECK (applied_on IS NULL OR applied_on IS date(applied_on,'+0 days')),
  closing_on TEXT CHECK (closing_on IS NULL OR closing_on IS date(closing_on,'+0 days')),
  their_date TEXT CHECK (their_date IS NULL OR their_date IS date(their_date,'+0 days')),
  ending TEXT CHECK (ending IN ('accepted','declined','rejected','withdrawn','filled','done')),
  source TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  needs_step INTEGER NOT NULL DEFAULT 0 CHECK (needs_step IN (0,1)),
  requires_step TEXT GENERATED ALWAYS AS (CASE WHEN status IN ('open','parked') THEN 'open' END) VIRTUAL,
  live INTEGER GENERATED ALWAYS AS (status IN ('open','parked')) VIRTUAL,
  CHECK ((requires_step IS NULL) = (next_step_id IS NULL)),
  CHECK ((next_step_id IS NULL) = (next_due IS NULL)),
  CHECK ((status = 'closed') = (ending IS NOT NULL)),
  CHECK (needs_step = 0 OR status IN ('open','parked')),
  UNIQUE (id, live),
  FOREIGN KEY (next_step_id, id, requires_step, next_due) REFERENCES step (id, pursuit_id, state, due) DEFERRABLE INITIALLY DEFERRED) STRICT;

-- An open step belongs to a live pursuit and addresses somebody who may be contacted, that way.
CREATE TABLE step(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  action TEXT NOT NULL CHECK (trim(action) <> ''),
  channel TEXT NOT NULL CHECK (channel IN ('call','email','message','visit','research')),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on,'+0 days')),
  due_time TEXT CHECK (due_time IS NULL OR due_time IS strftime('%H:%M', due_time)),
  zone TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('open','done','answered','released','superseded','dropped')),
  situation TEXT NOT NULL DEFAULT '',
  attempt INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  reason TEXT NOT NULL DEFAULT '{}' CHECK (reason LIKE '{%}'),
  snoozes INTEGER NOT NULL DEFAULT 0 CHECK (snoozes >= 0),
  due TEXT GENERATED ALWAYS AS (due_on || coalesce('T'||due_time,'')) VIRTUAL,
  open_in INTEGER GENERATED ALWAYS AS (CASE WHEN state='open' THEN 1 END) VIRTUAL,
  open_to INTEGER GENERATED ALWAYS AS (CASE WHEN state='open' AND contact_id IS NOT NULL THEN 1 END) VIRTUAL,
  call_to INTEGER GENERATED ALWAYS AS (CASE WHEN state='open' AND channel='call' AND contact_id IS NOT NULL THEN 1 END) VIRTUAL,
  email_to INTEGER GENERATED ALWAYS AS (CASE WHEN state='open' AND channel='email' AND contact_id IS NOT NULL THEN 1 END) VIRTUAL,
  message_to INTEGER GENERATED ALWAYS AS (CASE WHEN state='open' AND channel='message' AND contact_id IS NOT NULL THEN 1 END) VIRTUAL,
  UNIQUE (id, pursuit_id, state, due),
  FOREIGN KEY (pursuit_id, open_in) REFERENCES pursuit (id, live) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (contact_id, open_to) REFERENCES contact (id, may_contact) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (contact_id, call_to) REFERENCES contact (id, may_call) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (contact_id, email_to) REFERENCES contact (id, may_email) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (contact_id, message_to) REFERENCES contact (id, may_message) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE TABLE touch(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  settles_step_id INTEGER REFERENCES step(id) DEFERRABLE INITIALLY DEFERRED,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date,'+0 days')),
  at TEXT NOT NULL, logged_at TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('out','in')),
  channel TEXT NOT NULL CHECK (channel IN ('call','email','message','visit','research')),
  outcome TEXT NOT NULL CHECK (outcome IN ('reached','voicemail','assistant','no_answer','written','applied',
    'met','screened','interviewed','looked_up','answered','automatic','call_on','no_time','no_contact','rejected','offer')),
  text TEXT NOT NULL DEFAULT '') STRICT;

-- The user's word. While open it stands on an open step of the same date, so neither can move alone.
CREATE TABLE promise(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER NOT NULL REFERENCES step(id) DEFERRABLE INITIALLY DEFERRED,
  source_touch_id INTEGER REFERENCES touch(id) DEFERRABLE INITIALLY DEFERRED,
  channel TEXT NOT NULL CHECK (channel IN ('call','email','message','visit','research')),
  due_on TEXT NOT NULL CHECK (due_on IS date(due_on,'+0 days')),
  due_time TEXT CHECK (due_time IS NULL OR due_time IS strftime('%H:%M', due_time)),
  zone TEXT NOT NULL DEFAULT '',
  conditional INTEGER NOT NULL DEFAULT 1 CHECK (conditional IN (0,1)),
  created_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open','kept','late','missed','answered','released','superseded','rolled','void')),
  on_time INTEGER CHECK (on_time IN (0,1)),
  settled_by_touch_id INTEGER REFERENCES touch(id) DEFERRABLE INITIALLY DEFERRED,
  settled_at TEXT,
  due TEXT GENERATED ALWAYS AS (due_on || coalesce('T'||due_time,'')) VIRTUAL,
  open_on TEXT GENERATED ALWAYS AS (CASE WHEN state='open' THEN 'open' END) VIRTUAL,
  CHECK ((state = 'open') = (settled_at IS NULL)),
  FOREIGN KEY (step_id, pursuit_id, open_on, due) REFERENCES step (id, pursuit_id, state, due) DEFERRABLE INITIALLY DEFERRED) STRICT;

-- A standing B1 switches its person off (or ends its pursuit, where nobody was named), a standing B8 its
-- company: permission cannot return while it stands. "They said e-mail is fine" is a B3 a channel instead.
CREATE TABLE boundary(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL CHECK (code IN ('B1','B2','B3','B4','B5','B6','B7','B8')),
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  pursuit_id INTEGER REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  words TEXT NOT NULL DEFAULT '',
  said_on TEXT NOT NULL CHECK (said_on IS date(said_on,'+0 days')),
  until TEXT CHECK (until IS NULL OR until IS date(until,'+0 days')),
  lifted_on TEXT CHECK (lifted_on IS NULL OR lifted_on IS date(lifted_on,'+0 days')),
  lifted_words TEXT NOT NULL DEFAULT '',
  stops_person INTEGER GENERATED ALWAYS AS (CASE WHEN code='B1' AND lifted_on IS NULL THEN 0 END) VIRTUAL,
  stops_organization INTEGER GENERATED ALWAYS AS (CASE WHEN code='B8' AND lifted_on IS NULL THEN 0 END) VIRTUAL,
  stops_pursuit INTEGER GENERATED ALWAYS AS (CASE WHEN code='B1' AND lifted_on IS NULL AND pursuit_id IS NOT NULL THEN 0 END) VIRTUAL,
  CHECK ((contact_id IS NOT NULL) + (organization_id IS NOT NULL) + (pursuit_id IS NOT NULL) = 1),
  CHECK (code <> 'B1' OR organization_id IS NULL),
  CHECK (code <> 'B8' OR organization_id IS NOT NULL),
  FOREIGN KEY (contact_id, stops_person) REFERENCES contact (id, may_contact) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (pursuit_id, stops_pursuit) REFERENCES pursuit (id, live) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (organization_id, stops_organization) REFERENCES organization (id, may_contact) DEFERRABLE INITIALLY DEFERRED) STRICT;

-- One row a step; firing is one transaction and a generation only rises (reliability.md 6).
-- Not an edit: re-planned inside every change. A row outlives its step, so that a generation is never
-- used twice. fire_at is UTC seconds.
CREATE TABLE reminder(
  step_id INTEGER PRIMARY KEY,
  due TEXT NOT NULL,
  generation INTEGER NOT NULL DEFAULT 1 CHECK (generation >= 1),
  state TEXT NOT NULL CHECK (state IN ('scheduled','fired','snoozed','acked')),
  fire_at INTEGER NOT NULL,
  fired_at INTEGER, notified_at INTEGER, acked_at INTEGER,
  CHECK ((state = 'acked') = (acked_at IS NOT NULL))) STRICT, WITHOUT ROWID;

CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE draft(key TEXT PRIMARY KEY, text TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE batch(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL, digest TEXT NOT NULL, imported_at TEXT NOT NULL,
  rows INTEGER NOT NULL CHECK (rows >= 0)) STRICT;
CREATE TABLE batch_row(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  batch_id INTEGER NOT NULL REFERENCES batch(id) DEFERRABLE INITIALLY DEFERRED,
  row_key TEXT NOT NULL,
  pursuit_id INTEGER REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED) STRICT;

CREATE INDEX contact_organization ON contact(organization_id, asked);
CREATE INDEX pursuit_organization ON pursuit(organization_id);
CREATE INDEX pursuit_contact ON pursuit(contact_id);
CREATE INDEX pursuit_due ON pursuit(next_due, id);
CREATE INDEX pursuit_next ON pursuit(next_step_id);
CREATE INDEX step_pursuit ON step(pursuit_id, state, due);
CREATE INDEX step_contact ON step(contact_id);
CREATE INDEX touch_pursuit ON touch(pursuit_id, at);
CREATE INDEX touch_contact ON touch(contact_id, at);
CREATE INDEX touch_step ON touch(settles_step_id);
CREATE INDEX promise_pursuit ON promise(pursuit_id);
CREATE INDEX promise_contact ON promise(contact_id);
CREATE INDEX promise_step ON promise(step_id);
CREATE INDEX promise_source ON promise(source_touch_id);
CREATE INDEX promise_settled ON promise(settled_by_touch_id);
CREATE INDEX promise_state ON promise(state, due_on);
CREATE INDEX boundary_contact ON boundary(contact_id);
CREATE INDEX boundary_organization ON boundary(organization_id);
CREATE INDEX boundary_pursuit ON boundary(pursuit_id);
CREATE INDEX reminder_due ON reminder(state, fire_at);
CREATE INDEX batch_row_key ON batch_row(row_key);
CREATE INDEX batch_row_batch ON batch_row(batch_id);
CREATE INDEX batch_row_pursuit ON batch_row(pursuit_id);

-- A word once said keeps its date and its way; it is settled, never rewritten (method.md, invariant 6).
CREATE TRIGGER promise_stands BEFORE UPDATE OF due_on, due_time, channel, zone, pursuit_id ON promise
WHEN new.due_on IS NOT old.due_on OR new.due_time IS NOT old.due_time OR new.channel IS NOT old.channel
  OR new.zone IS NOT old.zone OR new.pursuit_id IS NOT old.pursuit_id BEGIN
  SELECT RAISE(ABORT, 'a stated promise keeps its date');
END;

-- A generation only rises (reliability.md 6, rule 10).
CREATE TRIGGER generation_rises BEFORE UPDATE OF generation ON reminder WHEN new.generation < old.generation BEGIN
  SELECT RAISE(ABORT, 'a reminder generation only rises');
END;

-- A deferred assertion: `never` stays empty, so a row in `fault` makes COMMIT fail. It holds a
-- pursuit that shows a later step than its earliest open one.
CREATE TABLE never(id INTEGER PRIMARY KEY CHECK (id IS NULL)) STRICT;
CREATE TABLE fault(pursuit_id INTEGER PRIMARY KEY REFERENCES never(id) DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TRIGGER earliest_1 AFTER INSERT ON step WHEN new.state='open' BEGIN
  DELETE FROM fault WHERE pursuit_id = new.pursuit_id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = new.pursuit_id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_2 AFTER DELETE ON step WHEN old.state='open' BEGIN
  DELETE FROM fault WHERE pursuit_id = old.pursuit_id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = old.pursuit_id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_3 AFTER UPDATE OF pursuit_id, state, due_on, due_time ON step BEGIN
  DELETE FROM fault WHERE pursuit_id = new.pursuit_id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = new.pursuit_id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_4 AFTER UPDATE OF pursuit_id ON step WHEN old.pursuit_id <> new.pursuit_id BEGIN
  DELETE FROM fault WHERE pursuit_id = old.pursuit_id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = old.pursuit_id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_5 AFTER INSERT ON pursuit BEGIN
  DELETE FROM fault WHERE pursuit_id = new.id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = new.id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_6 AFTER UPDATE OF next_step_id, next_due, status ON pursuit BEGIN
  DELETE FROM fault WHERE pursuit_id = new.id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = new.id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
CREATE TRIGGER earliest_7 AFTER DELETE ON pursuit BEGIN
  DELETE FROM fault WHERE pursuit_id = old.id;
  INSERT INTO fault SELECT p.id FROM pursuit p WHERE p.id = old.id AND p.next_due IS NOT NULL AND EXISTS(
    SELECT 1 FROM step s WHERE s.pursuit_id = p.id AND s.state = 'open' AND (s.due, s.id) < (p.next_due, p.next_step_id));
END;
