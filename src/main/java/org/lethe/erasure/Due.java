package org.lethe.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A client whose retention period has run out. */
public record Due(ClientKey key, @Nullable LocalDate lastVisit) {}
