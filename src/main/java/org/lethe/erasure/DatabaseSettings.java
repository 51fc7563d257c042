package org.lethe.erasure;

import java.time.ZoneId;

/**
 * What the engine must know about the salon.
 *
 * @param country ISO 3166; phone numbers without a country code are of this country
 * @param zone where the salon's clocks hang
 */
public record DatabaseSettings(String country, ZoneId zone) {}
