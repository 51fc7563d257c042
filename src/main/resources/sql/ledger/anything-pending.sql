select exists (select from ledger_pending)
