/** Who may come in: credentials, sign-in, and what each may do. */
@NullMarked
package org.lethe.platform.security;

import org.jspecify.annotations.NullMarked;
