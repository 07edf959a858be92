-- Where people signed in from, as far as a network address tells. Runs on PostgreSQL and on H2 in PostgreSQL mode.

-- country: two letters (ISO 3166). city_id: of the GeoNames list; 0 where no city is known.
-- latitude, longitude, radius (km): of the network, the last time; around the whole earth where nothing is known.
create table known_place (
    account_id bigint                   not null references account (id),
    country    varchar(2)               not null,
    city_id    bigint                   not null,
    latitude   double precision         not null,
    longitude  double precision         not null,
    radius     integer                  not null,
    first_seen timestamp with time zone not null,
    last_seen  timestamp with time zone not null,
    primary key (account_id, country, city_id)
);

create index known_place_last_seen on known_place (last_seen);
