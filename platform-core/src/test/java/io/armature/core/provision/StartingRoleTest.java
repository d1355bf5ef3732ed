package io.armature.core.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.armature.core.identity.Caller;
import io.armature.metadata.format.StandardFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The roles that every organisation starts with")
class StartingRoleTest {

    @Test
    @DisplayName("are those that the standard access definition grants something, and the administrator's")
    void granted() {
        List<String> expected = new ArrayList<>(StandardFiles.read(StartingRoleTest.class.getClassLoader())
                .orThrow()
                .access()
                .roles()
                .keySet());
        expected.add(Caller.ADMIN);

        assertThat(Arrays.stream(StartingRole.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("form a tree in which people stand below an administrator and machines beside it")
    void tree() {
        assertThat(StartingRole.SALES_REP.depth()).isEqualTo(2);
        assertThat(StartingRole.INTEGRATION.depth()).isZero();
        assertThat(StartingRole.SALES_REP.parent()).contains(StartingRole.SALES_MANAGER);
    }
}
