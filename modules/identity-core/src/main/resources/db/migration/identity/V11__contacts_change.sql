-- Where notices go can change. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- What was removed is told that it was, and goes some days later.
alter table contact add column removed_at timestamp with time zone;

create index contact_removed on contact (removed_at);

-- The one address of a person that waits for the code that was sent there; none, once it was confirmed or dropped.
-- name: which code; a conditional update of it decides that a code works once. sent, sent_since, sent_at: for waits and limits.
create table contact_waiting (
    account_id bigint                   primary key references account (id),
    name       varchar(36),
    kind       varchar(20)              not null,
    sealed     bytea,
    code       bytea,
    expires_at timestamp with time zone not null,
    sent       integer                  not null,
    sent_since timestamp with time zone not null,
    sent_at    timestamp with time zone not null,
    check ((name is null) = (sealed is null)),
    check ((name is null) = (code is null))
);
