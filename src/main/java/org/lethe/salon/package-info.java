/** Salons and their databases, as configured and as shared databases list them. */
@NullMarked
package org.lethe.salon;

import org.jspecify.annotations.NullMarked;
