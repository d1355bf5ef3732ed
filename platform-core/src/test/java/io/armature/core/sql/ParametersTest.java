package io.armature.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.query.Operand;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A finished statement")
class ParametersTest {
    private static final Parameter NAME = new Parameter.Single(new Operand.Input(0), Encoding.TEXT);
    private static final Parameter KEY = new Parameter.Single(new Operand.Input(0), Encoding.KEY);
    private static final Parameter SIZE = new Parameter.Single(new Operand.Input(1), Encoding.INT8);

    private final Parameters parameters = new Parameters();

    @Test
    @DisplayName("has the parameters that its text names, numbered without gaps")
    void gaps() {
        parameters.add(KEY);
        String name = parameters.add(NAME);
        String size = parameters.add(SIZE);
        Parameters.Finished finished = parameters.finished("select 1 from t where org_id = " + parameters.organisation()
                + " and name = " + name + " limit " + size + " -- " + name);
        assertThat(finished.text())
                .isEqualTo("select 1 from t where org_id = $1 and name = $2::text limit $3::int8 -- $2::text");
        assertThat(finished.parameters()).containsExactly(new Parameter.Organisation(), NAME, SIZE);
    }

    @Test
    @DisplayName("does without the organisation where it reads nothing")
    void nothing() {
        String size = parameters.add(SIZE);
        Parameters.Finished finished = parameters.finished("select 1 from t where false limit " + size);
        assertThat(finished.text()).isEqualTo("select 1 from t where false limit $1::int8");
        assertThat(finished.parameters()).containsExactly(SIZE);
    }

    @Test
    @DisplayName("is the text itself where it names them all")
    void whole() {
        String name = parameters.add(NAME);
        String text = "select " + parameters.organisation() + ", " + name;
        assertThat(parameters.finished(text))
                .isEqualTo(new Parameters.Finished(text, List.of(new Parameter.Organisation(), NAME)));
    }
}
