/** Telling whoever must be told: due dates, letters, events, webhooks, and the outbox they leave through. */
@NullMarked
package org.lethe.notice;

import org.jspecify.annotations.NullMarked;
