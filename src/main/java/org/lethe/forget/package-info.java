/** The work: claims approved requests, has the engine forget, writes down what came of it. */
@NullMarked
package org.lethe.forget;

import org.jspecify.annotations.NullMarked;
