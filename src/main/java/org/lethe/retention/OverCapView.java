package org.lethe.retention;

import org.jspecify.annotations.Nullable;
import org.lethe.request.StoredRequest;

/**
 * One line of the list of what runs over the cap.
 *
 * @param client how the salon knows the client; null if the leading database has none of that key any more
 */
public record OverCapView(StoredRequest request, @Nullable ClientLabel client) {}
