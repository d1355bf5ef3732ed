package io.armature.core.sql;

import io.armature.core.org.Organisation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings to a plan.
 *
 * @param organisation whose rows; its time zone says what today is
 * @param now the instant of the request
 * @param inputs values that operands name by index, canonical; a {@link Cursor} where a cursor is meant; an Integer for
 *     a page size
 * @param caller where the caller stands
 */
public record Bindings(Organisation organisation, Instant now, List<@Nullable Object> inputs, CallerStanding caller) {

    /** Of a caller that is no user. */
    public Bindings(Organisation organisation, Instant now, List<@Nullable Object> inputs) {
        this(organisation, now, inputs, CallerStanding.nobody());
    }

    /** The same with other inputs. */
    public Bindings withInputs(List<@Nullable Object> others) {
        return new Bindings(organisation, now, others, caller);
    }
}
