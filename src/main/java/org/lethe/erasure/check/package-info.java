/** Whether a map is complete and works on the real database. What is not certain stops the forgetting there. */
@NullMarked
package org.lethe.erasure.check;

import org.jspecify.annotations.NullMarked;
