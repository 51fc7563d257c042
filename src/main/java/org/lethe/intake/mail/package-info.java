/** A raw mail becomes an understood letter: no network, no database, no Camel. */
@NullMarked
package org.lethe.intake.mail;

import org.jspecify.annotations.NullMarked;
