package org.lethe.request;

/** The way a forget request came in. */
public enum Channel {
    REST,
    MAIL,
    QUEUE,
    DESK,
    RETENTION
}
