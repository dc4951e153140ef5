BEGIN TRANSACTION;
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  event_id BLOB NOT NULL UNIQUE CHECK (typeof(event_id) = 'blob' AND length(event_id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('consume', 'refund')),
  metric TEXT NOT NULL CHECK (metric IN ('trims', 'hooks')),
  units INTEGER NOT NULL CHECK (typeof(units) = 'integer' AND units BETWEEN 1 AND 1000),
  ref BLOB UNIQUE REFERENCES events (event_id) CHECK ((ref IS NULL) = (kind = 'consume')),
  subject TEXT NOT NULL CHECK (typeof(subject) = 'text'),
  occurred_at_us INTEGER NOT NULL CHECK (
    typeof(occurred_at_us) = 'integer'
    AND occurred_at_us BETWEEN -62135596800000000 AND 253402300799999999 -- the years 1 to 9999
  ),
  counted_at_us INTEGER NOT NULL CHECK (typeof(counted_at_us) = 'integer'),
  zone TEXT NOT NULL CHECK (typeof(zone) = 'text'),
  was_signed_out INTEGER NOT NULL CHECK (was_signed_out IN (0, 1)),
  owner BLOB CHECK (
    owner IS NULL AND was_signed_out OR typeof(owner) = 'blob' AND length(owner) = 16
  ),
  is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
  job TEXT CHECK (job IS NULL OR typeof(job) = 'text'),
  status TEXT CHECK (status IS NULL OR typeof(status) = 'text'),
  why TEXT
);
INSERT INTO "events" VALUES(1,X'01A217BA12007BFEBE6527E6495F0185','consume','trims',1,NULL,'clip',1795694400000000,1795694400000000,'Europe/Berlin',0,X'0197000000007000800000000000000A',1,'{"job_id":"01970000-0000-7000-8000-000000000001","status":"completed"}',NULL,NULL);
INSERT INTO "events" VALUES(2,X'01A217BA12007C549D8E8DAD9E775082','consume','trims',1,NULL,'failed',1795694400000000,1795694400000000,'Europe/Berlin',0,X'0197000000007000800000000000000A',1,NULL,NULL,NULL);
INSERT INTO "events" VALUES(3,X'01A217BA12007F4CB389D3517E0B0340','refund','trims',1,X'01A217BA12007C549D8E8DAD9E775082','failed',1795694400000000,1795694400000000,'Europe/Berlin',0,X'0197000000007000800000000000000A',1,NULL,NULL,NULL);
INSERT INTO "events" VALUES(4,X'01A217BA12007DC7AFE39F2C6D62624B','consume','trims',1,NULL,'answered',1795694400000000,1795694400000000,'Europe/Berlin',0,X'0197000000007000800000000000000A',1,NULL,'archived',NULL);
INSERT INTO "events" VALUES(5,X'01A217BA1200735580B766775926C4DE','consume','trims',1,NULL,'signed out',1795694400000000,1795694400000000,'Europe/Berlin',1,NULL,1,NULL,NULL,NULL);
CREATE TABLE uses (
  use_id BLOB NOT NULL PRIMARY KEY CHECK (typeof(use_id) = 'blob' AND length(use_id) = 16),
  event_id BLOB NOT NULL REFERENCES events (event_id),
  run TEXT NOT NULL CHECK (typeof(run) = 'text'),
  outcome TEXT CHECK (outcome IS NULL OR outcome IN ('finished', 'came to nothing'))
);
INSERT INTO "uses" VALUES(X'01A217BA12007BFEBE6527E6495F0185',X'01A217BA12007BFEBE6527E6495F0185','d6d3f30e5e904d4a8375a812874bf253','finished');
INSERT INTO "uses" VALUES(X'01A217BA12007C549D8E8DAD9E775082',X'01A217BA12007C549D8E8DAD9E775082','d6d3f30e5e904d4a8375a812874bf253','came to nothing');
INSERT INTO "uses" VALUES(X'01A217BA12007DC7AFE39F2C6D62624B',X'01A217BA12007DC7AFE39F2C6D62624B','d6d3f30e5e904d4a8375a812874bf253','finished');
INSERT INTO "uses" VALUES(X'01A217BA1200735580B766775926C4DE',X'01A217BA1200735580B766775926C4DE','d6d3f30e5e904d4a8375a812874bf253','finished');
CREATE INDEX events_waiting ON events (owner, seq) WHERE status IS NULL;
CREATE INDEX events_of_an_account ON events (owner, metric, counted_at_us);
CREATE INDEX events_signed_out ON events (metric, counted_at_us) WHERE was_signed_out;
CREATE INDEX events_of_a_subject ON events (subject, metric);
CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never taken out'); END;
CREATE TRIGGER events_never_change
BEFORE UPDATE OF seq, event_id, kind, metric, units, ref, subject, occurred_at_us, counted_at_us,
  zone, was_signed_out ON events
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
CREATE TRIGGER events_keep_their_owner
BEFORE UPDATE OF owner ON events WHEN OLD.owner IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an event of one account is never given to another'); END;
CREATE TRIGGER events_end_once BEFORE UPDATE OF is_over, job ON events WHEN OLD.is_over
BEGIN SELECT RAISE(ABORT, 'the work of an event ends once'); END;
CREATE TRIGGER events_are_answered_once
BEFORE UPDATE OF status, why ON events WHEN OLD.status IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an event is answered once'); END;
CREATE INDEX uses_at_work ON uses (event_id, run) WHERE outcome IS NULL;
COMMIT;
PRAGMA user_version = 1;
