PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE device (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    self INTEGER NOT NULL CHECK (self IN (0, 1)),
    stamp INTEGER NOT NULL CHECK (stamp >= 0) -- no updated_at of this device lies beyond it
) STRICT;
INSERT INTO device VALUES(1,'019cad74-34c0-7000-a3cb-e1e459320dd7',1,1772440452139);
CREATE TABLE episode (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    place TEXT NOT NULL CHECK (place IN ('standing', 'sitting', 'floor-or-bed', 'car')),
    ended_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO episode VALUES('019cad79-e2cd-7000-a698-4080bab12a02',1772436972235,0,'2026-03-02','standing',1772438234028,1772438234032,1,NULL);
INSERT INTO episode VALUES('019cad8d-23b0-7000-a1cc-42d4094b9c40',1772438234028,0,'2026-03-02','car',1772438725031,1772438725031,1,NULL);
INSERT INTO episode VALUES('019cad94-a1a7-7000-8722-d16d8c3f0f43',1772438725031,0,'2026-03-02','car',1772439243738,1772439243738,1,NULL);
INSERT INTO episode VALUES('019cad9c-8bda-7000-83b0-61f661351836',1772439243738,0,'2026-03-02','standing',1772439678695,1772439678695,1,NULL);
INSERT INTO episode VALUES('019cada3-2ee7-7000-b460-25fd97f61d68',1772439678695,0,'2026-03-02','car',1772440053336,1772440053336,1,NULL);
INSERT INTO episode VALUES('019cada8-e658-7000-b50f-a3d0ae99b092',1772440053336,0,'2026-03-02','car',1772440185946,1772440185947,1,NULL);
INSERT INTO episode VALUES('019cadaa-ec5b-7000-a3db-a190ee1d952a',1772440185946,0,'2026-03-02','car',1772440452137,1772440452138,1,NULL);
CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    plan_slot TEXT NOT NULL DEFAULT '',
    rules_version INTEGER NOT NULL CHECK (rules_version >= 1),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ended_ms INTEGER,
    ended_offset INTEGER CHECK (ended_offset BETWEEN -720 AND 840),
    stopped TEXT NOT NULL DEFAULT 'none' CHECK (stopped IN
        ('none', 'left', 'easing', 'runs-down-leg', 'dizzy-or-chest', 'locked-up')),
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    effort TEXT CHECK (effort IN ('easy', 'some', 'hard')),
    note TEXT NOT NULL DEFAULT '',
    get_ready_ms INTEGER NOT NULL CHECK (get_ready_ms >= 0),
    get_ready_resume_ms INTEGER NOT NULL CHECK (get_ready_resume_ms >= 0),
    change_over_ms INTEGER NOT NULL CHECK (change_over_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    CHECK ((ended_ms IS NULL) = (ended_offset IS NULL)),
    CHECK (stopped = 'none' OR ended_ms IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO session VALUES('019cad80-5cc2-7000-bfda-be86cbbeaa11',NULL,'',1,1772437396674,0,'2026-03-02',1772437396674,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438806820,1,1772438806819);
INSERT INTO session VALUES('019cad81-555e-7000-a9c3-a27688795369',NULL,'',1,1772437460316,0,'2026-03-02',1772437460316,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772439981386,1,1772439981386);
INSERT INTO session VALUES('019cad87-8ddc-7000-8c5c-906b1aeb85f8',NULL,'',1,1772437867996,0,'2026-03-02',1772437867996,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772437867996,1,NULL);
INSERT INTO session VALUES('019cad87-8ddd-7000-acb0-6798004bbc2f',NULL,'',1,1772437867996,0,'2026-03-02',1772437867996,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772437867997,1,NULL);
INSERT INTO session VALUES('019cad8a-496b-7000-93a1-6201310d9aba',NULL,'',1,1772438047083,0,'2026-03-02',1772438047083,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438047083,1,NULL);
INSERT INTO session VALUES('019cad8b-a578-7000-a218-4fdaeffa95c8',NULL,'',1,1772438136184,0,'2026-03-02',1772438136184,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438136184,1,NULL);
INSERT INTO session VALUES('019cad8d-23ad-7000-9363-f25caeb7c570',NULL,'',1,1772438234028,0,'2026-03-02',1772438234028,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438234029,1,NULL);
INSERT INTO session VALUES('019cad91-d1ea-7000-9ede-cf33512736da',NULL,'',1,1772438540778,0,'2026-03-02',1772438540778,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438540778,1,NULL);
INSERT INTO session VALUES('019cad95-3e38-7000-b43e-f5f607528fb6',NULL,'',1,1772438765112,0,'2026-03-02',1772438765112,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438765112,1,NULL);
INSERT INTO session VALUES('019cad95-e123-7000-86ed-f4f59f79586c',NULL,'',1,1772438806819,0,'2026-03-02',1772438806819,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438806819,1,NULL);
INSERT INTO session VALUES('019cad9e-9a9c-7000-a8dc-fc58bb70252f',NULL,'',1,1772439378588,0,'2026-03-02',1772439378588,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772439378588,1,NULL);
INSERT INTO session VALUES('019cadaa-ec5a-7000-b213-79fc7e3914c3',NULL,'',1,1772440185946,0,'2026-03-02',1772440185946,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772440185946,1,NULL);
CREATE TABLE exercise_set (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')), -- its session's
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    content_version INTEGER NOT NULL CHECK (content_version >= 1),
    level TEXT NOT NULL CHECK (level <> ''),
    animation TEXT NOT NULL,
    count_of TEXT NOT NULL CHECK (count_of IN ('rep', 'hold')),
    counting TEXT NOT NULL CHECK (counting IN ('paced', 'tap', 'done')),
    side TEXT NOT NULL CHECK (side IN ('none', 'left', 'right')),
    set_number INTEGER NOT NULL CHECK (set_number >= 1),
    set_count INTEGER NOT NULL CHECK (set_count >= set_number),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 10),
    reps INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 50),
    hold_ms INTEGER NOT NULL CHECK (hold_ms BETWEEN 0 AND 60000),
    hold_breaths INTEGER NOT NULL CHECK (hold_breaths BETWEEN 0 AND 20),
    each_side INTEGER NOT NULL CHECK (each_side IN (0, 1)),
    hold_rest_ms INTEGER NOT NULL CHECK (hold_rest_ms BETWEEN 0 AND 300000),
    rest_ms INTEGER NOT NULL CHECK (rest_ms BETWEEN 0 AND 300000),
    work_ms INTEGER NOT NULL CHECK (work_ms >= 0),
    back_ms INTEGER NOT NULL CHECK (back_ms >= 0),
    pause_ms INTEGER NOT NULL CHECK (pause_ms >= 0),
    started_ms INTEGER,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped IN (0, 1)),
    feel TEXT CHECK (feel IN ('too-easy', 'about-right', 'too-hard')),
    hurt TEXT NOT NULL DEFAULT 'none' CHECK (hurt IN
        ('none', 'left', 'easing', 'runs-down-leg', 'dizzy-or-chest', 'locked-up')),
    active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_set VALUES('019cad80-5cc2-7001-b7cb-c4a133c2d0f6','019cad80-5cc2-7000-bfda-be86cbbeaa11',0,1772437396674,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437396674,1,0,NULL,'none',60000,1772438806820,1,1772438806819);
INSERT INTO exercise_set VALUES('019cad81-555e-7001-9a82-e79b05b5faeb','019cad81-555e-7000-a9c3-a27688795369',0,1772437460316,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437460316,1,0,NULL,'none',60000,1772439981386,1,1772439981386);
INSERT INTO exercise_set VALUES('019cad87-8ddc-7001-a12e-5d006cd3d6af','019cad87-8ddc-7000-8c5c-906b1aeb85f8',0,1772437867996,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,3,5000,0,0,0,30000,2000,2000,1000,1772437867996,1,0,NULL,'none',60000,1772437867996,1,NULL);
INSERT INTO exercise_set VALUES('019cad87-8ddd-7001-9b50-51c62d0332cd','019cad87-8ddd-7000-acb0-6798004bbc2f',0,1772437867996,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772437867996,1,0,NULL,'none',60000,1772437867997,1,NULL);
INSERT INTO exercise_set VALUES('019cad8a-496b-7001-a834-09b1f2fb545f','019cad8a-496b-7000-93a1-6201310d9aba',0,1772438047083,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772438047083,1,0,NULL,'none',60000,1772438047083,1,NULL);
INSERT INTO exercise_set VALUES('019cad8b-a578-7001-8857-c52e70ded4d2','019cad8b-a578-7000-a218-4fdaeffa95c8',0,1772438136184,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772438136184,1,0,NULL,'none',60000,1772438136184,1,NULL);
INSERT INTO exercise_set VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad8d-23ad-7000-9363-f25caeb7c570',0,1772438234028,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,3,5000,0,0,0,30000,2000,2000,1000,1772438234028,1,0,NULL,'none',60000,1772438234029,1,NULL);
INSERT INTO exercise_set VALUES('019cad91-d1ea-7001-9fcd-10ef51504e8a','019cad91-d1ea-7000-9ede-cf33512736da',0,1772438540778,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772438540778,1,0,NULL,'none',60000,1772438540778,1,NULL);
INSERT INTO exercise_set VALUES('019cad95-3e38-7001-9d39-af06bf6896ce','019cad95-3e38-7000-b43e-f5f607528fb6',0,1772438765112,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,1,5000,0,0,0,30000,2000,2000,1000,1772438765112,1,0,NULL,'none',60000,1772438765112,1,NULL);
INSERT INTO exercise_set VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad95-e123-7000-86ed-f4f59f79586c',0,1772438806819,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772438806819,1,0,NULL,'none',60000,1772438806819,1,NULL);
INSERT INTO exercise_set VALUES('019cad9e-9a9c-7001-a3c6-91b8756b70f6','019cad9e-9a9c-7000-a8dc-fc58bb70252f',0,1772439378588,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,3,5000,0,0,0,30000,2000,2000,1000,1772439378588,1,0,NULL,'none',60000,1772439378588,1,NULL);
INSERT INTO exercise_set VALUES('019cadaa-ec5a-7001-9218-2924107eabd6','019cadaa-ec5a-7000-b213-79fc7e3914c3',0,1772440185946,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,1,5000,0,0,0,30000,2000,2000,1000,1772440185946,1,0,NULL,'none',60000,1772440185946,1,NULL);
CREATE TABLE rep (
    set_id TEXT NOT NULL REFERENCES exercise_set (id) DEFERRABLE INITIALLY DEFERRED,
    id TEXT NOT NULL CHECK (length(id) = 36),
    n INTEGER NOT NULL CHECK (n >= 1),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    held_ms INTEGER NOT NULL CHECK (held_ms >= 0),
    counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
    open INTEGER NOT NULL CHECK (open IN (0, 1)), -- a hold that is running
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    PRIMARY KEY (set_id, id),
    CHECK (counted + open < 2)
) STRICT, WITHOUT ROWID;
INSERT INTO rep VALUES('019cad80-5cc2-7001-b7cb-c4a133c2d0f6','019cad80-5cc2-7002-93fc-d6513d02befe',1,1772437396674,0,'2026-03-02',5000,1,0,1772438806820,1,1772438806819);
INSERT INTO rep VALUES('019cad80-5cc2-7001-b7cb-c4a133c2d0f6','019cad80-5cc2-7003-a25e-c07a99506761',2,1772437396674,0,'2026-03-02',5000,1,0,1772438806820,1,1772438806819);
INSERT INTO rep VALUES('019cad81-555e-7001-9a82-e79b05b5faeb','019cad81-555e-7002-b5ba-4eb728dd632c',1,1772437460316,0,'2026-03-02',5000,1,0,1772439981386,1,1772439981386);
INSERT INTO rep VALUES('019cad81-555e-7001-9a82-e79b05b5faeb','019cad81-555e-7003-ab03-54df4a45b34e',2,1772437460316,0,'2026-03-02',5000,1,0,1772439981386,1,1772439981386);
INSERT INTO rep VALUES('019cad87-8ddc-7001-a12e-5d006cd3d6af','019cad87-8ddc-7002-938c-6a0cda7326c7',1,1772437867996,0,'2026-03-02',5000,1,0,1772437867996,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddc-7001-a12e-5d006cd3d6af','019cad87-8ddc-7003-9e7e-b00e4c9c9e35',2,1772437867996,0,'2026-03-02',5000,1,0,1772437867996,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddc-7001-a12e-5d006cd3d6af','019cad87-8ddc-7004-81df-da7a5eb236f8',3,1772437867996,0,'2026-03-02',5000,1,0,1772437867996,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddd-7001-9b50-51c62d0332cd','019cad87-8ddd-7002-982d-6717a91d279d',1,1772437867996,0,'2026-03-02',5000,1,0,1772437867997,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddd-7001-9b50-51c62d0332cd','019cad87-8ddd-7003-ac7c-5b1c60b890ff',2,1772437867996,0,'2026-03-02',5000,1,0,1772437867997,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddd-7001-9b50-51c62d0332cd','019cad87-8ddd-7004-a70c-d6df5d49ce30',3,1772437867996,0,'2026-03-02',5000,1,0,1772437867997,1,NULL);
INSERT INTO rep VALUES('019cad87-8ddd-7001-9b50-51c62d0332cd','019cad87-8ddd-7005-b5d8-1f333a1fb9e9',4,1772437867996,0,'2026-03-02',5000,1,0,1772437867997,1,NULL);
INSERT INTO rep VALUES('019cad8a-496b-7001-a834-09b1f2fb545f','019cad8a-496b-7002-a6df-52ffdf834b47',1,1772438047083,0,'2026-03-02',5000,1,0,1772438047083,1,NULL);
INSERT INTO rep VALUES('019cad8a-496b-7001-a834-09b1f2fb545f','019cad8a-496b-7003-aa3f-7fb9fcd4241d',2,1772438047083,0,'2026-03-02',5000,1,0,1772438047083,1,NULL);
INSERT INTO rep VALUES('019cad8a-496b-7001-a834-09b1f2fb545f','019cad8a-496b-7004-b89c-5aca8c448a78',3,1772438047083,0,'2026-03-02',5000,1,0,1772438047083,1,NULL);
INSERT INTO rep VALUES('019cad8a-496b-7001-a834-09b1f2fb545f','019cad8a-496b-7005-8de2-b0ab6b89f8ac',4,1772438047083,0,'2026-03-02',5000,1,0,1772438047083,1,NULL);
INSERT INTO rep VALUES('019cad8b-a578-7001-8857-c52e70ded4d2','019cad8b-a578-7002-8eb6-7bb2bf528e01',1,1772438136184,0,'2026-03-02',5000,1,0,1772438136184,1,NULL);
INSERT INTO rep VALUES('019cad8b-a578-7001-8857-c52e70ded4d2','019cad8b-a578-7003-9b55-54bef5ebf42b',2,1772438136184,0,'2026-03-02',5000,1,0,1772438136184,1,NULL);
INSERT INTO rep VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad8d-23ad-7002-b5e1-803bf4585807',1,1772438234028,0,'2026-03-02',5000,1,0,1772438234029,1,NULL);
INSERT INTO rep VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad8d-23ad-7003-ad0d-723fd1859e5b',2,1772438234028,0,'2026-03-02',5000,1,0,1772438234029,1,NULL);
INSERT INTO rep VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad8d-23ad-7004-a4d4-f04889d20de1',3,1772438234028,0,'2026-03-02',5000,1,0,1772438234029,1,NULL);
INSERT INTO rep VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad8d-23ae-7000-ab7a-07aacd555fc9',4,1772438234028,0,'2026-03-02',5000,1,0,1772438234030,1,NULL);
INSERT INTO rep VALUES('019cad8d-23ad-7001-af68-41424a61a275','019cad91-545a-7000-9aee-8a91c100fde6',5,1772438508634,0,'2026-03-02',5000,1,0,1772438508634,1,NULL);
INSERT INTO rep VALUES('019cad91-d1ea-7001-9fcd-10ef51504e8a','019cad91-d1ea-7002-a6cd-25813e9b65b8',1,1772438540778,0,'2026-03-02',5000,1,0,1772438540778,1,NULL);
INSERT INTO rep VALUES('019cad91-d1ea-7001-9fcd-10ef51504e8a','019cad91-d1ea-7003-b6a3-dec45265c099',2,1772438540778,0,'2026-03-02',5000,1,0,1772438540778,1,NULL);
INSERT INTO rep VALUES('019cad91-d1ea-7001-9fcd-10ef51504e8a','019cad91-d1ea-7004-9bb8-bbc2e5a4476b',3,1772438540778,0,'2026-03-02',5000,1,0,1772438540778,1,NULL);
INSERT INTO rep VALUES('019cad91-d1ea-7001-9fcd-10ef51504e8a','019cad91-d1ea-7005-8bf3-f4c210aaec11',4,1772438540778,0,'2026-03-02',5000,1,0,1772438725032,1,1772438725031);
INSERT INTO rep VALUES('019cad95-3e38-7001-9d39-af06bf6896ce','019cad95-3e38-7002-8669-9985f30963e5',1,1772438765112,0,'2026-03-02',5000,1,0,1772438765112,1,NULL);
INSERT INTO rep VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad95-e123-7002-a7c9-2cf10f4bb044',1,1772438806819,0,'2026-03-02',5000,1,0,1772438806819,1,NULL);
INSERT INTO rep VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad95-e123-7003-b0b4-b1b94408ab71',2,1772438806819,0,'2026-03-02',5000,1,0,1772438806819,1,NULL);
INSERT INTO rep VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad9c-1c10-7000-907f-0222c166cbc6',3,1772439215120,0,'2026-03-02',5000,1,0,1772439215120,1,NULL);
INSERT INTO rep VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad9c-1c10-7001-84e6-f9a7b057682f',4,1772439215120,0,'2026-03-02',5000,1,0,1772439215120,1,NULL);
INSERT INTO rep VALUES('019cad95-e123-7001-ba27-143edc7f3d65','019cad9c-1c10-7002-9386-7f8a1972b8d6',5,1772439215120,0,'2026-03-02',5000,1,0,1772439215120,1,NULL);
INSERT INTO rep VALUES('019cad9e-9a9c-7001-a3c6-91b8756b70f6','019cad9e-9a9c-7002-8b3e-ee5eb561eeed',1,1772439378588,0,'2026-03-02',5000,1,0,1772439378588,1,NULL);
INSERT INTO rep VALUES('019cad9e-9a9c-7001-a3c6-91b8756b70f6','019cad9e-9a9c-7003-9511-148311f199c6',2,1772439378588,0,'2026-03-02',5000,1,0,1772439378588,1,NULL);
INSERT INTO rep VALUES('019cad9e-9a9c-7001-a3c6-91b8756b70f6','019cad9e-9a9c-7004-80e9-726ccf2a820d',3,1772439378588,0,'2026-03-02',5000,1,0,1772439378588,1,NULL);
INSERT INTO rep VALUES('019cadaa-ec5a-7001-9218-2924107eabd6','019cadaa-ec5a-7002-985f-17ddc9558eac',1,1772440185946,0,'2026-03-02',5000,1,0,1772440185946,1,NULL);
CREATE TABLE pain (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    note TEXT NOT NULL DEFAULT '',
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO pain VALUES('019cad79-e2cb-7000-844c-3cd7f43c661c',1772436972235,0,'2026-03-02',10,'',1772436972236,1,1772436972235);
INSERT INTO pain VALUES('019cad85-cebc-7000-9f0f-9924a3016430',1772437753532,0,'2026-03-02',4,replace('=1+1, "ü"\n🙂','\n',char(10)),1772437753532,1,NULL);
INSERT INTO pain VALUES('019cad86-1e12-7000-9d2f-9b2d0b5f15e6',1772437773842,0,'2026-03-02',10,replace('=1+1, "ü"\n🙂','\n',char(10)),1772437773842,1,NULL);
INSERT INTO pain VALUES('019cad8e-9c9c-7000-9dc4-43bfb29af542',1772438330524,0,'2026-03-02',4,'',1772438420145,1,1772438420145);
INSERT INTO pain VALUES('019cad94-a1a9-7000-bc26-f9e9c7dc23bf',1772438725031,0,'2026-03-02',9,replace('=1+1, "ü"\n🙂','\n',char(10)),1772438725033,1,NULL);
INSERT INTO pain VALUES('019cad95-e125-7000-b884-f50d388dc242',1772438806819,0,'2026-03-02',2,'',1772438806821,1,NULL);
INSERT INTO pain VALUES('019cad95-e126-7000-9b96-d654f1c64b88',1772438806819,0,'2026-03-02',3,'',1772438806822,1,NULL);
INSERT INTO pain VALUES('019cad98-5bcd-7000-8747-d9fb9bc44a54',1772438969293,0,'2026-03-02',9,'',1772438969293,1,NULL);
INSERT INTO pain VALUES('019cad98-5bce-7000-b558-9b4b7d95746b',1772438969293,0,'2026-03-02',8,replace('=1+1, "ü"\n🙂','\n',char(10)),1772438969294,1,NULL);
INSERT INTO pain VALUES('019cad9a-405a-7000-9f2c-0f2f7abd7913',1772439093338,0,'2026-03-02',1,'',1772439093338,1,NULL);
INSERT INTO pain VALUES('019cada5-de2d-7000-9122-50ec2d7add89',1772439854637,0,'2026-03-02',5,replace('=1+1, "ü"\n🙂','\n',char(10)),1772440452139,1,1772440452137);
INSERT INTO pain VALUES('019cada5-de2e-7000-b109-8dc238492249',1772439854637,0,'2026-03-02',4,replace('=1+1, "ü"\n🙂','\n',char(10)),1772440092511,1,1772440092511);
INSERT INTO pain VALUES('019cadae-70af-7000-bfdc-faeb761eca30',1772440416431,0,'2026-03-02',9,'',1772440452137,1,1772440452137);
CREATE TABLE own_level (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    level TEXT NOT NULL CHECK (level <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO own_level VALUES('019cad7f-d9fd-7000-b3d3-3b666a1e21da',1772437363197,0,'2026-03-02','plank','knees',1772439509595,1,NULL);
CREATE TABLE own_dose (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    exercise TEXT NOT NULL CHECK (exercise <> ''),
    level TEXT NOT NULL CHECK (level <> ''),
    sets INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 10),
    reps INTEGER NOT NULL CHECK (reps BETWEEN 1 AND 50),
    hold_ms INTEGER NOT NULL CHECK (hold_ms BETWEEN 0 AND 60000),
    hold_breaths INTEGER NOT NULL CHECK (hold_breaths BETWEEN 0 AND 20),
    each_side INTEGER NOT NULL CHECK (each_side IN (0, 1)),
    hold_rest_ms INTEGER NOT NULL CHECK (hold_rest_ms BETWEEN 0 AND 300000),
    rest_ms INTEGER NOT NULL CHECK (rest_ms BETWEEN 0 AND 300000),
    work_ms INTEGER NOT NULL CHECK (work_ms >= 0),
    back_ms INTEGER NOT NULL CHECK (back_ms >= 0),
    pause_ms INTEGER NOT NULL CHECK (pause_ms >= 0),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE preference (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO preference VALUES('019cad7b-eb8f-7000-953a-eb70673e29cb',1772437105551,0,'2026-03-02','theme','light',1772440363679,1,NULL);
CREATE TABLE guide (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    place TEXT CHECK (place IN ('standing', 'sitting', 'floor-or-bed', 'car')),
    step TEXT NOT NULL CHECK (step <> ''),
    acted_ms INTEGER NOT NULL,
    closed_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO guide VALUES('019cad8d-23b0-7001-8ef7-4aa7dd7f4aec',1772438234028,0,'2026-03-02','019cadaa-ec5b-7000-a3db-a190ee1d952a',NULL,'stop',1772440185946,NULL,1772440185947,1,NULL);
CREATE TABLE exercise_day (
    local_date TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (local_date, exercise)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_day VALUES('2026-03-02','',10,31,155000,600000);
INSERT INTO exercise_day VALUES('2026-03-02','bridge',6,20,100000,360000);
INSERT INTO exercise_day VALUES('2026-03-02','plank',4,11,55000,240000);
CREATE TABLE exercise_week (
    monday TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (exercise, monday)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_week VALUES('2026-03-02','',10,31,155000,600000);
INSERT INTO exercise_week VALUES('2026-03-02','bridge',6,20,100000,360000);
INSERT INTO exercise_week VALUES('2026-03-02','plank',4,11,55000,240000);
CREATE TABLE pain_week (
    monday TEXT NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    least INTEGER NOT NULL,
    most INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO pain_week VALUES('2026-03-02',8,46,1,10);
CREATE INDEX episode_by_day ON episode (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX episode_open ON episode (at_ms) WHERE ended_ms IS NULL AND deleted_at IS NULL;
CREATE INDEX session_by_day ON session (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX session_open ON session (at_ms) WHERE ended_ms IS NULL AND deleted_at IS NULL;
CREATE INDEX set_by_session ON exercise_set (session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX set_by_exercise ON exercise_set (exercise, local_date) WHERE deleted_at IS NULL;
CREATE INDEX pain_by_day ON pain (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX own_level_by_exercise ON own_level (exercise) WHERE deleted_at IS NULL;
CREATE INDEX own_dose_by_exercise ON own_dose (exercise, level) WHERE deleted_at IS NULL;
CREATE INDEX preference_by_key ON preference (key) WHERE deleted_at IS NULL;
CREATE INDEX guide_open ON guide (at_ms) WHERE closed_ms IS NULL AND deleted_at IS NULL;
CREATE TRIGGER set_closed_insert AFTER INSERT ON exercise_set WHEN NEW.closed = 1 BEGIN DELETE FROM exercise_day WHERE local_date = NEW.local_date AND exercise IN (NEW.exercise, ''); INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, NEW.exercise, sum(reps > 0) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM (SELECT s.local_date AS local_date, s.exercise AS exercise, s.active_ms AS active_ms, (SELECT count(*) FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL) AS reps, (SELECT coalesce(sum(held_ms), 0) FROM rep WHERE set_id = s.id AND deleted_at IS NULL) AS held_ms FROM exercise_set s WHERE s.closed = 1 AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL AND s.exercise = NEW.exercise AND s.local_date = NEW.local_date)) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, '', sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date = NEW.local_date) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; DELETE FROM exercise_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days') AND exercise = NEW.exercise; INSERT INTO exercise_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), NEW.exercise, sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0') AND exercise = NEW.exercise) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; DELETE FROM exercise_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days') AND exercise = ''; INSERT INTO exercise_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), '', sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0') AND exercise = '') WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; END;
CREATE TRIGGER set_closed_update AFTER UPDATE ON exercise_set WHEN NEW.closed = 1 OR OLD.closed = 1 BEGIN DELETE FROM exercise_day WHERE local_date = NEW.local_date AND exercise IN (NEW.exercise, ''); INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, NEW.exercise, sum(reps > 0) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM (SELECT s.local_date AS local_date, s.exercise AS exercise, s.active_ms AS active_ms, (SELECT count(*) FROM rep WHERE set_id = s.id AND counted = 1 AND deleted_at IS NULL) AS reps, (SELECT coalesce(sum(held_ms), 0) FROM rep WHERE set_id = s.id AND deleted_at IS NULL) AS held_ms FROM exercise_set s WHERE s.closed = 1 AND s.started_ms IS NOT NULL AND s.deleted_at IS NULL AND s.exercise = NEW.exercise AND s.local_date = NEW.local_date)) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; INSERT INTO exercise_day SELECT * FROM (SELECT NEW.local_date, '', sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date = NEW.local_date) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; DELETE FROM exercise_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days') AND exercise = NEW.exercise; INSERT INTO exercise_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), NEW.exercise, sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0') AND exercise = NEW.exercise) WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; DELETE FROM exercise_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days') AND exercise = ''; INSERT INTO exercise_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), '', sum(sets) AS sets, sum(reps) AS reps, sum(held_ms) AS held_ms, sum(active_ms) AS active_ms FROM exercise_day WHERE local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0') AND exercise = '') WHERE sets > 0 OR reps > 0 OR held_ms > 0 OR active_ms > 0; END;
CREATE TRIGGER rep_insert AFTER INSERT ON rep WHEN EXISTS (SELECT 1 FROM exercise_set WHERE id = NEW.set_id AND closed = 1 AND deleted_at IS NULL) BEGIN UPDATE exercise_set SET closed = 1 WHERE id = NEW.set_id; END;
CREATE TRIGGER rep_update AFTER UPDATE ON rep WHEN EXISTS (SELECT 1 FROM exercise_set WHERE id = NEW.set_id AND closed = 1 AND deleted_at IS NULL) BEGIN UPDATE exercise_set SET closed = 1 WHERE id = NEW.set_id; END;
CREATE TRIGGER pain_insert AFTER INSERT ON pain BEGIN DELETE FROM pain_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days'); INSERT INTO pain_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), count(*) AS entries, sum(score) AS sum, min(score) AS least, max(score) AS most FROM pain WHERE deleted_at IS NULL AND local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0')) WHERE entries > 0; END;
CREATE TRIGGER pain_update AFTER UPDATE ON pain BEGIN DELETE FROM pain_week WHERE monday = date(NEW.local_date, 'weekday 0', '-6 days'); INSERT INTO pain_week SELECT * FROM (SELECT date(NEW.local_date, 'weekday 0', '-6 days'), count(*) AS entries, sum(score) AS sum, min(score) AS least, max(score) AS most FROM pain WHERE deleted_at IS NULL AND local_date BETWEEN date(NEW.local_date, 'weekday 0', '-6 days') AND date(NEW.local_date, 'weekday 0')) WHERE entries > 0; END;
COMMIT;
PRAGMA application_id = 1281977698;
PRAGMA user_version = 1;
