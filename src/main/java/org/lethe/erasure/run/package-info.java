/** Runs the steps of a plan and rewrites what only the hub can rewrite. */
@NullMarked
package org.lethe.erasure.run;

import org.jspecify.annotations.NullMarked;
