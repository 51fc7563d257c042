/** From the raw bytes of a mail to its fields, texts and files; tolerant of everything an inbox sees. */
@NullMarked
package org.lethe.intake.mail.mime;

import org.jspecify.annotations.NullMarked;
