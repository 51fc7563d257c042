/** When nobody asks: how long a salon keeps clients who no longer come, and the scans that find them. */
@NullMarked
package org.lethe.retention;

import org.jspecify.annotations.NullMarked;
