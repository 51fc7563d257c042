package org.lethe.forget;

/** Named points on the way of a forgetting, where a test may let the hub die. */
public interface Steps {

    void reached(String step);
}
