-- Who there is. Runs on PostgreSQL and on H2 in PostgreSQL mode.

create sequence account_seq start with 50 increment by 50;

create table account (
    id            bigint                   primary key,
    kind          varchar(16)              not null,
    state         varchar(16)              not null,
    name          varchar(200)             not null,
    language      varchar(35)              not null,
    session_epoch integer                  not null,
    created_at    timestamp with time zone not null
);

create table account_role (
    account_id bigint      not null references account (id),
    role       varchar(32) not null,
    primary key (account_id, role)
);

-- The only table with Aadhaar numbers (UIDAI vault circular): sealed, and known to other tables by a random reference key.
create table aadhaar_vault (
    reference_key varchar(36) primary key,
    sealed        bytea       not null
);

-- lookup: a keyed blind index under a key that is not in the database; unique, so that an identifier is one person's.
-- An Aadhaar number has its reference key here and nothing sealed.
create sequence login_identifier_seq start with 50 increment by 50;

create table login_identifier (
    id            bigint      primary key,
    account_id    bigint      not null references account (id),
    kind          varchar(20) not null,
    lookup        bytea       not null unique,
    sealed        bytea,
    reference_key varchar(36) references aadhaar_vault (reference_key),
    check ((sealed is null) <> (reference_key is null))
);

create index login_identifier_account on login_identifier (account_id);

-- Where notices go.
create sequence contact_seq start with 50 increment by 50;

create table contact (
    id         bigint      primary key,
    account_id bigint      not null references account (id),
    kind       varchar(20) not null,
    sealed     bytea       not null
);

create index contact_account on contact (account_id);

create table password_credential (
    account_id bigint                   primary key references account (id),
    sealed     bytea                    not null,
    changed_at timestamp with time zone not null
);

-- The code on the slip from the registration desk: its slow hash; used_at decides that it works once.
create table activation_code (
    account_id bigint                   primary key references account (id),
    salt       bytea                    not null,
    digest     bytea                    not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

-- The link that makes the first administrator, one row at most. The token has 256 random bits, so a fast hash will do.
create table setup_link (
    id         integer                  primary key,
    digest     bytea                    not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);
