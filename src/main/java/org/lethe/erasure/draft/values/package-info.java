/** What stands in a database: samples, what values look like, and where those of clients come back. Personal: never printed. */
@NullMarked
package org.lethe.erasure.draft.values;

import org.jspecify.annotations.NullMarked;
