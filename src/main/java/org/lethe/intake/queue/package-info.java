/** The queue intake: a message becomes a forget request. */
@NullMarked
package org.lethe.intake.queue;

import org.jspecify.annotations.NullMarked;
