/** From the texts of a mail to what its writer wrote: HTML, flowed lines, quotes, signatures, forwards. */
@NullMarked
package org.lethe.intake.mail.text;

import org.jspecify.annotations.NullMarked;
