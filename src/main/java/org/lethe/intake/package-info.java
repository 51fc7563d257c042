/** What the machine channels share: the JSON of an ask. */
@NullMarked
package org.lethe.intake;

import org.jspecify.annotations.NullMarked;
