select request from lethe_journal where kind = 'database'
