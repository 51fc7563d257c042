-- Confirmation links. Token and code are stored as hashes only; the address is encrypted and emptied when used.

create table confirmation (
    token_hash  bytea primary key,              -- SHA-256 of 256 random bits
    code_hash   bytea not null,                 -- SHA-256 of the token and the code
    request_id  uuid not null,
    salon       text not null,
    purpose     text not null check (purpose in ('FORGET', 'OWN_ADDRESS')),
    language    text not null,
    address     bytea,                          -- sealed; null once answered or over
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    remind_at   timestamptz,                    -- null once reminded
    tries       integer not null default 0,
    used_at     timestamptz,
    proven      boolean not null default false  -- this very link was confirmed
);

create index confirmation_request on confirmation (request_id);
create index confirmation_remind on confirmation (remind_at) where remind_at is not null;
create index confirmation_open on confirmation (expires_at) where address is not null and used_at is null;

-- Which mails of which mailbox were read, so that none is read twice and none is overlooked, whatever its flags.

create table mail_claim (
    mailbox      text not null,                 -- host and user
    uid_validity bigint not null,
    uid          bigint not null,
    state        text not null check (state in ('READING', 'DONE', 'REVIEW', 'LEFT')),
    moved        boolean not null default false,
    lease_until  timestamptz,
    tries        integer not null default 0,
    claimed_at   timestamptz not null,
    primary key (mailbox, uid_validity, uid)
);

create index mail_claim_unmoved on mail_claim (mailbox, uid_validity) where not moved and state in ('DONE', 'REVIEW');

-- A Message-ID that comes again: with the same content it is a repeat, with another one a person looks.
create table mail_seen (
    mailbox       text not null,
    message_hash  bytea not null,               -- keyed hash of the Message-ID
    content_hash  bytea not null,               -- keyed hash of the mail
    uid_validity  bigint not null,
    uid           bigint not null,
    state         text,                         -- what became of it: DONE, REVIEW, LEFT
    seen_at       timestamptz not null,
    primary key (mailbox, message_hash)
);

create index mail_seen_old on mail_seen (seen_at);
create index mail_seen_place on mail_seen (mailbox, uid_validity, uid);

-- Letters that a person must look at before they are requests, or never become one.
create table letter_review (
    id           uuid primary key,
    salon        text not null,
    reason       text not null,                 -- a code, never a value
    source       bytea not null unique,         -- keyed hash of mailbox and message: the same letter is listed once
    content      bytea,                         -- sealed: text, phrases, identifiers, address; null once decided
    received_at  timestamptz not null,
    due_at       timestamptz not null,
    decided_at   timestamptz,
    decision     text,
    operator     text,
    request_id   uuid
);

create index letter_review_open on letter_review (salon, received_at) where decided_at is null;
