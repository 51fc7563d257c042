delete from forget_allowance where slot < :before
