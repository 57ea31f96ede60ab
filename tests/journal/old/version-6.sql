PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE device (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    self INTEGER NOT NULL CHECK (self IN (0, 1)),
    stamp INTEGER NOT NULL CHECK (stamp >= 0) -- no updated_at of this device lies beyond it
) STRICT;
INSERT INTO device VALUES(1,'019cad74-34c0-7000-a3cb-e1e459320dd7',1,1772439964630);
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
, helped TEXT NOT NULL DEFAULT '', triggers TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO episode VALUES('019cad89-482f-7000-93a1-6201310d9aba',1772437981231,0,'2026-03-02','car',1772437981231,1772437981233,1,NULL,'','','');
INSERT INTO episode VALUES('019cad8a-e3f0-7000-bfa5-a4e0c4f4480e',1772438086636,0,'2026-03-02','car',1772438399529,1772438399529,1,NULL,'','','');
INSERT INTO episode VALUES('019cad8f-aa29-7000-8bf3-f4c210aaec11',1772438399529,0,'2026-03-02','car',1772438399529,1772438399532,1,NULL,'','','');
INSERT INTO episode VALUES('019cad8f-aa2c-7000-bc26-f9e9c7dc23bf',1772438399529,0,'2026-03-02','car',1772439330687,1772439330688,1,NULL,'','','');
INSERT INTO episode VALUES('019cad9d-df80-7000-9511-148311f199c6',1772439330687,0,'2026-03-02','car',1772439920303,1772439920303,1,NULL,'','','');
INSERT INTO episode VALUES('019cada6-deaf-7000-b213-79fc7e3914c3',1772439920303,0,'2026-03-02','car',1772439920303,1772439920304,1,NULL,'','','');
INSERT INTO episode VALUES('019cada7-59c1-7000-9218-2924107eabd6',1772439951808,0,'2026-03-02','floor-or-bed',NULL,1772439951809,1,NULL,'','','');
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
INSERT INTO session VALUES('019cad7d-1d5b-7000-a698-4080bab12a02',NULL,'',1,1772437183835,0,'2026-03-02',1772437183835,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438399534,1,1772438399529);
INSERT INTO session VALUES('019cad81-8e8e-7000-93fc-d6513d02befe',NULL,'',1,1772437474958,0,'2026-03-02',1772437474958,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438637197,1,1772438637197);
INSERT INTO session VALUES('019cad82-872a-7000-ab03-54df4a45b34e',NULL,'',1,1772437538600,0,'2026-03-02',1772437538600,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772437538602,1,NULL);
INSERT INTO session VALUES('019cad87-0089-7000-938c-6a0cda7326c7',NULL,'',1,1772437831816,0,'2026-03-02',1772437831816,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772437831817,1,NULL);
INSERT INTO session VALUES('019cad87-9ff1-7000-982d-6717a91d279d',NULL,'',1,1772437872624,0,'2026-03-02',1772437872624,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772437872625,1,NULL);
INSERT INTO session VALUES('019cad8a-e3ec-7000-8ef7-4aa7dd7f4aec',NULL,'',1,1772438086636,0,'2026-03-02',1772438086636,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438086636,1,NULL);
INSERT INTO session VALUES('019cad8a-e3ed-7000-a4d2-1225283af2e8',NULL,'',1,1772438086636,0,'2026-03-02',1772438086636,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438086637,1,NULL);
INSERT INTO session VALUES('019cad8c-da6c-7000-9aee-8a91c100fde6',NULL,'',1,1772438215276,0,'2026-03-02',1772438215276,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438215276,1,NULL);
INSERT INTO session VALUES('019cad95-b190-7000-a7c9-2cf10f4bb044',NULL,'',1,1772438794640,0,'2026-03-02',1772438794640,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438794640,1,NULL);
INSERT INTO session VALUES('019cad98-48fd-7000-907f-0222c166cbc6',NULL,'',1,1772438964477,0,'2026-03-02',1772438964477,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772438964477,1,NULL);
INSERT INTO session VALUES('019cad9d-df7f-7000-a8dc-fc58bb70252f',NULL,'',1,1772439330687,0,'2026-03-02',1772439330687,0,'none',NULL,NULL,NULL,'',5000,3000,10000,1772439330687,1,NULL);
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
INSERT INTO exercise_set VALUES('019cad7d-1d5b-7001-953a-eb70673e29cb','019cad7d-1d5b-7000-a698-4080bab12a02',0,1772437183835,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437183835,1,0,NULL,'none',60000,1772438399534,1,1772438399529);
INSERT INTO exercise_set VALUES('019cad81-8e8e-7001-a25e-c07a99506761','019cad81-8e8e-7000-93fc-d6513d02befe',0,1772437474958,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437474958,1,0,NULL,'none',60000,1772438637197,1,1772438637197);
INSERT INTO exercise_set VALUES('019cad82-872a-7001-9f0f-9924a3016430','019cad82-872a-7000-ab03-54df4a45b34e',0,1772437538600,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437538600,1,0,NULL,'none',60000,1772437538602,1,NULL);
INSERT INTO exercise_set VALUES('019cad87-0089-7001-9e7e-b00e4c9c9e35','019cad87-0089-7000-938c-6a0cda7326c7',0,1772437831816,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,3,5000,0,0,0,30000,2000,2000,1000,1772437831816,1,0,NULL,'none',60000,1772437831817,1,NULL);
INSERT INTO exercise_set VALUES('019cad87-9ff1-7001-ac7c-5b1c60b890ff','019cad87-9ff1-7000-982d-6717a91d279d',0,1772437872624,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772437872624,1,0,NULL,'none',60000,1772437872625,1,NULL);
INSERT INTO exercise_set VALUES('019cad8a-e3ec-7001-8a45-f286b9e7d382','019cad8a-e3ec-7000-8ef7-4aa7dd7f4aec',0,1772438086636,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772438086636,1,0,NULL,'none',60000,1772438086636,1,NULL);
INSERT INTO exercise_set VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8a-e3ed-7000-a4d2-1225283af2e8',0,1772438086636,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,3,5000,0,0,0,30000,2000,2000,1000,1772438086636,1,0,NULL,'none',60000,1772438086637,1,NULL);
INSERT INTO exercise_set VALUES('019cad8c-da6c-7001-9ede-cf33512736da','019cad8c-da6c-7000-9aee-8a91c100fde6',0,1772438215276,0,'2026-03-02','bridge',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772438215276,1,0,NULL,'none',60000,1772438215276,1,NULL);
INSERT INTO exercise_set VALUES('019cad95-b190-7001-b0b4-b1b94408ab71','019cad95-b190-7000-a7c9-2cf10f4bb044',0,1772438794640,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,4,5000,0,0,0,30000,2000,2000,1000,1772438794640,1,0,NULL,'none',60000,1772438794640,1,NULL);
INSERT INTO exercise_set VALUES('019cad98-48fd-7001-84e6-f9a7b057682f','019cad98-48fd-7000-907f-0222c166cbc6',0,1772438964477,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,2,5000,0,0,0,30000,2000,2000,1000,1772438964477,1,0,NULL,'none',60000,1772438964477,1,NULL);
INSERT INTO exercise_set VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cad9d-df7f-7000-a8dc-fc58bb70252f',0,1772439330687,0,'2026-03-02','plank',3,'full','plank','rep','tap','none',1,1,1,1,5000,0,0,0,30000,2000,2000,1000,1772439330687,1,0,NULL,'none',60000,1772439330687,1,NULL);
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
INSERT INTO rep VALUES('019cad7d-1d5b-7001-953a-eb70673e29cb','019cad7d-1d5b-7002-b3d3-3b666a1e21da',1,1772437183835,0,'2026-03-02',5000,1,0,1772438399534,1,1772438399529);
INSERT INTO rep VALUES('019cad7d-1d5b-7001-953a-eb70673e29cb','019cad7d-1d5b-7003-bfda-be86cbbeaa11',2,1772437183835,0,'2026-03-02',5000,1,0,1772438399534,1,1772438399529);
INSERT INTO rep VALUES('019cad81-8e8e-7001-a25e-c07a99506761','019cad81-8e8e-7002-a9c3-a27688795369',1,1772437474958,0,'2026-03-02',5000,1,0,1772438637197,1,1772438637197);
INSERT INTO rep VALUES('019cad81-8e8e-7001-a25e-c07a99506761','019cad81-8e8e-7003-9a82-e79b05b5faeb',2,1772437474958,0,'2026-03-02',5000,1,0,1772438637197,1,1772438637197);
INSERT INTO rep VALUES('019cad82-872a-7001-9f0f-9924a3016430','019cad82-872a-7002-9d2f-9b2d0b5f15e6',1,1772437538600,0,'2026-03-02',5000,1,0,1772437538602,1,NULL);
INSERT INTO rep VALUES('019cad82-872a-7001-9f0f-9924a3016430','019cad82-872a-7003-8c5c-906b1aeb85f8',2,1772437538600,0,'2026-03-02',5000,1,0,1772437538602,1,NULL);
INSERT INTO rep VALUES('019cad87-0089-7001-9e7e-b00e4c9c9e35','019cad87-0089-7002-81df-da7a5eb236f8',1,1772437831816,0,'2026-03-02',5000,1,0,1772437831817,1,NULL);
INSERT INTO rep VALUES('019cad87-0089-7001-9e7e-b00e4c9c9e35','019cad87-0089-7003-acb0-6798004bbc2f',2,1772437831816,0,'2026-03-02',5000,1,0,1772437831817,1,NULL);
INSERT INTO rep VALUES('019cad87-0089-7001-9e7e-b00e4c9c9e35','019cad87-0089-7004-9b50-51c62d0332cd',3,1772437831816,0,'2026-03-02',5000,1,0,1772437831817,1,NULL);
INSERT INTO rep VALUES('019cad87-9ff1-7001-ac7c-5b1c60b890ff','019cad87-9ff1-7002-a70c-d6df5d49ce30',1,1772437872624,0,'2026-03-02',5000,1,0,1772437872625,1,NULL);
INSERT INTO rep VALUES('019cad87-9ff1-7001-ac7c-5b1c60b890ff','019cad87-9ff1-7003-b5d8-1f333a1fb9e9',2,1772437872624,0,'2026-03-02',5000,1,0,1772437872625,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ec-7001-8a45-f286b9e7d382','019cad8a-e3ec-7002-91ce-3318362240f6',1,1772438086636,0,'2026-03-02',5000,1,0,1772438086636,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ec-7001-8a45-f286b9e7d382','019cad8a-e3ec-7003-880e-43ed5da9a60f',2,1772438086636,0,'2026-03-02',5000,1,0,1772438086636,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ec-7001-8a45-f286b9e7d382','019cad8a-e3ec-7004-93f1-83c986aec07e',3,1772438086636,0,'2026-03-02',5000,1,0,1772438086636,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ec-7001-8a45-f286b9e7d382','019cad8a-e3ec-7005-9868-da3886729b56',4,1772438086636,0,'2026-03-02',5000,1,0,1772438086636,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8a-e3ed-7002-9c90-961b7f936d22',1,1772438086636,0,'2026-03-02',5000,1,0,1772438086637,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8a-e3ed-7003-9098-7a47c025a152',2,1772438086636,0,'2026-03-02',5000,1,0,1772438086637,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8a-e3ed-7004-80a7-6d853561f4e6',3,1772438086636,0,'2026-03-02',5000,1,0,1772438086637,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8a-e3ee-7000-92d2-510fbb0ec12b',4,1772438086636,0,'2026-03-02',5000,1,0,1772438086638,1,NULL);
INSERT INTO rep VALUES('019cad8a-e3ed-7001-abaa-b8919ec9278a','019cad8c-5cdf-7000-9dc4-43bfb29af542',5,1772438183132,0,'2026-03-02',5000,1,0,1772438183135,1,NULL);
INSERT INTO rep VALUES('019cad8c-da6c-7001-9ede-cf33512736da','019cad8c-da6c-7002-9fcd-10ef51504e8a',1,1772438215276,0,'2026-03-02',5000,1,0,1772438215276,1,NULL);
INSERT INTO rep VALUES('019cad8c-da6c-7001-9ede-cf33512736da','019cad8c-da6c-7003-a6cd-25813e9b65b8',2,1772438215276,0,'2026-03-02',5000,1,0,1772438215276,1,NULL);
INSERT INTO rep VALUES('019cad8c-da6c-7001-9ede-cf33512736da','019cad8c-da6c-7004-b6a3-dec45265c099',3,1772438215276,0,'2026-03-02',5000,1,0,1772438215276,1,NULL);
INSERT INTO rep VALUES('019cad8c-da6c-7001-9ede-cf33512736da','019cad8c-da6c-7005-9bb8-bbc2e5a4476b',4,1772438215276,0,'2026-03-02',5000,1,0,1772438399530,1,1772438399529);
INSERT INTO rep VALUES('019cad95-b190-7001-b0b4-b1b94408ab71','019cad95-b190-7002-b884-f50d388dc242',1,1772438794640,0,'2026-03-02',5000,1,0,1772438794640,1,NULL);
INSERT INTO rep VALUES('019cad95-b190-7001-b0b4-b1b94408ab71','019cad95-b190-7003-9b96-d654f1c64b88',2,1772438794640,0,'2026-03-02',5000,1,0,1772438794640,1,NULL);
INSERT INTO rep VALUES('019cad95-b190-7001-b0b4-b1b94408ab71','019cad95-b190-7004-8747-d9fb9bc44a54',3,1772438794640,0,'2026-03-02',5000,1,0,1772438794640,1,NULL);
INSERT INTO rep VALUES('019cad95-b190-7001-b0b4-b1b94408ab71','019cad95-b190-7005-b558-9b4b7d95746b',4,1772438794640,0,'2026-03-02',5000,1,0,1772438794640,1,NULL);
INSERT INTO rep VALUES('019cad98-48fd-7001-84e6-f9a7b057682f','019cad98-48fd-7002-9386-7f8a1972b8d6',1,1772438964477,0,'2026-03-02',5000,1,0,1772438964477,1,NULL);
INSERT INTO rep VALUES('019cad98-48fd-7001-84e6-f9a7b057682f','019cad98-48fd-7003-83b0-61f661351836',2,1772438964477,0,'2026-03-02',5000,1,0,1772438964477,1,NULL);
INSERT INTO rep VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cad9d-df7f-7002-8b3e-ee5eb561eeed',1,1772439330687,0,'2026-03-02',5000,1,0,1772439330687,1,NULL);
INSERT INTO rep VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cada3-1c1b-7000-b460-25fd97f61d68',2,1772439673883,0,'2026-03-02',5000,1,0,1772439673883,1,NULL);
INSERT INTO rep VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cada3-1c1b-7001-9122-50ec2d7add89',3,1772439673883,0,'2026-03-02',5000,1,0,1772439673883,1,NULL);
INSERT INTO rep VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cada3-1c1b-7002-b109-8dc238492249',4,1772439673883,0,'2026-03-02',5000,1,0,1772439673883,1,NULL);
INSERT INTO rep VALUES('019cad9d-df7f-7001-a3c6-91b8756b70f6','019cada3-1c1b-7003-b50f-a3d0ae99b092',5,1772439673883,0,'2026-03-02',5000,1,0,1772439673883,1,NULL);
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
, spots TEXT NOT NULL DEFAULT '', felt TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO pain VALUES('019cad79-e2cb-7000-844c-3cd7f43c661c',1772436972235,0,'2026-03-02',7,'',1772436972236,1,1772436972235,'middle-back','');
INSERT INTO pain VALUES('019cad87-0088-7000-a12e-5d006cd3d6af',1772437831816,0,'2026-03-02',0,replace('=1+1, "ü"\n🙂','\n',char(10)),1772437981232,1,1772437981231,'back-thigh-left,foot-left','');
INSERT INTO pain VALUES('019cad8c-5cdc-7000-95f0-53ed7217c6a7',1772438183132,0,'2026-03-02',2,'',1772439170680,1,NULL,'calf-left','');
INSERT INTO pain VALUES('019cad8c-5cdd-7000-9211-e20229fc1eaa',1772438183132,0,'2026-03-02',2,'',1772438183134,1,1772438183132,'buttock-right','');
INSERT INTO pain VALUES('019cad8f-aa2b-7000-8722-d16d8c3f0f43',1772438399529,0,'2026-03-02',7,replace('=1+1, "ü"\n🙂','\n',char(10)),1772438399531,1,NULL,'','');
INSERT INTO pain VALUES('019cad8f-aa2d-7000-b43e-f5f607528fb6',1772438399529,0,'2026-03-02',10,'',1772438399533,1,NULL,'back-thigh-left','');
INSERT INTO pain VALUES('019cad8f-aa2f-7000-9d39-af06bf6896ce',1772438399529,0,'2026-03-02',2,'',1772438399535,1,NULL,'buttock-right','');
INSERT INTO pain VALUES('019cad90-c2f5-7000-8669-9985f30963e5',1772438471413,0,'2026-03-02',9,replace('=1+1, "ü"\n🙂','\n',char(10)),1772439128816,1,NULL,'calf-left','');
INSERT INTO pain VALUES('019cad90-c2f6-7000-86ed-f4f59f79586c',1772438471413,0,'2026-03-02',4,replace('=1+1, "ü"\n🙂','\n',char(10)),1772439198077,1,NULL,'foot-left,foot-right','');
INSERT INTO pain VALUES('019cad93-4a8e-7000-ba27-143edc7f3d65',1772438637197,0,'2026-03-02',8,'',1772438637198,1,NULL,'','tingling');
INSERT INTO pain VALUES('019cad96-e9a2-7000-9f2c-0f2f7abd7913',1772438874530,0,'2026-03-02',9,'',1772439237252,1,1772439237252,'upper-back','tingling');
INSERT INTO pain VALUES('019cada1-63d4-7000-80e9-726ccf2a820d',1772439561172,0,'2026-03-02',8,'',1772439673884,1,1772439673883,'low-back-right,foot-right','');
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
INSERT INTO own_level VALUES('019cad81-0bc9-7000-b7cb-c4a133c2d0f6',1772437441481,0,'2026-03-02','plank','wall',1772437981234,1,1772437981231);
INSERT INTO own_level VALUES('019cad8a-e3ef-7000-b8dd-a1232865cd13',1772438086636,0,'2026-03-02','plank','wall',1772439964630,1,NULL);
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
INSERT INTO preference VALUES('019cad82-8729-7000-b5ba-4eb728dd632c',1772437538600,0,'2026-03-02','theme','dark',1772439775350,1,NULL);
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
, state TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
INSERT INTO guide VALUES('019cad89-482f-7001-a834-09b1f2fb545f',1772437981231,0,'2026-03-02','019cada6-deaf-7000-b213-79fc7e3914c3',NULL,'stop',1772439920303,NULL,1772439920303,1,NULL,'at=stop;visited=stop');
CREATE TABLE exercise_day (
    local_date TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (local_date, exercise)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_day VALUES('2026-03-02','',9,30,150000,540000);
INSERT INTO exercise_day VALUES('2026-03-02','bridge',5,17,85000,300000);
INSERT INTO exercise_day VALUES('2026-03-02','plank',4,13,65000,240000);
CREATE TABLE exercise_week (
    monday TEXT NOT NULL,
    exercise TEXT NOT NULL,
    sets INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    held_ms INTEGER NOT NULL,
    active_ms INTEGER NOT NULL,
    PRIMARY KEY (exercise, monday)
) STRICT, WITHOUT ROWID;
INSERT INTO exercise_week VALUES('2026-03-02','',9,30,150000,540000);
INSERT INTO exercise_week VALUES('2026-03-02','bridge',5,17,85000,300000);
INSERT INTO exercise_week VALUES('2026-03-02','plank',4,13,65000,240000);
CREATE TABLE pain_week (
    monday TEXT NOT NULL PRIMARY KEY,
    entries INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    least INTEGER NOT NULL,
    most INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO pain_week VALUES('2026-03-02',7,42,2,10);
CREATE TABLE own_picture (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    jpeg BLOB NOT NULL CHECK (length(jpeg) BETWEEN 1 AND 4194304),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT;
INSERT INTO own_picture VALUES('019cad89-482f-700c-b5e1-803bf4585807',1772437981231,0,'2026-03-02',X'ffd8200080206e6f20746578',1772437981231,1,NULL);
CREATE TABLE own_exercise (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    note TEXT NOT NULL,
    counts TEXT NOT NULL CHECK (counts IN ('reps', 'holds', 'done')),
    picture_id TEXT REFERENCES own_picture (id) DEFERRABLE INITIALLY DEFERRED,
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
, every_day INTEGER NOT NULL DEFAULT 0
    CHECK (every_day IN (0, 1))) STRICT, WITHOUT ROWID;
INSERT INTO own_exercise VALUES('019cad89-482f-700d-ad0d-723fd1859e5b',1772437981231,0,'2026-03-02',1,'Towel roll, =1+1','','holds','019cad89-482f-700c-b5e1-803bf4585807',2,3,20000,0,1,0,30000,2000,2000,1000,1772437981231,1,NULL,0);
CREATE TABLE own_routine (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL CHECK (name <> ''),
    exercises TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO own_routine VALUES('019cad89-482f-700e-a4d4-f04889d20de1',1772437981231,0,'2026-03-02','Evening','own-019cad89-482f-700d-ad0d-723fd1859e5b',1772437981231,1,NULL);
CREATE TABLE relief_event (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    thing TEXT NOT NULL CHECK (thing IN ('heat', 'water', 'bath', 'up', 'walk', 'stretch')),
    length_ms INTEGER NOT NULL CHECK (length_ms BETWEEN 0 AND 86400000), -- of heat and walk
    what TEXT NOT NULL DEFAULT '',                                       -- of a stretch: exercise
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO relief_event VALUES('019cad89-482f-7002-a6df-52ffdf834b47','019cad89-482f-7000-93a1-6201310d9aba',1772437981231,0,'2026-03-02','heat',900000,'',1772437981231,1,NULL);
CREATE TABLE medicine_dose (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ingredient TEXT NOT NULL CHECK (ingredient <> ''),
    product TEXT NOT NULL,
    mg INTEGER NOT NULL CHECK (mg BETWEEN 0 AND 10000), -- 0: as prescribed, no amount kept
    apart_ms INTEGER NOT NULL CHECK (apart_ms BETWEEN 0 AND 86400000),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO medicine_dose VALUES('019cad89-482f-7003-aa3f-7fb9fcd4241d','019cad89-482f-7000-93a1-6201310d9aba',1772437981231,0,'2026-03-02','ibuprofen','relief.product.tablets',400,21600000,1772437981231,1,NULL);
CREATE TABLE safety_check (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    episode_id TEXT REFERENCES episode (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    ticked TEXT NOT NULL,
    none INTEGER NOT NULL CHECK (none IN (0, 1)),
    cleared TEXT CHECK (cleared IN ('clinician', 'mistake')),
    cleared_ms INTEGER,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER,
    CHECK ((cleared IS NULL) = (cleared_ms IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO safety_check VALUES('019cad89-482f-7004-b89c-5aca8c448a78','019cad89-482f-7000-93a1-6201310d9aba',1772437981231,0,'2026-03-02','saddle',0,NULL,NULL,1772437981231,1,NULL);
CREATE TABLE plan_day (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    rules_version INTEGER NOT NULL CHECK (rules_version >= 1),
    phase TEXT NOT NULL CHECK (phase IN ('calm', 'move', 'strengthen', 'prevent')),
    basis TEXT NOT NULL CHECK (basis IN ('usual', 'eased', 'mobility', 'calm', 'stopped')),
    tasks TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO plan_day VALUES('019cad89-482f-7005-8de2-b0ab6b89f8ac',1772437981231,0,'2026-03-02',1,'move','usual',replace('main	bridge	full	1 5 0 0 0 0 30000 2000 2000 1000	plan.why.x n=1	\n','\n',char(10)),1772437981231,1,NULL);
CREATE TABLE plan_change (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    slot TEXT NOT NULL CHECK (slot <> ''),
    task TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO plan_change VALUES('019cad89-482f-7006-a218-4fdaeffa95c8',1772437981231,0,'2026-03-02','main',replace('main	plank	knees	1 5 0 0 0 0 30000 2000 2000 1000	plan.change.yours	\n','\n',char(10)),1772437981231,1,NULL);
CREATE TABLE adjustment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    key TEXT NOT NULL CHECK (key <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO adjustment VALUES('019cad89-482f-7007-8857-c52e70ded4d2',1772437981231,0,'2026-03-02','desk',1772437981231,1,NULL);
CREATE TABLE sitting_break (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO sitting_break VALUES('019cad89-482f-7008-8eb6-7bb2bf528e01',1772437981231,0,'2026-03-02',1772437981231,1,NULL);
CREATE TABLE care_answer (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    what TEXT NOT NULL CHECK (what IN ('dismissed', 'seen', 'mistake')),
    sign TEXT NOT NULL, -- of 'dismissed'
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO care_answer VALUES('019cad89-482f-7009-9b55-54bef5ebf42b',1772437981231,0,'2026-03-02','dismissed','most-days',1772437981231,1,NULL);
CREATE TABLE visit (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    kind TEXT NOT NULL CHECK (kind IN ('physio', 'massage', 'acupuncture', 'doctor')),
    starts_ms INTEGER NOT NULL,
    starts_offset INTEGER NOT NULL CHECK (starts_offset BETWEEN -720 AND 840),
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    helped TEXT CHECK (helped IN ('yes', 'same', 'worse')),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO visit VALUES('019cad89-482f-700a-9363-f25caeb7c570',1772437981231,0,'2026-03-02','physio',1772436600000,0,30,'Mill Street','the leg',NULL,1772437981231,1,NULL);
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO contact VALUES('019cad89-482f-700b-af68-41424a61a275',1772437981231,0,'2026-03-02','My physio','0123','a@b.c','https://x',1772437981231,1,NULL);
CREATE TABLE activity (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    name TEXT NOT NULL CHECK (name <> ''),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO activity VALUES('019cad89-482f-700f-ab7a-07aacd555fc9',1772437981231,0,'2026-03-02','Lift the child',1772437981231,1,NULL);
CREATE TABLE activity_score (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    at_ms INTEGER NOT NULL,
    at_offset INTEGER NOT NULL CHECK (at_offset BETWEEN -720 AND 840),
    local_date TEXT NOT NULL CHECK (local_date IS date(local_date, '+0 days')),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
    updated_at INTEGER NOT NULL CHECK (updated_at > 0),
    device INTEGER NOT NULL REFERENCES device (no) DEFERRABLE INITIALLY DEFERRED,
    deleted_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO activity_score VALUES('019cad89-482f-7010-a1cc-42d4094b9c40','019cad89-482f-700f-ab7a-07aacd555fc9',1772437981231,0,'2026-03-02',3,1772437981231,1,NULL);
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
CREATE INDEX relief_event_by_episode ON relief_event (episode_id, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX relief_event_by_day ON relief_event (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX medicine_dose_by_time ON medicine_dose (at_ms) WHERE deleted_at IS NULL;
CREATE INDEX medicine_dose_by_episode ON medicine_dose (episode_id, at_ms)
    WHERE deleted_at IS NULL;
CREATE INDEX safety_check_by_time ON safety_check (at_ms) WHERE deleted_at IS NULL;
CREATE INDEX safety_check_alarm ON safety_check (at_ms)
    WHERE ticked <> '' AND cleared IS NULL AND deleted_at IS NULL;
CREATE INDEX plan_day_by_day ON plan_day (local_date, at_ms, id) WHERE deleted_at IS NULL;
CREATE INDEX plan_change_by_day ON plan_change (local_date, slot) WHERE deleted_at IS NULL;
CREATE INDEX adjustment_by_key ON adjustment (key) WHERE deleted_at IS NULL;
CREATE INDEX sitting_break_by_day ON sitting_break (local_date, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX care_answer_by_what ON care_answer (what, at_ms) WHERE deleted_at IS NULL;
CREATE INDEX visit_by_start ON visit (starts_ms, id) WHERE deleted_at IS NULL;
CREATE INDEX session_sign ON session (at_ms)
    WHERE stopped IN ('runs-down-leg', 'dizzy-or-chest') AND deleted_at IS NULL;
CREATE INDEX session_score ON session (local_date, at_ms)
    WHERE pain_before IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX activity_score_by_day ON activity_score (activity_id, local_date, at_ms)
    WHERE deleted_at IS NULL;
CREATE INDEX pain_felt ON pain (at_ms) WHERE felt <> '' AND deleted_at IS NULL;
CREATE INDEX medicine_dose_by_day ON medicine_dose (local_date, at_ms) WHERE deleted_at IS NULL;
COMMIT;
PRAGMA application_id = 1281977698;
PRAGMA user_version = 6;
