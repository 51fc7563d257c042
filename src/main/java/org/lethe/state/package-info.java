/** The state store: what every room needs to talk to it. */
@NullMarked
package org.lethe.state;

import org.jspecify.annotations.NullMarked;
