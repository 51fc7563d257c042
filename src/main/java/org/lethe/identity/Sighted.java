package org.lethe.identity;

import org.lethe.erasure.Preview;

/** A client whom given identifiers mean, in one database, and what forgetting would do there. */
public record Sighted(String database, boolean leading, Preview preview) {}
