-- Codes by SMS. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence sms_number_seq start with 50 increment by 50;

-- Every number that was ever confirmed stays on record with its times (NIST N17); the number itself goes when it is removed.
-- set_up: which set-up it came from, so that none is finished twice. A row without confirmed_at waits for its code.
create table sms_number (
    id           bigint                   primary key,
    account_id   bigint                   not null references account (id),
    set_up       varchar(36)              not null unique,
    replaces     bigint,
    sealed       bytea,
    begun_at     timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    removed_at   timestamp with time zone,
    check ((sealed is null) = (removed_at is not null))
);

create index sms_number_account on sms_number (account_id);

-- The one code of a person that works, sealed; none, once it was used. name: which code; a conditional update of it decides
-- that a code works once. request: what it was sent for, and works for alone.
create table sms_code (
    account_id bigint                   primary key references account (id),
    name       varchar(36),
    request    varchar(120)             not null,
    sealed     bytea,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    check ((name is null) = (sealed is null))
);

create sequence sms_sent_seq start with 50 increment by 50;

-- What was handed to the gateway in the last day or two, for waits and limits. number: a blind index, under a key that is
-- not in the database.
create table sms_sent (
    id         bigint                   primary key,
    account_id bigint                   not null,
    number     varchar(80)              not null,
    sent_at    timestamp with time zone not null
);

create index sms_sent_account on sms_sent (account_id, sent_at);
create index sms_sent_number on sms_sent (number, sent_at);
create index sms_sent_at on sms_sent (sent_at);

-- Whoever holds the row decides whether something is sent: one after the other, on any node.
create table sms_turn (
    id integer primary key
);

insert into sms_turn (id) values (1);
