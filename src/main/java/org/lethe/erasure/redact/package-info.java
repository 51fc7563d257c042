/** Takes one client's own identifiers out of running text, and nothing else. */
@NullMarked
package org.lethe.erasure.redact;

import org.jspecify.annotations.NullMarked;
