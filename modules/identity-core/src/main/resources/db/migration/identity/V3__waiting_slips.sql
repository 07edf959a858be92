-- The desk's list of slips that nobody has used: the latest first. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create index activation_code_waiting on activation_code (used_at, expires_at desc, account_id desc);
