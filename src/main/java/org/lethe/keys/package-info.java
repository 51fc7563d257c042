/** The hub's own keys: encryption of personal values at rest, keyed hashes, signatures. */
@NullMarked
package org.lethe.keys;

import org.jspecify.annotations.NullMarked;
