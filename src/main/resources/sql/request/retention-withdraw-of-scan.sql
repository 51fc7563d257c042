-- Nobody was told of these; what is taken back keeps no key.
with taken_back as (
    {{take-back}}
    where scan = :scan and state in ('RECEIVED', 'APPROVED') and {{open-of-a-scan}}
    returning id
), {{taken-back}}
