/** Whom a request means, and whether this requester may have that client forgotten. */
@NullMarked
package org.lethe.identity;

import org.jspecify.annotations.NullMarked;
