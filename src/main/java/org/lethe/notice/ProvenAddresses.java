package org.lethe.notice;

import java.util.List;
import java.util.UUID;
import org.lethe.request.ReplyAddress;

/** Addresses whose owners have proven that they are theirs: the only ones that are told what became of a request. */
public interface ProvenAddresses {

    /** Who has proven to be the client of the request. */
    List<ReplyAddress> owners(UUID request);

    /** Who has proven the own address in any way. */
    List<ReplyAddress> anybody(UUID request);

    /** Who has proven no more than to own the address written from. */
    List<ReplyAddress> writers(UUID request);

    /** They have their answer, and there will be no other; all addresses may be forgotten. */
    void answered(UUID request);

    /** Those who have proven theirs until now have their answer; who does so later is to have it too. */
    void answeredSoFar(UUID request);

    /** The writers have theirs. */
    void writersAnswered(UUID request);
}
