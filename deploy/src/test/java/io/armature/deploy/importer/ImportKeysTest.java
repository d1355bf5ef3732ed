package io.armature.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.api.Api;
import io.armature.deploy.api.Applicants;
import io.armature.deploy.api.TestDatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the running application: the keys are the organisation's own. */
@QuarkusTest
@QuarkusTestResource(TestDatabaseResource.class)
@DisplayName("The rows of a file find their records")
class ImportKeysTest {
    private static final String RATES = """
            steps:
              - file: rates.csv
                module: exchangeRates
                key: [date, foreignCurrencyId]
                fields:
                  foreignCurrencyId: { column: currency, lookup: { module: currencies, by: code } }
                  date: { column: day, type: date }
                  rate: { column: rate, type: decimal }
            """;
    private static final String CUSTOMERS = """
            steps:
              - file: customers.csv
                module: accounts
                key: { system: ERP, column: id }
                fields:
                  name: { column: name }
                  parentAccountId: { column: parent, lookup: { module: accounts, system: ERP } }
            """;

    @TempDir
    Path folder;

    @Inject
    Applicants applicants;

    private Api api;

    @BeforeEach
    void organisation() {
        api = applicants.newOrganisation();
    }

    private String run(String mapping, String file, String csv) throws IOException {
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Files.writeString(folder.resolve(file), csv);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        new ImportCommand(print, print)
                .run(List.of(folder.toString(), "--url", api.base(), "--token", api.token()), Map.of());
        return output.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    @Test
    @DisplayName("by a key of several fields, whatever the API calls it")
    void severalFields() throws IOException {
        api.data("mutation { usd: createCurrency(input: { code: \"USD\", name: \"Dollar\" }) { id } }");
        String csv = "currency,day,rate\nUSD,2026-01-01,0.91\nUSD,2026-02-01,0.92\n";

        assertThat(run(RATES, "rates.csv", csv)).contains("exchangeRates rates.csv 2 2 0 0 0 0");
        assertThat(run(RATES, "rates.csv", csv.replace("0.92", "0.93") + "usd,2026-01-01,0.99\n"))
                .contains("exchangeRates rates.csv 3 0 1 1 0 1")
                .contains("as line 2");
        assertThat(run(RATES.replace("[date, foreignCurrencyId]", "[date, rate]"), "rates.csv", csv))
                .contains("Step exchangeRates: date and rate of exchangeRates together are not unique");
    }

    @Test
    @DisplayName("by what another system calls them, and each other too")
    void externalIds() throws IOException {
        String csv = "id,name,parent\nc2,Branch,c1\nc1,Acme,\nC1,Other,\n";

        assertThat(run(CUSTOMERS, "customers.csv", csv)).contains("accounts customers.csv 3 3 0 0 0 0");
        assertThat(run(CUSTOMERS, "customers.csv", csv.replace("Acme", "Acme Inc.")))
                .contains("accounts customers.csv 3 0 1 2 0 0");
        assertThat(api.data("{ accountBy(unique: { externalId: { system: \"ERP\", key: \"c2\" } }) { name parentAccount"
                                + " { name externalIds { system key } } } }")
                        .at("/accountBy/parentAccount")
                        .toString())
                .isEqualTo("{\"name\":\"Acme Inc.\",\"externalIds\":[{\"system\":\"ERP\",\"key\":\"c1\"}]}");
    }
}
