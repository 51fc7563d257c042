/** Salons and their databases, as configured. */
@NullMarked
package org.lethe.salon;

import org.jspecify.annotations.NullMarked;
