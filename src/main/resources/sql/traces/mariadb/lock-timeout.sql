set session lock_wait_timeout = %d
