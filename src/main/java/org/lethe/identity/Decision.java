package org.lethe.identity;

import java.util.UUID;

/** Whether a request may go on to be carried out. */
public record Decision(UUID request, boolean approved) {}
