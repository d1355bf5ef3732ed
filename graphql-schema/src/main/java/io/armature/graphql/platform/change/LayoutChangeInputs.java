package io.armature.graphql.platform.change;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.Layout;
import io.armature.metadata.model.LayoutBlock;
import io.armature.metadata.model.LayoutView;
import java.util.Optional;

/** Changes of layouts, from the API's input to the change itself. */
final class LayoutChangeInputs {

    private LayoutChangeInputs() {}

    /** The change of a layout that an input is, unless it is one of something else. */
    static Optional<MetadataChange> of(MetadataChangeInput input) {
        return input.changeLayout() == null
                ? Optional.ofNullable(input.resetLayout()).map(LayoutChangeInputs::reset)
                : Optional.of(set(input.changeLayout()));
    }

    /** Refuses other than 1 to 3 columns with IllegalArgumentException. */
    private static MetadataChange set(ChangeLayoutInput input) {
        return new MetadataChange.ChangeLayout(
                input.module(),
                new Layout(
                        input.view(),
                        input.blocks().stream()
                                .map(block -> block(block, input.view()))
                                .toList()));
    }

    private static MetadataChange reset(LayoutNameInput input) {
        return new MetadataChange.ResetLayout(input.module(), input.view());
    }

    private static LayoutBlock block(LayoutBlockInput block, LayoutView view) {
        return new LayoutBlock(
                Optional.ofNullable(block.label()).map(text -> TranslationInput.localized(text, block.translations())),
                block.columns() == null ? view.usualColumns() : block.columns(),
                block.fields());
    }
}
