/** Proof: the tamper-evident ledger of what was done, receipts from it, and the suppression list. */
@NullMarked
package org.lethe.ledger;

import org.jspecify.annotations.NullMarked;
