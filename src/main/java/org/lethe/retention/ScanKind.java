package org.lethe.retention;

/** Why a scan was planned. */
public enum ScanKind {
    /** the first check after the period was saved */
    FIRST,
    /** the one of a calendar month */
    MONTHLY,
    /** a person asked for it now */
    MANUAL
}
