@NullMarked
package org.lethe.erasure.plan;

import org.jspecify.annotations.NullMarked;
