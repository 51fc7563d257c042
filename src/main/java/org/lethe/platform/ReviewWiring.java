package org.lethe.platform;

import java.time.Clock;
import org.lethe.identity.Allowance;
import org.lethe.identity.MappedSalons;
import org.lethe.identity.Wake;
import org.lethe.intake.mail.mailbox.ReviewList;
import org.lethe.keys.Vault;
import org.lethe.notice.Letters;
import org.lethe.request.Acceptance;
import org.lethe.request.DoubtfulFinds;
import org.lethe.request.DueDates;
import org.lethe.request.OverCapBook;
import org.lethe.request.RequestBook;
import org.lethe.request.RequestDatabases;
import org.lethe.request.ReviewBook;
import org.lethe.review.Candidates;
import org.lethe.review.Decisions;
import org.lethe.review.Doubts;
import org.lethe.review.LetterDecisions;
import org.lethe.review.Reviews;
import org.lethe.salon.Salons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person decides. */
@Configuration(proxyBeanMethods = false)
class ReviewWiring {

    @Bean
    ReviewBook reviewBook(JdbcClient store, DueDates dueDates, Clock clock) {
        return new ReviewBook(store, dueDates, clock);
    }

    @Bean
    Candidates candidates(
            RequestBook book, RequestDatabases databases, Salons salons, MappedSalons mapped, Vault vault) {
        return new Candidates(book, databases, salons, mapped, vault);
    }

    @Bean
    Reviews reviews(RequestBook book, ReviewBook reviews, ReviewList letters, Candidates candidates, Salons salons) {
        return new Reviews(book, reviews, letters, candidates, salons);
    }

    @Bean
    Decisions decisions(
            RequestBook book,
            ReviewBook reviews,
            RequestDatabases databases,
            Candidates candidates,
            OverCapBook overCap,
            Allowance allowance,
            Wake wake,
            Letters letters,
            Salons salons,
            TransactionTemplate transaction) {
        return new Decisions(
                book, reviews, databases, candidates, overCap, allowance, wake, letters, salons, transaction);
    }

    @Bean
    Doubts doubts(RequestBook book, JdbcClient store, Salons salons, Clock clock) {
        return new Doubts(book, new DoubtfulFinds(store, clock), salons);
    }

    @Bean
    LetterDecisions letterDecisions(ReviewList letters, Acceptance acceptance, TransactionTemplate transaction) {
        return new LetterDecisions(letters, acceptance, transaction);
    }
}
