/** Writes a first erasure map for an unknown database; every guess says why, and a person only has to correct it. */
@NullMarked
package org.lethe.erasure.draft;

import org.jspecify.annotations.NullMarked;
