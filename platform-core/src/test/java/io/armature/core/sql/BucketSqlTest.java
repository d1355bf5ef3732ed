package io.armature.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A time zone is bound under the name that PostgreSQL has for it:")
class BucketSqlTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "Z, UTC",
        "UTC, UTC",
        "+02:00, UTC-02:00",
        "-05:30, UTC+05:30",
        "UTC+01:00, UTC-01:00"
    })
    void zone(String given, String bound) {
        assertThat(BucketSql.zone(ZoneId.of(given))).isEqualTo(bound);
    }
}
