delete from letter_quota where day < :before
