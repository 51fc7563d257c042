/** The demo profile: embedded servers with their files under the hub's home, and the sample salon. */
@NullMarked
package org.lethe.platform.demo;

import org.jspecify.annotations.NullMarked;
