package io.armature.graphql.platform.change;

import io.armature.graphql.difference.SchemaChange;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One thing that differs in the schema after a change. */
@Description("One thing that differs in the schema after a change.")
public record SchemaDifference(
        @NonNull @Description("How.") DifferenceKind kind,

        @NonNull @Description("What: a type, Account.industry, Query.accounts(where), OrderDirection.ASC.")
        String path,

        @Description("Whether a document that was valid may fail now, by GraphQL's rules.")
        boolean breaking,

        @Description("Its type before, of fields and arguments that were there.") @Nullable
        String was,

        @Description("Its type now, of fields and arguments that are there.") @Nullable
        String is) {

    public static SchemaDifference of(SchemaChange change) {
        return new SchemaDifference(
                DifferenceKind.of(change.kind()),
                change.path(),
                change.breaking(),
                change.was().isEmpty() ? null : change.was(),
                change.is().isEmpty() ? null : change.is());
    }
}
