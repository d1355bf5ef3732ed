package io.armature.graphql.platform.rule;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** The way through the stages of a STAGE field. */
@Description("The way through the stages of a STAGE field.")
@Input("StagesInput")
public record StagesInput(
        @Description("Keys a new record may have; all unless given.") @Nullable
        List<String> initial,

        @Description("Keys that may follow a key; of one that is not listed, all.") @Nullable
        List<KeyListInput> moves,

        @Description("Fields that a record needs to enter a stage.") @Nullable
        List<KeyListInput> required,

        @Description("The PERCENT field that follows the probability of the stage.") @Nullable
        String probability) {}
