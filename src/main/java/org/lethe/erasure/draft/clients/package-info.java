/** Which table holds the clients, and what is known of it. */
@NullMarked
package org.lethe.erasure.draft.clients;

import org.jspecify.annotations.NullMarked;
