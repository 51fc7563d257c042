select not exists (select from forget_request where scan = :scan and state in ('APPROVED', 'ERASING'))
