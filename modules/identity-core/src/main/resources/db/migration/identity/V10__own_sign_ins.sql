-- Sign-ins that people marked as not theirs. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- occasion: what exactly it is about, where that is said only once; of a sign-in, its entry in the audit trail.
alter table concern add column occasion varchar(40);

create unique index concern_occasion on concern (occasion);
