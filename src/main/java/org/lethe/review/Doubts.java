package org.lethe.review;

import java.util.List;
import java.util.UUID;
import org.lethe.request.Caller;
import org.lethe.request.DoubtfulFinds;
import org.lethe.request.RequestBook;
import org.lethe.request.Scope;
import org.lethe.request.StoredRequest;
import org.lethe.salon.Salons;

/** Rows that forgettings have left because they may be another client's, for a person to look at. */
public final class Doubts {

    private static final int MOST = 200;

    private final RequestBook book;
    private final DoubtfulFinds finds;
    private final Salons salons;

    public Doubts(RequestBook book, DoubtfulFinds finds, Salons salons) {
        this.book = book;
        this.finds = finds;
        this.salons = salons;
    }

    /** What nobody has looked at, at most 200; errors as for {@link Reviews#requests}. */
    public List<DoubtfulFinds.Finds> open(String salon, Caller caller) {
        caller.require(salon, Scope.REVIEW);
        salons.get(salon);
        return finds.open(salon, MOST);
    }

    /**
     * The caller has looked at what this request has left.
     *
     * @throws org.lethe.request.UnknownRequestException for a request that is not the caller's salons'
     * @throws ReviewConflictException if there is nothing that nobody has looked at
     */
    public void seen(UUID id, Caller caller) {
        StoredRequest request = book.get(id, caller);
        caller.require(request.salon(), Scope.REVIEW);
        if (!finds.seen(id, caller.credential())) {
            throw new ReviewConflictException(
                    "This request has left nothing doubtful, or somebody has looked at it before. Nothing was changed.");
        }
    }
}
