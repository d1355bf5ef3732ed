package io.armature.graphql.platform.describe;

import io.armature.core.problem.Problem;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.armature.graphql.codefirst.CurrentRequest;
import io.armature.graphql.visible.CallerView;
import io.armature.metadata.access.PlatformRight;
import io.armature.metadata.model.Picklist;
import io.smallrye.mutiny.Uni;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What the organisation's data looks like, as far as it is there for the caller. */
@GraphQLApi
public class DescribeApi {
    private static final String LANGUAGE =
            "Language of labels, BCP 47; unless given, what Accept-Language says, else the organisation's.";

    private static final String INACTIVE =
            "Shows modules and fields that are switched off, too, with active: false; for administrators.";

    private final CurrentRequest request;

    DescribeApi(CurrentRequest request) {
        this.request = request;
    }

    /** Every module, in number order; refused: what is switched off, to others than administrators (FORBIDDEN). */
    @Query("modules")
    @Description("The modules of your organisation, with all a client needs to show and edit their records.")
    public @NonNull Uni<List<ModuleInfo>> modules(
            @Name("language") @Description(LANGUAGE) @Nullable String language,
            @Name("includeInactive") @DefaultValue("false") @Description(INACTIVE) boolean includeInactive) {
        ModuleDescription description = description(language, includeInactive);
        return Uni.createFrom().item(description::all);
    }

    /** One module, or null; refused: what is switched off, to others than administrators (FORBIDDEN). */
    @Query("module")
    @Description("A module; null if there is none of that name.")
    public Uni<@Nullable ModuleInfo> module(
            @Name("name") @NonNull @Description("Its API name, as modules lists it.") String name,
            @Name("language") @Description(LANGUAGE) @Nullable String language,
            @Name("includeInactive") @DefaultValue("false") @Description(INACTIVE) boolean includeInactive) {
        ModuleDescription description = description(language, includeInactive);
        return Uni.createFrom().item(() -> description.named(name).orElse(null));
    }

    /** One field of a module, or null. */
    @Name("field")
    @Description("One of its fields; null if there is none of that name.")
    public @Nullable FieldInfo field(
            @Source ModuleInfo module, @Name("name") @NonNull @Description("Its API name.") String name) {
        return module.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Every picklist, by name. */
    @Query("picklists")
    @Description("The picklists of your organisation.")
    public Uni<List<PicklistInfo>> picklists(@Name("language") @Description(LANGUAGE) @Nullable String language) {
        Locale locale = locale(language);
        return Uni.createFrom().item(() -> request.catalog().catalog().picklists().values().stream()
                .filter(view()::knows)
                .sorted(Comparator.comparing(Picklist::name))
                .map(picklist -> PicklistInfo.of(picklist, locale))
                .toList());
    }

    /** One picklist, or null. */
    @Query("picklist")
    @Description("A picklist; null if there is none of that name.")
    public Uni<@Nullable PicklistInfo> picklist(
            @Name("name") @NonNull @Description("Its name, as picklists lists it.") String name,
            @Name("language") @Description(LANGUAGE) @Nullable String language) {
        Locale locale = locale(language);
        return Uni.createFrom().item(() -> Optional.ofNullable(
                        request.catalog().catalog().picklists().get(name))
                .filter(view()::knows)
                .map(picklist -> PicklistInfo.of(picklist, locale))
                .orElse(null));
    }

    private CallerView view() {
        return new CallerView(request.access(), request.catalog().catalog());
    }

    private ModuleDescription description(@Nullable String language, boolean includeInactive) {
        if (includeInactive && !request.access().may(PlatformRight.METADATA)) {
            throw ProblemException.of(
                    ProblemCode.FORBIDDEN, "Only administrators of the organisation see what is switched off");
        }
        return new ModuleDescription(request.catalog().catalog(), request.access(), locale(language), includeInactive);
    }

    private Locale locale(@Nullable String language) {
        if (language == null) {
            return request.locale();
        }
        try {
            return new Locale.Builder().setLanguageTag(language).build();
        } catch (IllformedLocaleException notOne) {
            throw new ProblemException(Problem.ofField(
                    ProblemCode.BAD_REQUEST, "language", "language is a BCP 47 tag such as de or pt-BR"));
        }
    }
}
