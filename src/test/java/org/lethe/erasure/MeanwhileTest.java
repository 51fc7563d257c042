package org.lethe.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class MeanwhileTest {

    @Test
    void whatItThrowsIsThrownAsItIs() {
        try (Meanwhile<String> unit = new Meanwhile<>(() -> {
            throw new DataAccessResourceFailureException("down");
        })) {
            assertThatThrownBy(unit::get).isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void hasEndedWhenTheCallerGivesUp() {
        CountDownLatch givenUp = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();

        assertThatThrownBy(() -> {
                    try (Meanwhile<Boolean> unit = new Meanwhile<>(() -> {
                        await(givenUp);
                        ended.set(true);
                        return true;
                    })) {
                        givenUp.countDown();
                        throw new IllegalArgumentException("the caller's own trouble");
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ended).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
