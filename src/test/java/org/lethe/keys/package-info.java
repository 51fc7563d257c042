@NullMarked
package org.lethe.keys;

import org.jspecify.annotations.NullMarked;
