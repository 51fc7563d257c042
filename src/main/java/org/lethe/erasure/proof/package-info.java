/** Proves that nothing identifying is left: in the rows of one client, and in a whole database. */
@NullMarked
package org.lethe.erasure.proof;

import org.jspecify.annotations.NullMarked;
