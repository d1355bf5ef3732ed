package io.armature.graphql.platform.describe;

import io.armature.metadata.layout.EffectiveLayout;
import io.armature.metadata.model.LayoutView;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A layout in one language. */
@Type("ModuleLayout")
@Description("Which fields a view of records shows, and where.")
public record LayoutInfo(
        @NonNull @Description("Where records are shown.") LayoutView view,

        @NonNull @Description("Who made it: the platform from the fields, the standard, or your organisation.")
        FieldOrigin origin,

        @NonNull @Description("From top to bottom; a LIST has one, whose fields are its columns.")
        List<LayoutBlockInfo> blocks) {

    static LayoutInfo of(EffectiveLayout effective, Locale language) {
        return new LayoutInfo(
                effective.layout().view(),
                FieldOrigin.of(effective.origin()),
                effective.layout().blocks().stream()
                        .map(block -> LayoutBlockInfo.of(block, language))
                        .toList());
    }
}
