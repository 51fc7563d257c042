/** Proof of identity by a link and a code that only the owner of the address on file can read. */
@NullMarked
package org.lethe.identity.confirm;

import org.jspecify.annotations.NullMarked;
