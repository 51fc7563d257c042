/** What a letter asks for, about whom, and the words that say so. Lexicons are data: {@code letters/lexicon/*.yaml}. */
@NullMarked
package org.lethe.intake.mail.letter;

import org.jspecify.annotations.NullMarked;
