/** Wiring: Camel, Spring, security, metrics, and the demo's own servers. The only room that knows Camel. */
@NullMarked
package org.lethe.platform;

import org.jspecify.annotations.NullMarked;
