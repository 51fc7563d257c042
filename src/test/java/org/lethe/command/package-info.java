@NullMarked
package org.lethe.command;

import org.jspecify.annotations.NullMarked;
