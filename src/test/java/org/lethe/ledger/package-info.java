@NullMarked
package org.lethe.ledger;

import org.jspecify.annotations.NullMarked;
