-- What is wrong with a salon database until a person has decided: set back from a backup, or a stranger.
create table database_alarm (
    salon      text not null,
    database   text not null,
    what       text not null,                   -- database-restored, stranger-database
    raised_at  timestamptz not null,
    primary key (salon, database, what)
);
