/** The erasure map compiled for one database: plain parameterised statements over a batch of client keys. */
@NullMarked
package org.lethe.erasure.plan;

import org.jspecify.annotations.NullMarked;
