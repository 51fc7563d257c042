-- Rows that a forgetting left because they may be another client's: a person looks at them, once.
alter table request_database
    add column doubts_seen_at timestamptz,
    add column doubts_seen_by text;

create index request_database_doubtful on request_database (done_at)
    where soft_hits <> '[]' and doubts_seen_at is null;
