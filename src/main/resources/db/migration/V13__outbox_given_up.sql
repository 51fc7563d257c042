-- What was given up is counted at each scrape of the metrics, and stays for three months among what was sent.

create index outbox_given_up on outbox (given_up_at) where sent_at is null and given_up_at is not null;
