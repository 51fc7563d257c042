/** The mailbox at work: which mails are read, by whom, and where they go. */
@NullMarked
package org.lethe.intake.mail.mailbox;

import org.jspecify.annotations.NullMarked;
