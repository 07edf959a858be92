-- An app that somebody said is not theirs. Runs on PostgreSQL and on H2 in PostgreSQL mode.
-- suspended_at: since when no code of it is right; it is still one that the account has.
alter table totp_factor add column suspended_at timestamp with time zone;
