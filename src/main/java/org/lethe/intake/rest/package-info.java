/** The REST intake: a POST becomes a forget request. */
@NullMarked
package org.lethe.intake.rest;

import org.jspecify.annotations.NullMarked;
