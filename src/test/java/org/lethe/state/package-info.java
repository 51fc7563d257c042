@NullMarked
package org.lethe.state;

import org.jspecify.annotations.NullMarked;
