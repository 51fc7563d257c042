/** Mails read and understood. */
@NullMarked
package org.lethe.intake.mail;

import org.jspecify.annotations.NullMarked;
