-- Notices by SMS are counted apart from codes: neither takes what the other may send. Runs on PostgreSQL and on H2 in
-- PostgreSQL mode.

create sequence sms_notice_seq start with 50 increment by 50;

-- What was handed to the gateway in the last day or two. number: a blind index, under a key that is not in the database.
create table sms_notice (
    id      bigint                   primary key,
    number  varchar(80)              not null,
    sent_at timestamp with time zone not null
);

create index sms_notice_number on sms_notice (number, sent_at);
create index sms_notice_at on sms_notice (sent_at);
