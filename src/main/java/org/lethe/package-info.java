/** The forget hub for salons: starts, and hands over to the rooms. */
@NullMarked
package org.lethe;

import org.jspecify.annotations.NullMarked;
