package io.armature.graphql.platform.access;

import io.armature.metadata.access.FieldGrant;
import io.armature.metadata.access.change.AccessChange;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a holder may do with a field. */
@Description("What may be done with a field. Without read and write nothing is said of the field any more.")
@Input("GrantFieldInput")
public record GrantFieldInput(
        @NonNull @Description("By whom.") AccessHolderInput of,
        @NonNull @Description("The module.") String module,

        @NonNull @Description("The field; * stands for every field that is not named.")
        String field,

        @Description("How its values are shown; VISIBLE if only write is given.") @Nullable
        FieldReading read,

        @Description("Whether it may be written; where it is VISIBLE, unless given.") @Nullable
        Boolean write) {

    AccessChange change() {
        Optional<FieldGrant> grant = read == null && write == null
                ? Optional.empty()
                : Optional.of(
                        new FieldGrant(reading(), write == null ? reading() == FieldGrant.Reading.VISIBLE : write));
        return new AccessChange.SetFieldRight(of.holder(), module, field, grant);
    }

    private FieldGrant.Reading reading() {
        return read == null ? FieldGrant.Reading.VISIBLE : read.reading();
    }
}
