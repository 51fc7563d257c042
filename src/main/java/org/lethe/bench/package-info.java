/**
 * Measures the hub against the best hand-written SQL, on the same data, in the same run. Not part of the tests.
 */
@NullMarked
package org.lethe.bench;

import org.jspecify.annotations.NullMarked;
