/** What a column is about, by its name and its values, and what shall happen to it. */
@NullMarked
package org.lethe.erasure.draft.columns;

import org.jspecify.annotations.NullMarked;
