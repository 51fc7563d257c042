-- Nobody was told of these; what is taken back keeps no key.
with taken_back as (
    {{take-back}}
    where subject_hash = :subject and channel = 'RETENTION' and state in ('RECEIVED', 'APPROVED') and {{open-of-a-scan}}
    returning id
), {{taken-back}}
