package org.lethe.erasure;

import java.time.LocalDate;

/** Rows kept under a legal hold. */
public record SealedSummary(String table, int rows, String norm, LocalDate until) {}
