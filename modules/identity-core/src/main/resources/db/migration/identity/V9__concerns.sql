-- What people said was not them. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence concern_seq start with 50 increment by 50;

-- about: what it was, in the word of who told them of it. factor: the kind that was suspended; empty: none was.
-- Open until somebody at the hospital has looked into it.
create table concern (
    id          bigint                   primary key,
    account_id  bigint                   not null references account (id),
    about       varchar(32)              not null,
    happened_at timestamp with time zone not null,
    factor      varchar(24)              not null,
    raised_at   timestamp with time zone not null,
    closed_at   timestamp with time zone,
    closed_by   bigint references account (id),
    note        varchar(250)             not null,
    check ((closed_at is null) = (closed_by is null))
);

create index concern_open on concern (closed_at, raised_at desc, id desc);
create index concern_account on concern (account_id);
