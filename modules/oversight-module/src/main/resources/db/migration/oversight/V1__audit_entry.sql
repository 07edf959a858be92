-- What happened, one row an event, written once and never changed. Runs on PostgreSQL and on H2 in PostgreSQL mode.
-- Account numbers have no foreign key: an entry outlives the account that it is about.

-- Starts at 50: the persistence provider takes the value it reads as the last of a block, and refuses numbers below 1.
create sequence audit_entry_seq start with 50 increment by 50;

create table audit_entry (
    id          bigint                   primary key,
    happened_at timestamp with time zone not null,
    action      varchar(32)              not null,
    outcome     varchar(16)              not null,
    subject_id  bigint,
    actor_id    bigint,
    factor      varchar(24),
    address     varchar(45)              not null,
    device      varchar(200)             not null,
    detail      varchar(200)             not null
);

-- The latest entries about one person, a page at a time. By time and not by number: each node takes numbers in blocks of
-- 50, so that a quiet node writes low numbers late.
create index audit_entry_subject on audit_entry (subject_id, happened_at desc, id desc);
