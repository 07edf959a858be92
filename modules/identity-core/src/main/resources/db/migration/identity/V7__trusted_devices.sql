-- Devices that stand in for the second step for some days. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence trusted_device_seq start with 50 increment by 50;

-- series: names the trust, for the browser that has it. digest: SHA-256 of the secret that it has now; digest_before: of
-- the one before. 128 random bits need no slow hash.
-- epoch: the account's at the sign-in; trusted as long as it is the account's.
create table trusted_device (
    id            bigint                   primary key,
    account_id    bigint                   not null references account (id),
    epoch         integer                  not null,
    series        varchar(22)              not null unique,
    digest        bytea                    not null,
    digest_before bytea,
    name          varchar(60)              not null,
    device        varchar(200)             not null,
    begun_at      timestamp with time zone not null,
    used_at       timestamp with time zone not null,
    expires_at    timestamp with time zone not null
);

create index trusted_device_account on trusted_device (account_id);
create index trusted_device_expires on trusted_device (expires_at);
