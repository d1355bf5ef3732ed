package io.armature.graphql.platform.change;

import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.change.ModulePatch;
import io.armature.metadata.change.NewModule;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Changes of modules, from the API's input to the change itself. */
final class ModuleChangeInputs {

    private ModuleChangeInputs() {}

    /** The change, or every reason why a field of it is none. */
    static Outcome<MetadataChange> create(CreateModuleInput input, Place place) {
        ProblemList problems = new ProblemList();
        List<FieldDefinition> fields = new ArrayList<>();
        List<CreateFieldInput> written = input.fields() == null ? List.of() : input.fields();
        for (int i = 0; i < written.size(); i++) {
            field(input, written.get(i), place.part("fields").item(i), problems).ifPresent(fields::add);
        }
        return problems.outcome(() -> new MetadataChange.CreateModule(new NewModule(
                input.name(),
                input.typeName(),
                TranslationInput.localized(input.label(), input.translations()),
                TranslationInput.localized(input.pluralLabel(), input.pluralTranslations()),
                Optional.ofNullable(input.help()),
                Optional.ofNullable(input.displayField()),
                Optional.ofNullable(input.numberPrefix()),
                fields)));
    }

    /** The change of a module that an input is, unless it is one of something else or one with fields. */
    static Optional<MetadataChange> of(MetadataChangeInput input) {
        if (input.removeModule() != null) {
            RemoveModuleInput remove = input.removeModule();
            return Optional.of(new MetadataChange.RemoveModule(remove.name(), Optional.ofNullable(remove.successor())));
        }
        if (input.restoreModule() != null) {
            return Optional.of(
                    new MetadataChange.RestoreModule(input.restoreModule().name()));
        }
        if (input.purgeModule() != null) {
            return Optional.of(
                    new MetadataChange.PurgeModule(input.purgeModule().name()));
        }
        return Optional.ofNullable(input.changeModule()).map(ModuleChangeInputs::change);
    }

    private static MetadataChange change(ChangeModuleInput input) {
        return new MetadataChange.ChangeModule(
                input.name(),
                new ModulePatch(
                        label(input.label(), input.translations()),
                        label(input.pluralLabel(), input.pluralTranslations()),
                        Optional.ofNullable(input.help())
                                .map(help -> Optional.of(help).filter(text -> !text.isBlank())),
                        Optional.ofNullable(input.displayField()),
                        Optional.ofNullable(input.active()),
                        Optional.ofNullable(input.historyDays()).map(ModuleChangeInputs::days)));
    }

    private static OptionalInt days(int given) {
        return given == 0 ? OptionalInt.empty() : OptionalInt.of(given);
    }

    private static Optional<FieldDefinition> field(
            CreateModuleInput module, CreateFieldInput field, Place place, ProblemList problems) {
        if (field.module() != null && !field.module().equals(module.name())) {
            problems.add(
                    ProblemKind.CONTRADICTION,
                    place.part("module"),
                    "This field comes with the module " + module.name() + "; leave out its module");
        }
        Outcome<FieldDefinition> definition = FieldChangeInputs.definition(field, place);
        problems.addAll(definition.refusals());
        return switch (definition) {
            case Outcome.Accepted<FieldDefinition> accepted -> Optional.of(accepted.value());
            case Outcome.Refused<FieldDefinition> refused -> Optional.empty();
        };
    }

    private static Optional<LocalizedText> label(@Nullable String label, @Nullable List<TranslationInput> more) {
        return Optional.ofNullable(label).map(text -> TranslationInput.localized(text, more));
    }
}
