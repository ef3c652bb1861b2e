-- Owned by the package desk.access.throttle.

-- Networks from which an account has come in: others' failures elsewhere don't keep it out there. network: /24 of IPv4, /48 of IPv6.
create table known_network (
    login text not null references account on delete cascade,
    network text not null,
    seen_at timestamptz not null,
    primary key (login, network)
);
