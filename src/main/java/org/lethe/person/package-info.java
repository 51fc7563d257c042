/** What identifies a person: values that never print themselves, and the forms they are written in. */
@NullMarked
package org.lethe.person;

import org.jspecify.annotations.NullMarked;
