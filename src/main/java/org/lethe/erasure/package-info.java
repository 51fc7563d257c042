/** How a client is forgotten in one salon database: find, preview, forget, prove. */
@NullMarked
package org.lethe.erasure;

import org.jspecify.annotations.NullMarked;
