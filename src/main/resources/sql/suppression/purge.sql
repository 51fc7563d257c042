delete from suppression where until <= :now
