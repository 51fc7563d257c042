/** The page behind the link, as a browser and as curl see it. */
@NullMarked
package org.lethe.identity.confirm.web;

import org.jspecify.annotations.NullMarked;
