package org.lethe.request;

/**
 * The answer at the door: the request is written down.
 *
 * @param request the new request, or the earlier one if this ask is a repeat
 * @param repeated whether it was there before
 */
public record Accepted(StoredRequest request, boolean repeated) {}
