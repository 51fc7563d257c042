/** The desk: pages for the salon's people. */
@NullMarked
package org.lethe.desk;

import org.jspecify.annotations.NullMarked;
