@NullMarked
package org.lethe.comeback;

import org.jspecify.annotations.NullMarked;
