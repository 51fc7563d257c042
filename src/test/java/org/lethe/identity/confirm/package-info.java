/** Confirmation links, tested against a real PostgreSQL. */
@NullMarked
package org.lethe.identity.confirm;

import org.jspecify.annotations.NullMarked;
