-- SPDX-FileCopyrightText: 2026 the Duesday authors
-- SPDX-License-Identifier: MIT
-- The records around a pursuit: what is known of people and companies, interviews, notes, the ladder,
-- and a journal of changes that outlives the session.

-- The first phone number and e-mail address stand in the row itself; further ones are `address`.
ALTER TABLE organization ADD COLUMN phone_source TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN zone TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN weekdays TEXT NOT NULL DEFAULT '' CHECK (weekdays NOT GLOB '*[^0-6]*');
ALTER TABLE organization ADD COLUMN closures TEXT NOT NULL DEFAULT '';
ALTER TABLE organization ADD COLUMN agency INTEGER NOT NULL DEFAULT 0 CHECK (agency IN (0,1));
ALTER TABLE organization ADD COLUMN no_calls INTEGER NOT NULL DEFAULT 0 CHECK (no_calls IN (0,1));

ALTER TABLE contact ADD COLUMN pronunciation TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN extension TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN weekdays TEXT NOT NULL DEFAULT '' CHECK (weekdays NOT GLOB '*[^0-6]*');
ALTER TABLE contact ADD COLUMN closures TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN worked TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN prefers TEXT CHECK (prefers IN ('call','email','message'));
ALTER TABLE contact ADD COLUMN introduced_by_id INTEGER DEFAULT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE pursuit ADD COLUMN posting TEXT NOT NULL DEFAULT '';
ALTER TABLE pursuit ADD COLUMN found_on TEXT CHECK (found_on IS NULL OR found_on IS date(found_on,'+0 days'));
ALTER TABLE pursuit ADD COLUMN no_calls INTEGER NOT NULL DEFAULT 0 CHECK (no_calls IN (0,1));
ALTER TABLE pursuit ADD COLUMN salary TEXT NOT NULL DEFAULT '';
ALTER TABLE pursuit ADD COLUMN agency_id INTEGER DEFAULT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE address(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('phone','email')),
  value TEXT NOT NULL CHECK (trim(value) <> ''),
  extension TEXT NOT NULL DEFAULT '', label TEXT NOT NULL DEFAULT '',
  CHECK ((contact_id IS NOT NULL) + (organization_id IS NOT NULL) = 1)) STRICT;

CREATE TABLE site(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (trim(name) <> ''), address TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '') STRICT;

-- Who has which part in a pursuit; its first contact stands in the pursuit itself.
CREATE TABLE involvement(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL CHECK (part IN ('recruiter','hr','hiring_manager','interviewer','switchboard','peer','introducer','other'))) STRICT;

CREATE TABLE interview(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date,'+0 days')),
  starts TEXT CHECK (starts IS NULL OR starts IS strftime('%H:%M', starts)),
  ends TEXT CHECK (ends IS NULL OR ends IS strftime('%H:%M', ends)),
  zone TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '',
  people TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned','held','cancelled')),
  their_step TEXT NOT NULL DEFAULT '',
  their_date TEXT CHECK (their_date IS NULL OR their_date IS date(their_date,'+0 days')),
  CHECK (ends IS NULL OR starts IS NOT NULL)) STRICT;

CREATE TABLE note(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date,'+0 days')),
  logged_at TEXT NOT NULL, text TEXT NOT NULL CHECK (trim(text) <> ''),
  CHECK ((contact_id IS NOT NULL) + (organization_id IS NOT NULL) + (pursuit_id IS NOT NULL) = 1)) STRICT;

-- Written by the change that moved a pursuit, taken back with it.
CREATE TABLE stage_change(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  stage_from TEXT NOT NULL, stage_to TEXT NOT NULL, status_from TEXT NOT NULL, status_to TEXT NOT NULL) STRICT;

CREATE TABLE attachment(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  pursuit_id INTEGER NOT NULL REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL DEFAULT '', target TEXT NOT NULL CHECK (trim(target) <> '')) STRICT;

-- One try on the ladder (method.md 4); a company remembers those of all its pursuits.
CREATE TABLE rung(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  organization_id INTEGER NOT NULL REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  pursuit_id INTEGER REFERENCES pursuit(id) DEFERRABLE INITIALLY DEFERRED,
  touch_id INTEGER REFERENCES touch(id) DEFERRABLE INITIALLY DEFERRED,
  step TEXT NOT NULL CHECK (step IN ('look_up','switchboard','hr','responsible')),
  result TEXT NOT NULL CHECK (result IN ('found','connected','named','voicemail','message','refused','no_answer')),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date,'+0 days')),
  at_time TEXT CHECK (at_time IS NULL OR at_time IS strftime('%H:%M', at_time)),
  name TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '', extension TEXT NOT NULL DEFAULT '',
  good_hours TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT;

-- Two records that look alike and are not the same, in the user's word.
CREATE TABLE distinction(
  id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  other_contact_id INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
  organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  other_organization_id INTEGER REFERENCES organization(id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((contact_id IS NULL) = (other_contact_id IS NULL)),
  CHECK ((organization_id IS NULL) = (other_organization_id IS NULL)),
  CHECK ((contact_id IS NULL) <> (organization_id IS NULL))) STRICT;

-- The changes of the last 30 days, each whole, so that they can be taken back after a restart. Not an
-- edit itself: written inside the change it tells of.
CREATE TABLE journal(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL, label TEXT NOT NULL CHECK (label LIKE '{%}'),
  removes INTEGER NOT NULL CHECK (removes >= 0),
  edits BLOB NOT NULL,
  undone_at TEXT) STRICT;

CREATE INDEX contact_introduced ON contact(introduced_by_id);
CREATE INDEX pursuit_agency ON pursuit(agency_id);
CREATE INDEX address_contact ON address(contact_id);
CREATE INDEX address_organization ON address(organization_id);
CREATE INDEX site_organization ON site(organization_id);
CREATE INDEX involvement_pursuit ON involvement(pursuit_id);
CREATE INDEX involvement_contact ON involvement(contact_id);
CREATE INDEX interview_pursuit ON interview(pursuit_id);
CREATE INDEX interview_date ON interview(on_date, starts);
CREATE INDEX note_pursuit ON note(pursuit_id);
CREATE INDEX note_contact ON note(contact_id);
CREATE INDEX note_organization ON note(organization_id);
CREATE INDEX stage_change_pursuit ON stage_change(pursuit_id);
CREATE INDEX attachment_pursuit ON attachment(pursuit_id);
CREATE INDEX rung_organization ON rung(organization_id);
CREATE INDEX rung_pursuit ON rung(pursuit_id);
CREATE INDEX rung_touch ON rung(touch_id);
CREATE INDEX distinction_contact ON distinction(contact_id);
CREATE INDEX distinction_other_contact ON distinction(other_contact_id);
CREATE INDEX distinction_organization ON distinction(organization_id);
CREATE INDEX distinction_other_organization ON distinction(other_organization_id);
CREATE INDEX journal_at ON journal(at);
