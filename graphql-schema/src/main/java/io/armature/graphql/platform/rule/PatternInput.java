package io.armature.graphql.platform.rule;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a text must match. */
@Description("What a text must match as a whole: a regular expression of RE2.")
@Input("PatternInput")
public record PatternInput(
        @NonNull @Description("The expression, e.g. [A-Z]{2}[0-9]+.")
        String regex,

        @Description("What to tell whoever breaks it.") @Nullable
        String message) {}
