package org.lethe.request;

/** How the identity of a requester was proven; what {@link StoredRequest#proof()} says. */
public final class Proofs {

    public static final String CREDENTIAL = "credential of the salon";

    /** Of a letter: its writer is the owner of the address on file. */
    public static final String DMARC = "mail from the address on file, passed by the salon's own mail server (DMARC)";

    /** Of a letter: the owner of the address on file has opened a link that was sent there. */
    public static final String LINK = "link sent to the address on file";

    /** A person of the salon has looked at it and answers for it. */
    public static final String PERSON = "decided by a person";

    private Proofs() {}
}
