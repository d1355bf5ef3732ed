package io.armature.deploy.demo;

import io.armature.deploy.demo.Cast.Deal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Quotes of what was offered, orders of what was won, invoices of what was delivered and paid, and what left the stock. */
final class Documents implements Part {
    private static final List<String> OFFERED = List.of("PROPOSAL", "NEGOTIATION", "CLOSED_LOST");
    private static final int QUOTED_BEFORE = 25;
    private static final int VALID = 60;
    private static final int DELIVERED_AFTER = 12;
    private static final int PAYABLE = 30;
    private static final int NOON = 720;
    private static final int LATE = 14;
    private static final int CENTS = 2;
    private static final String TAX_RATE = "19";
    private static final Odds METHODS = Odds.of("BANK_TRANSFER 60, CARD 20, DIRECT_DEBIT 15, CHEQUE 5");

    @Override
    public void load(Scene scene) {
        List<Deal> deals = scene.cast().deals;
        List<Deal> offered = deals.stream()
                .filter(deal -> deal.won() || OFFERED.contains(deal.stage()))
                .toList();
        List<Deal> ordered = deals.stream().filter(Deal::won).toList();
        List<Deal> delivered =
                ordered.stream().filter(deal -> deal.day() < -DELIVERED_AFTER).toList();
        Map<Deal, String> quotes = document(scene, "quotes", offered, deal -> quote(scene, deal));
        lines(scene, "quoteLines", "quoteId", quotes, offered);
        Map<Deal, String> orders =
                document(scene, "orders", ordered, deal -> order(scene, deal).with("quoteId", quotes.get(deal)));
        lines(scene, "orderLines", "orderId", orders, ordered);
        Map<Deal, String> invoices = document(
                scene, "invoices", delivered, deal -> invoice(scene, deal).with("orderId", orders.get(deal)));
        lines(scene, "invoiceLines", "invoiceId", invoices, delivered);
        payments(scene, invoices, delivered);
        shipments(scene, orders, delivered);
    }

    private static Map<Deal, String> document(
            Scene scene, String module, List<Deal> deals, Function<Deal, Input> input) {
        List<String> ids =
                scene.records().create(module, deals.stream().map(input).toList());
        Map<Deal, String> byDeal = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byDeal.put(deals.get(i), ids.get(i));
        }
        return byDeal;
    }

    private static Input head(Deal deal) {
        return Input.of("subject", deal.name())
                .with("accountId", deal.contact().company().id())
                .with("contactId", deal.contact().id())
                .with("ownerId", deal.contact().company().owner());
    }

    private static Input quote(Scene scene, Deal deal) {
        String stage =
                switch (deal.stage()) {
                    case "CLOSED_WON" -> "ACCEPTED";
                    case "CLOSED_LOST" -> "REJECTED";
                    case "NEGOTIATION" -> "REVIEWED";
                    default -> "DELIVERED";
                };
        return head(deal)
                .with("opportunityId", deal.id())
                .with("stage", stage)
                .with("validUntil", scene.days().date(deal.day() - QUOTED_BEFORE + VALID));
    }

    private static Input order(Scene scene, Deal deal) {
        return head(deal)
                .with("opportunityId", deal.id())
                .with("stage", deal.day() < -DELIVERED_AFTER ? "DELIVERED" : "APPROVED")
                .with("orderedAt", scene.days().time(deal.day(), NOON));
    }

    private static Input invoice(Scene scene, Deal deal) {
        return head(deal).with("stage", "SENT").with("dueDate", scene.days().date(due(deal)));
    }

    private static int due(Deal deal) {
        return deal.day() + DELIVERED_AFTER + PAYABLE;
    }

    /** Most of what is due was paid, some of it in two parts of which the second is yet to come. */
    private static void payments(Scene scene, Map<Deal, String> invoices, List<Deal> delivered) {
        List<Input> payments = new ArrayList<>();
        for (Deal deal : delivered) {
            BigDecimal total = total(deal);
            int latest = Math.min(due(deal) + scene.dice().between(-PAYABLE, LATE), 0);
            boolean paid = scene.dice().chance(due(deal) < 0 ? 93 : 30);
            boolean inPart = scene.dice().chance(6);
            if (paid && total.signum() > 0) {
                BigDecimal half = total.divide(BigDecimal.TWO, CENTS, RoundingMode.HALF_EVEN);
                payments.add(Input.of("amount", inPart ? half : total)
                        .with("invoiceId", invoices.get(deal))
                        .with("paidAt", scene.days().date(Math.max(latest, deal.day() + DELIVERED_AFTER)))
                        .with("method", scene.dice().pick(METHODS))
                        .with("reference", "TRX-" + scene.dice().between(100_000, 999_999)));
            }
        }
        scene.records().create("payments", payments);
    }

    /** What the invoice comes to: its lines, and the tax on each. */
    private static BigDecimal total(Deal deal) {
        BigDecimal rate = new BigDecimal(TAX_RATE).movePointLeft(2);
        return deal.lines().stream()
                .map(Cast.Line::total)
                .map(line -> line.add(line.multiply(rate).setScale(CENTS, RoundingMode.HALF_EVEN)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void lines(
            Scene scene, String module, String parent, Map<Deal, String> documents, List<Deal> deals) {
        List<Input> inputs = new ArrayList<>();
        for (Deal deal : deals) {
            for (int i = 0; i < deal.lines().size(); i++) {
                inputs.add(Sales.line(deal.lines().get(i), i)
                        .with("taxRate", TAX_RATE)
                        .with(parent, documents.get(deal)));
            }
        }
        scene.records().create(module, inputs);
    }

    private static void shipments(Scene scene, Map<Deal, String> orders, List<Deal> delivered) {
        List<Input> moves = new ArrayList<>();
        for (Deal deal : delivered) {
            deal.lines().stream()
                    .filter(line -> line.product().goods())
                    .forEach(line ->
                            moves.add(Input.of("productId", line.product().id())
                                    .with("quantity", -line.quantity())
                                    .with("reason", "SALE")
                                    .with("documentId", orders.get(deal))
                                    .with("movedAt", scene.days().time(deal.day() + DELIVERED_AFTER, NOON))));
        }
        scene.records().create("stockMoves", moves);
    }
}
