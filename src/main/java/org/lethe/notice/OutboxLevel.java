package org.lethe.notice;

/**
 * How full the outbox is.
 *
 * @param waiting notices not sent yet
 * @param late of these, the ones that failed more than twice
 * @param givenUp notices that could never be delivered
 */
public record OutboxLevel(long waiting, long late, long givenUp) {}
