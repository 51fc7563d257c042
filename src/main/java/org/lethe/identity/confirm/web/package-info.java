/** The page behind the link. */
@NullMarked
package org.lethe.identity.confirm.web;

import org.jspecify.annotations.NullMarked;
