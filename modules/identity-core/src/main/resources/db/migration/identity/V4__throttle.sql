-- Failures in a row, and failures of a source in a stretch of time. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- account_id: 0 where the failures are no account's.
create table throttle (
    name       varchar(160)             primary key,
    account_id bigint                   not null,
    failures   integer                  not null check (failures >= 0),
    failed_at  timestamp with time zone not null
);

create index throttle_account on throttle (account_id);

-- Whether there are failures of the account: where there are none, nobody looks for them.
alter table account add column watched smallint not null default 0 check (watched in (0, 1));
