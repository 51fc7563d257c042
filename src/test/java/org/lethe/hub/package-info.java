/** The whole hub, tried from outside. */
package org.lethe.hub;
