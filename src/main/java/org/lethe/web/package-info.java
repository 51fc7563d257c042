/** What the doors over HTTP share: a body of bounded length, and errors as RFC 9457 problems. */
@NullMarked
package org.lethe.web;

import org.jspecify.annotations.NullMarked;
