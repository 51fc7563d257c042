-- What forgettings have changed in a salon database, whose old values may still lie in its files.
create table trace (
    salon       text not null,
    database    text not null,
    tables      text[] not null,                -- still to be cleared
    changes     bigint not null,                -- rises with each batch, so that a clearing knows what came after it
    changed_at  timestamptz not null,
    not_before  timestamptz,                    -- when it is worth trying again
    cleared_at  timestamptz,
    remains     text[] not null default '{}',   -- what the last clearing had to leave, and why
    primary key (salon, database)
);
