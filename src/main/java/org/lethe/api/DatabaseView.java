package org.lethe.api;

import tools.jackson.databind.JsonNode;

/** What was done in one salon database. */
record DatabaseView(String name, String status, JsonNode tables, JsonNode sealed) {}
