-- How often what happened, by day. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- counted_on: the day where the hospital is.
-- factor, people: empty where none, or nobody, is known.
create table daily_count (
    counted_on date        not null,
    action     varchar(32) not null,
    outcome    varchar(16) not null,
    factor     varchar(24) not null,
    people     varchar(16) not null,
    times      bigint      not null,
    primary key (counted_on, action, outcome, factor, people)
);

-- Up to which link of the audit chain it is counted; whoever holds this row goes on.
create table daily_count_head (
    id       smallint primary key check (id = 1),
    position bigint   not null
);
insert into daily_count_head (id, position) values (1, 0);
