/** What tests of all rooms share. */
@NullMarked
package org.lethe.testing;

import org.jspecify.annotations.NullMarked;
