-- “This was not me”, on every letter. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- factor_number: which of the account's factors it is about; 0: none.
-- digest: SHA-256 of what the link brings; 128 random bits need no slow hash. answered_at decides that it works once.
alter table notice add column factor_number bigint default 0 not null;
alter table notice add column digest bytea;
alter table notice add column answer_until timestamp with time zone;
alter table notice add column answered_at timestamp with time zone;

create unique index notice_digest on notice (digest);
