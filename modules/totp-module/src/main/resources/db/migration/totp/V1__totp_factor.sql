-- Authenticator apps. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence totp_factor_seq start with 50 increment by 50;

-- Every app ever bound stays on record (NIST N17); its seed goes when it is removed.
-- enrolment: which set-up it came from, so that no set-up is finished twice.
-- last_step: the newest time step that was accepted; a conditional update of it decides that a code works once.
create table totp_factor (
    id           bigint                   primary key,
    account_id   bigint                   not null references account (id),
    enrolment    varchar(36)              not null unique,
    name         varchar(60)              not null,
    seed         bytea,
    last_step    bigint                   not null,
    confirmed_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    removed_at   timestamp with time zone,
    check ((seed is null) = (removed_at is not null))
);

create index totp_factor_account on totp_factor (account_id);
