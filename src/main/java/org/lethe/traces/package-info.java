/** Physical forgetting: clears the old values that a database keeps in its files after a change. */
@NullMarked
package org.lethe.traces;

import org.jspecify.annotations.NullMarked;
