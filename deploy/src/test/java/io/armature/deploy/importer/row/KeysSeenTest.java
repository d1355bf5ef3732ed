package io.armature.deploy.importer.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.deploy.importer.mapping.Repeats;
import io.armature.deploy.importer.row.KeysSeen.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysSeenTest {
    private static InputRow row(long line, String key, String region) {
        return new InputRow(line, RowKey.of(Map.of("username", key)), Map.of("username", key, "region", region));
    }

    @Test
    void the_first_row_of_a_key_is_just_that() {
        assertThat(new KeysSeen(Repeats.REFUSE).see(row(2, "Cara Losch", "East")))
                .isEqualTo(new Verdict.First());
    }

    @Test
    void a_second_row_clashes_even_if_it_differs_in_case_and_accents() {
        KeysSeen keys = new KeysSeen(Repeats.REFUSE);
        keys.see(row(2, "Cara Losch", "East"));

        assertThat(keys.see(row(9, "CARA L\u00f6sch", "East")))
                .isEqualTo(new Verdict.Clash("has the same key 'CARA L\u00f6sch' as line 2"));
    }

    @Test
    void a_merged_repeat_that_agrees_counts_once() {
        KeysSeen keys = new KeysSeen(Repeats.MERGE);
        keys.see(row(2, "Cara Losch", "East"));

        assertThat(keys.see(row(3, "Cara Losch", "East"))).isEqualTo(new Verdict.Repeat());
    }

    @Test
    void a_merged_repeat_that_disagrees_clashes() {
        KeysSeen keys = new KeysSeen(Repeats.MERGE);
        keys.see(row(2, "Cara Losch", "East"));

        assertThat(keys.see(row(3, "Cara Losch", "West")))
                .isEqualTo(new Verdict.Clash("contradicts line 2 about 'Cara Losch'"));
    }
}
