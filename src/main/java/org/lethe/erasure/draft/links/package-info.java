/** How rows hang on the client: by foreign keys, by values that overlap, by labels, by what stands in texts. */
@NullMarked
package org.lethe.erasure.draft.links;

import org.jspecify.annotations.NullMarked;
