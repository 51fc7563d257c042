@NullMarked
package org.lethe.api;

import org.jspecify.annotations.NullMarked;
