delete from lethe_journal where request = any(cast(:#r1 as uuid[]))
