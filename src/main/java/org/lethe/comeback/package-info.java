/** Those who come back: from a backup of a salon database, from an import, or because the hub itself was set back. */
@NullMarked
package org.lethe.comeback;

import org.jspecify.annotations.NullMarked;
