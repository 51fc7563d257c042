/** The mailbox at work, against a real IMAP server and a real PostgreSQL. */
@NullMarked
package org.lethe.intake.mail.mailbox;

import org.jspecify.annotations.NullMarked;
