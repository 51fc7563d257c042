/** What tables and columns are called, and what such words stand for. */
@NullMarked
package org.lethe.erasure.draft.words;

import org.jspecify.annotations.NullMarked;
