/** The REST contract: requests, previews, receipts, clients, reports. */
@NullMarked
package org.lethe.api;

import org.jspecify.annotations.NullMarked;
