/** Telling, tested against a real PostgreSQL and a real mail server. */
@NullMarked
package org.lethe.notice;

import org.jspecify.annotations.NullMarked;
