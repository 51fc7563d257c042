/** The broker: who may send and read what. */
@NullMarked
package org.lethe.platform.broker;

import org.jspecify.annotations.NullMarked;
