@NullMarked
package org.lethe.retention.web;

import org.jspecify.annotations.NullMarked;
