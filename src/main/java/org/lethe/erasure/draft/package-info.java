/**
 * Writes a first erasure map for an unknown database; every guess says why, and a person only has to correct it. Its rooms,
 * each built on those before: {@code words}, {@code values}, {@code columns}, {@code clients}, {@code links}.
 */
@NullMarked
package org.lethe.erasure.draft;

import org.jspecify.annotations.NullMarked;
