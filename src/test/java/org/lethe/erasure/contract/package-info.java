/** What the engine promises, on every database product. */
@org.jspecify.annotations.NullMarked
package org.lethe.erasure.contract;
