package org.lethe.desk;

import java.util.Map;

/** Whether a part of the hub works. */
public interface Pulse {

    /** Names of parts, each with {@code UP} or what is the matter. */
    Map<String, String> feel();
}
