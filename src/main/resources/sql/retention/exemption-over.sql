select id, salon, until from retention_exemption where until < :latest
