@NullMarked
package org.lethe.web;

import org.jspecify.annotations.NullMarked;
