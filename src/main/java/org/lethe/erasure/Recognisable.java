package org.lethe.erasure;

import org.lethe.person.IdentifyingValues;

/** By what one client of a salon database can be recognised now. */
public record Recognisable(ClientKey key, IdentifyingValues values) {}
