package io.armature.modules.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stage of an invoice")
class InvoicePaymentsTest {
    private final InvoicePayments payments = new InvoicePayments();

    @Test
    @DisplayName("follows from what is left once something is paid")
    void follows() {
        assertThat(stage("SENT", "100", "0", "40")).isEqualTo("PARTIALLY_PAID");
        assertThat(stage("CREATED", "100", "40", "40", "60")).isEqualTo("PAID");
        assertThat(stage("PARTIALLY_PAID", "100", "40", "40", "61")).isEqualTo("PAID");
        assertThat(stage("PAID", "150", "100", "100")).isEqualTo("PARTIALLY_PAID");
    }

    @Test
    @DisplayName("is sent again when all that was paid was taken back, and stays where nothing ever was")
    void takenBack() {
        assertThat(stage("PAID", "100", "100")).isEqualTo("SENT");
        assertThat(stage("PARTIALLY_PAID", "100", "40")).isEqualTo("SENT");
        assertThat(stage("APPROVED", "100", "40")).isNull();
        assertThat(stage("PAID", "100", "0")).isNull();
    }

    @Test
    @DisplayName("stays when the invoice is not to be paid, has none, or comes to no known total")
    void stays() {
        assertThat(stage("CANCELLED", "100", "0", "40")).isNull();
        assertThat(stage("CREDIT_NOTE", "100", "0", "40")).isNull();
        assertThat(payments.derive(Map.of("total", BigDecimal.TEN), List.of(payment("1"))))
                .doesNotContainKey("stage");
        assertThat(payments.derive(Map.of("stage", "SENT"), List.of(payment("1"))))
                .doesNotContainKey("stage");
    }

    private @Nullable Object stage(String stage, String total, String paidBefore, String... amounts) {
        Map<String, Object> invoice = new HashMap<>(
                Map.of("stage", stage, "total", new BigDecimal(total), "paid", new BigDecimal(paidBefore)));
        return payments.derive(
                        invoice,
                        Arrays.stream(amounts).map(InvoicePaymentsTest::payment).toList())
                .get("stage");
    }

    private static Map<String, Object> payment(String amount) {
        return Map.of("amount", new BigDecimal(amount));
    }
}
