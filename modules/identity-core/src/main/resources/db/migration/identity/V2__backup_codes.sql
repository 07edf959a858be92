-- Ten look-up secrets of a person. One salt for the set, so that one slow hash finds a code among them.

create table backup_code_set (
    account_id      bigint                   primary key references account (id),
    salt            bytea                    not null,
    issued_at       timestamp with time zone not null,
    -- when the person said that they have written the codes down
    acknowledged_at timestamp with time zone
);

-- used_at decides that a code works once.
create sequence backup_code_seq start with 50 increment by 50;

create table backup_code (
    id         bigint primary key,
    account_id bigint not null references backup_code_set (account_id),
    digest     bytea  not null,
    used_at    timestamp with time zone,
    unique (account_id, digest)
);
