-- Rotation of keys; never a key itself. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- Which node holds which keys, and when it last said so. Times here are the database's, which is one clock for all.
create table key_holder (
    node       varchar(120)             not null,
    part       varchar(16)              not null,
    key_id     bigint                   not null,
    is_primary smallint                 not null check (is_primary in (0, 1)),
    seen_at    timestamp with time zone not null,
    primary key (node, part, key_id)
);

-- began_at: since when every node writes under this key; empty while they do not agree. paused: nothing is made anew.
-- Who holds the row of a part is the one node that makes values anew.
create table key_rotation (
    part       varchar(16) primary key,
    primary_id bigint,
    began_at   timestamp with time zone,
    paused     smallint    not null default 0 check (paused in (0, 1))
);

insert into key_rotation (part) values ('SEALING');
insert into key_rotation (part) values ('LOOKUP');
insert into key_rotation (part) values ('ATTESTING');

-- How far each column has come. reached: the last row that was looked at; this_walk: how many values this walk made anew.
create table key_renewal (
    place      varchar(120) primary key,
    primary_id bigint       not null,
    reached    varchar(64)  not null default '',
    this_walk  bigint       not null default 0,
    renewed    bigint       not null default 0,
    unreadable bigint       not null default 0,
    ended_at   timestamp with time zone
);
