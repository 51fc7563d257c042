package org.lethe.erasure;

import java.time.ZoneId;

/** One of several salons in a database, as the map's query {@code tenant.salons} tells. */
public record TenantSalon(String code, String name, ZoneId zone) {}
