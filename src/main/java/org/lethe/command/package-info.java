/** The commands: results on stdout, talk on stderr; exit 0 ok, 1 found something, 2 used wrongly. */
@NullMarked
package org.lethe.command;

import org.jspecify.annotations.NullMarked;
