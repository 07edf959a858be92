-- Security keys and passkeys. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence security_key_seq start with 50 increment by 50;

-- Every key ever bound stays on record (NIST N17); what it is recognised by goes when it is removed.
-- credential_digest: SHA-256 of what the key calls itself; nobody's key is somebody else's, too.
-- credential: what the key calls itself, its make and its public key, sealed for this row and this account. They are no
-- secret, but nobody who can write here can put a key of theirs in.
-- user_handle: what the key knows the account by: random, the same for all keys of an account.
-- sign_count: how often the key says it has answered; it only rises, but for keys that do not count.
-- last_question: the newest question that was answered; a conditional update of it decides that an answer works once.
-- suspended_at: since when it is accepted nowhere, because it seems to be copied.
create table security_key (
    id                bigint                   primary key,
    account_id        bigint                   not null references account (id),
    credential_digest bytea                    unique,
    credential        bytea,
    user_handle       varchar(32)              not null,
    name              varchar(60)              not null,
    transports        varchar(60)              not null,
    backup_eligible   smallint                 not null,
    sign_count        bigint                   not null,
    last_question     bigint                   not null,
    confirmed_at      timestamp with time zone not null,
    last_used_at      timestamp with time zone,
    suspended_at      timestamp with time zone,
    removed_at        timestamp with time zone,
    check ((credential is null) = (removed_at is not null)),
    check ((credential_digest is null) = (removed_at is not null))
);

create index security_key_account on security_key (account_id);
create index security_key_suspended on security_key (suspended_at);

-- One after the other: a later question has a higher number, whichever node asks it.
create sequence security_key_challenge_seq start with 1 increment by 1;

-- What keys were asked, five minutes ago at most.
-- account_id: who is asked; nobody in particular where the key says whose it is.
-- user_handle: what a new key will know the account by.
create table security_key_challenge (
    id          bigint                   primary key,
    challenge   varchar(32)              not null unique,
    purpose     varchar(16)              not null,
    account_id  bigint                   references account (id),
    user_handle varchar(32)              not null,
    expires_at  timestamp with time zone not null
);

create index security_key_challenge_expires on security_key_challenge (expires_at);
