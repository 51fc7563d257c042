package org.lethe.api;

import org.lethe.request.RequestState;

/** Nobody was forgotten by the request, so nothing is certified. */
final class NoReceiptException extends RuntimeException {

    NoReceiptException(RequestState state) {
        super("The request is " + state + "; only one that is FORGOTTEN has a receipt");
    }
}
