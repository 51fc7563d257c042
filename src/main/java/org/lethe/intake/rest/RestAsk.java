package org.lethe.intake.rest;

import org.lethe.request.ForgetRequest;

/** A POST, understood. */
public record RestAsk(ForgetRequest request, boolean dryRun) {}
