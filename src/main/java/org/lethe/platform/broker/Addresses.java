package org.lethe.platform.broker;

/** The addresses of the queue contract. */
final class Addresses {

    static final String REQUESTS = "forget.requests";
    static final String DEAD = "forget.requests.dead";
    static final String OUTCOMES = "forget.outcomes";

    private Addresses() {}
}
