package org.lethe.platform.demo;

/** What makes a sample client special to somebody who wants to forget them. */
enum Trait {
    WALK_IN,
    /** has a card but never came */
    NEVER_CAME,
    /** has an appointment ahead: a guard */
    BOOKED,
    /** holds a voucher with value: a guard */
    VOUCHER,
    SPENT_VOUCHER,
    /** owes for the last visit: a guard */
    OPEN_BILL,
    /** has medical treatment records: a legal hold */
    MEDICAL,
    CONSULTATION,
    PATCH_TEST,
    REVIEW,
    PHOTO,
    NEWSLETTER
}
