/** Forgetting again, over REST. */
@NullMarked
package org.lethe.comeback.web;

import org.jspecify.annotations.NullMarked;
