/** Who a letter is about: address, phones, name, birth date, customer number, as the letter says them. */
@NullMarked
package org.lethe.intake.mail.who;

import org.jspecify.annotations.NullMarked;
