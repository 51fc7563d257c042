/** What a person of the salon decides: requests that wait for them, and letters that are no request yet. */
@NullMarked
package org.lethe.review;

import org.jspecify.annotations.NullMarked;
