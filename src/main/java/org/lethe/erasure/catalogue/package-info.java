/** What a salon database says about itself: tables, columns, keys, rules and triggers, read once and compared cheaply. */
@NullMarked
package org.lethe.erasure.catalogue;

import org.jspecify.annotations.NullMarked;
