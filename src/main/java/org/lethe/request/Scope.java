package org.lethe.request;

/** What a credential may do for its salons. */
public enum Scope {
    /** ask to forget, read requests and receipts, look up clients */
    FORGET,
    /** decide what waits for a person */
    REVIEW,
    /** set the retention period, run and approve scans */
    RETENTION,
    /** read the salon's reports */
    REPORTS
}
