package org.lethe.erasure.proof;

import org.lethe.erasure.redact.Kind;

/** What a cell still says of the client; never the value. */
public record Hit(Hardness hardness, Kind kind) {}
