/** Rows under a legal hold, encrypted to the salon's hold key; the hub can lock them away but not read them. */
@NullMarked
package org.lethe.erasure.seal;

import org.jspecify.annotations.NullMarked;
