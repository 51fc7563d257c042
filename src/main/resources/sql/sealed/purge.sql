delete from sealed_record where until < :today returning request_id, salon, digest
