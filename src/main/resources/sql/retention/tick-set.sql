update retention_tick
set last_at = :lastAt, silent_from = :silentFrom, silent_until = :silentUntil
