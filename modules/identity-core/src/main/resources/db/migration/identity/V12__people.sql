-- Staff find people, and act on their accounts. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- The words of names, in small letters, as UTF-8: compared by bytes, so that what begins so is a range of the index in
-- every database, whatever order its language has.
create table person_word (
    word       bytea  not null,
    account_id bigint not null references account (id),
    primary key (word, account_id)
);

create index person_word_account on person_word (account_id, word);

-- ending: a keyed blind index of the last four digits of a number; a thousand people have the same.
alter table login_identifier add column ending bytea;
create index login_identifier_ending on login_identifier (ending, account_id);

-- lookup: as for login identifiers, but an address may be several people's.
alter table contact add column lookup bytea;
create index contact_lookup on contact (lookup, account_id);

-- findable: 0 where the above is missing, as for who was registered before there was any of it.
-- must_enrol: 1 where staff have said that this person signs in with a second factor only, whatever their role's policy.
alter table account add column findable smallint default 0 not null;
alter table account add column must_enrol smallint default 0 not null;

create index account_state on account (state, id);
create index account_findable on account (findable, id);
