package org.lethe.api;

import tools.jackson.databind.JsonNode;

/** What was done in one salon database, and what was left there because it may be another client's. */
record DatabaseView(String name, String status, JsonNode tables, JsonNode sealed, JsonNode doubtful) {}
