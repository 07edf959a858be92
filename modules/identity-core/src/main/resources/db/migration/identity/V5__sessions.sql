-- Sessions, so that every node knows them. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence account_session_seq start with 50 increment by 50;

-- digest: SHA-256 of what the browser has; 128 random bits need no slow hash.
-- epoch: the account's at sign-in; good as long as it is the account's.
-- enrolling: policy led here to set up a factor; nobody is signed in yet.
create table account_session (
    id          bigint                   primary key,
    digest      bytea                    not null unique,
    account_id  bigint                   not null references account (id),
    epoch       integer                  not null,
    enrolling   smallint                 not null check (enrolling in (0, 1)),
    password_at timestamp with time zone not null,
    factor      varchar(24),
    factor_at   timestamp with time zone,
    begun_at    timestamp with time zone not null,
    used_at     timestamp with time zone not null,
    address     varchar(45)              not null,
    device      varchar(200)             not null,
    check ((factor is null) = (factor_at is null))
);

create index account_session_account on account_session (account_id);
create index account_session_used on account_session (used_at);

-- What the pages of a set-up keep between them, sealed.
create table session_note (
    session_id bigint      not null references account_session (id) on delete cascade,
    name       varchar(32) not null,
    sealed     bytea       not null,
    primary key (session_id, name)
);
