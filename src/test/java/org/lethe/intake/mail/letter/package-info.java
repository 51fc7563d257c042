@NullMarked
package org.lethe.intake.mail.letter;

import org.jspecify.annotations.NullMarked;
