package org.lethe.platform;

import org.springframework.boot.health.contributor.Status;

/** A health status of the hub's own; {@code application.yaml} says where it ranks. */
public final class Degraded {

    public static final Status STATUS = new Status("DEGRADED", "works, but not everything");

    private Degraded() {}
}
