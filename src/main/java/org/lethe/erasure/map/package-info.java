/** The erasure map: what one salon database holds about a client, and what happens to it. */
@NullMarked
package org.lethe.erasure.map;

import org.jspecify.annotations.NullMarked;
