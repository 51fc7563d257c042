/** What every room needs: a way to talk to the state store, ids, and one way to hash. */
@NullMarked
package org.lethe.state;

import org.jspecify.annotations.NullMarked;
