/** What is asked: forget requests, their states, and the book they are written down in. */
@NullMarked
package org.lethe.request;

import org.jspecify.annotations.NullMarked;
