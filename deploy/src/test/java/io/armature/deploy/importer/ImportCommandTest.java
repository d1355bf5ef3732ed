package io.armature.deploy.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.importer.server.FakeServer;
import io.armature.deploy.importer.server.FakeServer.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String MAPPING = """
            steps:
              - file: accounts.csv
                module: accounts
                key: name
                fields:
                  name: { column: account }
                  employees: { column: employees, type: integer }
                  parentAccountId: { column: parent, lookup: { module: accounts, by: name } }
            """;

    @TempDir
    Path folder;

    private final FakeOrganisation organisation = new FakeOrganisation();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private FakeServer server;
    private int upsertsUntilSilence = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws IOException {
        server = FakeServer.start(request -> {
            if (request.document().contains("upsert") && upsertsUntilSilence-- <= 0) {
                return Response.error("UNAVAILABLE", "The database does not answer");
            }
            return organisation.answer(request);
        });
        write("mapping.yaml", MAPPING);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        ImportCommand command =
                new ImportCommand(print(out), print(err), InstantSource.system(), List.of(Duration.ZERO));
        return command.run(List.of(words), Map.of());
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private int importAccounts(String csv) throws IOException {
        write("accounts.csv", csv);
        return run(folder.toString(), "--url", server.url(), "--token", "t");
    }

    private String report() {
        return out.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Nested
    class A_good_folder {
        private static final String GRANDCHILD_FIRST = """
                account,employees,parent
                Grandchild,1,Child
                Child,2,Acme
                Acme,,
                """;

        @Test
        void goes_in_whatever_the_order_of_its_lines() throws IOException {
            assertThat(importAccounts(GRANDCHILD_FIRST)).isEqualTo(ImportCommand.DONE);

            assertThat(organisation.accounts()).containsOnlyKeys("Acme", "Child", "Grandchild");
            assertThat(organisation.accounts().get("Grandchild").get("parentAccountId"))
                    .isEqualTo(organisation.accounts().get("Child").get("id"));
            assertThat(report()).contains("accounts accounts.csv 3 3 0 0 0 0").contains("accounts: 3 of 3 rows");
        }

        @Test
        void changes_nothing_the_second_time() throws IOException {
            importAccounts(GRANDCHILD_FIRST);

            assertThat(importAccounts(GRANDCHILD_FIRST)).isEqualTo(ImportCommand.DONE);
            assertThat(report()).contains("accounts accounts.csv 3 0 0 3 0 0");
        }

        @Test
        void updates_what_changed_in_the_meantime() throws IOException {
            importAccounts(GRANDCHILD_FIRST);

            importAccounts(GRANDCHILD_FIRST.replace("Child,2", "Child,3"));
            assertThat(report()).contains("accounts accounts.csv 3 0 1 2 0 0");
        }

        @Test
        void goes_in_batches_of_500() throws IOException {
            StringBuilder csv = new StringBuilder("account,employees,parent\n");
            for (int i = 0; i < 1_001; i++) {
                csv.append("A").append(i).append(",,\n");
            }
            importAccounts(csv.toString());

            assertThat(server.requests().stream()
                            .filter(request -> request.document().contains("upsert"))
                            .map(request -> request.variables().path("rows").size()))
                    .containsExactly(500, 500, 1);
        }

        @Test
        void has_the_metadata_changed_first() throws IOException {
            write("mapping.yaml", "metadata:\n  - { anything: { module: accounts } }\n" + MAPPING);
            importAccounts(GRANDCHILD_FIRST);

            assertThat(organisation.changes()).singleElement().hasToString("{\"anything\":{\"module\":\"accounts\"}}");
        }
    }

    @Nested
    class Bad_rows {
        @Test
        void are_refused_with_line_and_reason_while_the_others_go_in() throws IOException {
            int code = importAccounts("""
                    account,employees,parent
                    Good,1,
                    Short,1
                    Few,few,
                    Negative,-1,
                    Orphan,1,Nobody
                    ,1,
                    good,2,
                    Last,,
                    """);

            assertThat(code).isEqualTo(ImportCommand.INCOMPLETE);
            assertThat(organisation.accounts()).containsOnlyKeys("Good", "Last");
            assertThat(report())
                    .contains("accounts accounts.csv 8 2 0 0 0 6")
                    .contains(" 3: has 2 cells, the header names 3 columns")
                    .contains(" 4: employees: 'few' is not a whole number")
                    .contains(" 5: employees: is below 0")
                    .contains(" 6: parentAccountId: accounts has no record whose name is 'Nobody'")
                    .contains(" 7: name: is blank, and the record is found by it")
                    .contains(" 8: has the same key 'good' as line 2");
        }

        @Test
        void that_are_each_others_parents_are_refused() throws IOException {
            assertThat(importAccounts("account,employees,parent\nA,,B\nB,,A\n")).isEqualTo(ImportCommand.INCOMPLETE);
            assertThat(organisation.accounts()).isEmpty();
        }
    }

    @Nested
    class Nothing_is_sent {
        private void notStarted(int code, String why) {
            assertThat(code).isEqualTo(ImportCommand.NOT_STARTED);
            assertThat(complaint()).contains(why);
            assertThat(organisation.accounts()).isEmpty();
        }

        @Test
        void when_the_call_is_wrong() {
            notStarted(run(), "The folder is missing. Usage: import FOLDER");
            notStarted(run(folder.toString()), "--url is missing.");
            notStarted(run(folder.toString(), "--url", "http://localhost"), "--token is missing.");
            notStarted(run(folder.toString(), "--url"), "--url needs a value.");
            notStarted(run(folder.toString(), "--fast"), "Unknown option --fast.");
            notStarted(run(folder.toString(), "other"), "One folder at a time");
            notStarted(run(folder + "/nowhere", "--url", server.url(), "--token", "t"), "There is no folder ");
        }

        @Test
        void when_a_file_or_column_is_missing() throws IOException {
            notStarted(run(folder.toString(), "--url", server.url(), "--token", "t"), "names the file accounts.csv");
            notStarted(importAccounts("account,employees\nGood,1\n"), "accounts.csv has no column parent");
            assertThat(server.requests()).isEmpty();
        }

        @Test
        void when_the_module_has_no_such_field() throws IOException {
            write("mapping.yaml", MAPPING + "      colour: { column: parent }\n");
            notStarted(
                    importAccounts("account,employees,parent\nGood,1,\n"),
                    "accounts cannot be given colour; it takes employees, name, parentAccountId.");
        }

        @Test
        void when_the_key_is_not_unique() throws IOException {
            write("mapping.yaml", MAPPING.replace("key: name", "key: employees"));
            notStarted(importAccounts("account,employees,parent\n"), "employees of accounts is not unique");
        }

        @Test
        void when_the_organisation_lacks_the_module() throws IOException {
            write("mapping.yaml", MAPPING.replace("module: accounts\n", "module: planets\n"));
            notStarted(importAccounts("account,employees,parent\n"), "The organisation has no module planets");
        }
    }

    @Test
    void an_import_that_breaks_off_tells_how_far_it_came() throws IOException {
        upsertsUntilSilence = 1;
        StringBuilder csv = new StringBuilder("account,employees,parent\n");
        for (int i = 0; i < 600; i++) {
            csv.append("A").append(i).append(",,\n");
        }

        assertThat(importAccounts(csv.toString())).isEqualTo(ImportCommand.INCOMPLETE);
        assertThat(report()).contains("accounts accounts.csv 600 500 0 0 0 0");
        assertThat(complaint()).contains("UNAVAILABLE: The database does not answer", "run it again to go on");
    }
}
