package org.lethe.platform.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the till writes for one visit: the sale, its lines, how it was paid and the points it brought. */
final class SampleTill {

    private static final DateTimeFormatter ON_RECEIPT = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final BigDecimal VAT = new BigDecimal("0.19");

    private final SampleRows rows;

    SampleTill(SampleRows rows) {
        this.rows = rows;
    }

    void sell(SampleCard guest, SampleCard payer, SampleVisits.Booking visit, boolean open, Dice dice) {
        long sale = rows.nextId("sale");
        OffsetDateTime time = visit.start().plusMinutes(visit.service().minutes());
        BigDecimal price = dice.percent(10)
                ? discounted(visit.service().price())
                : visit.service().price();
        Lines lines = new Lines(sale, payer);
        lines.service(guest, visit.service(), price);
        if (dice.percent(28)) {
            lines.product(dice.of(SampleHouse.PRODUCTS), dice.percent(15) ? 2 : 1);
        }
        BigDecimal tip = dice.percent(35) ? new BigDecimal(dice.between(1, 8)).setScale(2) : new BigDecimal("0.00");
        rows.add(
                "sale",
                sale,
                (long) guest.branch(),
                receipt(guest, time, sale),
                payer.id(),
                visit.staff(),
                time,
                open ? "open" : "paid",
                lines.total,
                tax(lines.total),
                tip,
                dice.percent(3) && !payer.is(Trait.WALK_IN) ? "Rechnung an " + payer.fullName() + ", Hamburg" : null);
        if (!open) {
            pay(sale, payer, lines.total.add(tip), time, dice);
        }
        if (!payer.is(Trait.WALK_IN) && !open) {
            String reason = payer.equals(guest) ? "Besuch" : "Besuch von " + guest.fullName();
            rows.add("loyalty_points", payer.id(), sale, lines.total.intValue(), reason, time);
        }
    }

    private void pay(long sale, SampleCard payer, BigDecimal amount, OffsetDateTime time, Dice dice) {
        if (dice.percent(6)) {
            BigDecimal voucher = amount.min(new BigDecimal("20.00"));
            rows.add("payment", sale, "voucher", voucher, time, null, null, null);
            amount = amount.subtract(voucher);
        }
        if (amount.signum() == 0) {
            return;
        }
        boolean card = dice.percent(62);
        boolean holder = card && !payer.is(Trait.WALK_IN);
        rows.add(
                "payment",
                sale,
                card ? "card" : dice.percent(5) ? "transfer" : "cash",
                amount,
                time,
                holder
                        ? SampleNames.latin(payer.firstName()).toUpperCase(Locale.ROOT) + " "
                                + SampleNames.latin(payer.lastName()).toUpperCase(Locale.ROOT)
                        : null,
                card ? String.format(Locale.ROOT, "%04d", dice.below(10_000)) : null,
                card ? "T1-" + (500_000 + sale) : null);
    }

    private static String receipt(SampleCard guest, OffsetDateTime time, long sale) {
        LocalDate day = time.atZoneSameInstant(SampleSalon.ZONE).toLocalDate();
        return SampleHouse.CODES.get(guest.branch() - 1) + "-" + ON_RECEIPT.format(day) + "-" + sale;
    }

    private static BigDecimal discounted(BigDecimal price) {
        return price.multiply(new BigDecimal("0.9")).setScale(2, RoundingMode.HALF_UP);
    }

    /** The VAT that is in a gross amount. */
    private static BigDecimal tax(BigDecimal gross) {
        return gross.multiply(VAT).divide(VAT.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
    }

    private final class Lines {

        private final long sale;
        private final SampleCard payer;
        private int number;
        private BigDecimal total = new BigDecimal("0.00");

        Lines(long sale, SampleCard payer) {
            this.sale = sale;
            this.payer = payer;
        }

        void service(SampleCard guest, SampleHouse.Offer service, BigDecimal price) {
            boolean known = !guest.is(Trait.WALK_IN);
            boolean other = !guest.equals(payer);
            String text = other ? service.name() + " für " + guest.firstName() : service.name();
            line("service", service.id(), null, text, 1, price, known ? guest : null);
        }

        void product(SampleHouse.Offer product, int quantity) {
            line("product", null, product.id(), product.name(), quantity, product.price(), null);
        }

        private void line(
                String kind,
                @Nullable Long service,
                @Nullable Long product,
                String text,
                int quantity,
                BigDecimal price,
                @Nullable SampleCard guest) {
            BigDecimal amount = price.multiply(BigDecimal.valueOf(quantity));
            total = total.add(amount);
            rows.add(
                    "sale_line",
                    sale,
                    ++number,
                    kind,
                    service,
                    product,
                    text,
                    quantity,
                    price,
                    amount,
                    payer.id(),
                    payer.is(Trait.WALK_IN) ? "Laufkundschaft" : payer.fullName(),
                    payer.email(),
                    guest == null ? null : guest.id(),
                    guest == null ? null : guest.fullName(),
                    guest == null ? null : guest.birthDate());
        }
    }
}
