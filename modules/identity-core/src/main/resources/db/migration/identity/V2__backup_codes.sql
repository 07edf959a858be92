-- Backup codes. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence backup_code_set_seq start with 50 increment by 50;

-- Every set ever issued stays on record (NIST N17); its codes go when it is replaced. At most one of an account is live.
create table backup_code_set (
    id         bigint                   primary key,
    account_id bigint                   not null references account (id),
    salt       bytea                    not null,
    issued_at  timestamp with time zone not null,
    ended_at   timestamp with time zone
);

create index backup_code_set_account on backup_code_set (account_id);

-- digest: a slow hash under the salt of the set; used_at decides that a code works once.
create sequence backup_code_seq start with 50 increment by 50;

create table backup_code (
    id      bigint primary key,
    set_id  bigint not null references backup_code_set (id),
    digest  bytea  not null,
    used_at timestamp with time zone
);

create index backup_code_set_id on backup_code (set_id);
