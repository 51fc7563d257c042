@NullMarked
package org.lethe.platform.broker;

import org.jspecify.annotations.NullMarked;
