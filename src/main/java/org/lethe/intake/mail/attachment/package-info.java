/** Text out of attached files, within limits of size and time. */
@NullMarked
package org.lethe.intake.mail.attachment;

import org.jspecify.annotations.NullMarked;
