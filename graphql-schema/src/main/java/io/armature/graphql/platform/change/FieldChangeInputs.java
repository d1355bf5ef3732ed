package io.armature.graphql.platform.change;

import io.armature.graphql.platform.rule.FieldRuleInputs;
import io.armature.metadata.change.FieldPatch;
import io.armature.metadata.change.MetadataChange;
import io.armature.metadata.model.FieldDefinition;
import io.armature.metadata.model.FieldFlag;
import io.armature.metadata.model.FieldKind;
import io.armature.metadata.model.FieldRules;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.FieldTypes;
import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.TypeOptions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of fields, from the API's input to the change itself. */
final class FieldChangeInputs {

    private FieldChangeInputs() {}

    static Outcome<MetadataChange> create(CreateFieldInput input, Place place) {
        String module = input.module();
        if (module == null) {
            ProblemList problems = new ProblemList();
            problems.add(ProblemKind.MISSING, place.part("module"), "Say which module gets the field");
            return new Outcome.Refused<>(problems.all());
        }
        return definition(input, place).map(field -> new MetadataChange.CreateField(module, field));
    }

    /** The field alone, whatever module gets it. */
    static Outcome<FieldDefinition> definition(CreateFieldInput input, Place place) {
        return FieldTypes.of(input.type(), options(input), place).map(type -> definition(input, type));
    }

    static Outcome<MetadataChange> widen(WidenFieldInput input, Place place) {
        TypeOptions options = TypeOptions.none()
                .withSizes(number(input.length()), number(input.precision()), number(input.scale()))
                .withPicklist(Optional.ofNullable(input.picklist()))
                .withFormula(Optional.ofNullable(input.expression()), Optional.ofNullable(input.result()))
                .withRollup(RollupInput.options(input.rollup()))
                .withPath(Optional.ofNullable(input.path()), Boolean.TRUE.equals(input.snapshot()));
        return FieldTypes.of(input.type(), options, place)
                .map(type -> new MetadataChange.WidenField(input.module(), input.name(), type));
    }

    /** The change of a field that an input is, unless it is one of something else or one that has a type. */
    static Optional<MetadataChange> of(MetadataChangeInput input) {
        if (input.changeField() != null) {
            return Optional.of(change(input.changeField()));
        }
        if (input.removeField() != null) {
            RemoveFieldInput remove = input.removeField();
            return Optional.of(new MetadataChange.RemoveField(
                    remove.module(), remove.name(), Optional.ofNullable(remove.successor())));
        }
        if (input.restoreField() != null) {
            FieldNameInput field = input.restoreField();
            return Optional.of(new MetadataChange.RestoreField(field.module(), field.name()));
        }
        if (input.purgeField() != null) {
            FieldNameInput field = input.purgeField();
            return Optional.of(new MetadataChange.PurgeField(field.module(), field.name()));
        }
        return Optional.ofNullable(input.revertField())
                .map(field -> new MetadataChange.RevertField(field.module(), field.name()));
    }

    private static MetadataChange change(ChangeFieldInput input) {
        return new MetadataChange.ChangeField(
                input.module(),
                input.name(),
                new FieldPatch(
                        label(input),
                        part(input.help(), FieldPart.HELP, input.clear()),
                        flags(input),
                        part(input.defaultValue(), FieldPart.DEFAULT, input.clear()),
                        Optional.ofNullable(input.picklist()),
                        FieldRuleInputs.changes(input.rules())));
    }

    private static FieldDefinition definition(CreateFieldInput input, FieldType type) {
        return new FieldDefinition(
                input.name(),
                TranslationInput.localized(input.label(), input.translations()),
                Optional.ofNullable(input.help()),
                type,
                flags(input),
                Optional.ofNullable(input.defaultValue()),
                FieldRules.none().patched(FieldRuleInputs.changes(input.rules())));
    }

    private static TypeOptions options(CreateFieldInput input) {
        return new TypeOptions(
                number(input.length()),
                number(input.precision()),
                number(input.scale()),
                Optional.ofNullable(input.picklist()),
                targets(input),
                Optional.ofNullable(input.inverse()),
                Optional.ofNullable(input.onDelete()),
                Optional.ofNullable(input.prefix()),
                number(input.pad()),
                Optional.ofNullable(input.expression()),
                Optional.ofNullable(input.result()),
                RollupInput.options(input.rollup()),
                Optional.ofNullable(input.path()),
                Boolean.TRUE.equals(input.snapshot()));
    }

    private static List<String> targets(CreateFieldInput input) {
        Stream<String> more = input.targets() == null ? Stream.empty() : input.targets().stream();
        return Stream.concat(Stream.ofNullable(input.target()), more).distinct().toList();
    }

    private static Set<FieldFlag> flags(CreateFieldInput input) {
        return Stream.of(
                        on(FieldFlag.REQUIRED, input.required()),
                        on(FieldFlag.READ_ONLY, input.type() == FieldKind.AUTO_NUMBER),
                        on(FieldFlag.UNIQUE, input.unique()),
                        on(FieldFlag.INDEXED, input.indexed()),
                        on(FieldFlag.SEARCHABLE, input.searchable()),
                        on(FieldFlag.AUDITED, input.audited()),
                        on(FieldFlag.PERSONAL, input.personal()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<FieldFlag> on(FieldFlag flag, @Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? Optional.of(flag) : Optional.empty();
    }

    private static Map<FieldFlag, Boolean> flags(ChangeFieldInput input) {
        Map<FieldFlag, Boolean> flags = new EnumMap<>(FieldFlag.class);
        putGiven(FieldFlag.REQUIRED, input.required(), flags);
        putGiven(FieldFlag.UNIQUE, input.unique(), flags);
        putGiven(FieldFlag.INDEXED, input.indexed(), flags);
        putGiven(FieldFlag.SEARCHABLE, input.searchable(), flags);
        putGiven(FieldFlag.AUDITED, input.audited(), flags);
        putGiven(FieldFlag.PERSONAL, input.personal(), flags);
        putGiven(FieldFlag.INACTIVE, input.active() == null ? null : !input.active(), flags);
        return flags;
    }

    private static void putGiven(FieldFlag flag, @Nullable Boolean value, Map<FieldFlag, Boolean> flags) {
        if (value != null) {
            flags.put(flag, value);
        }
    }

    private static Optional<LocalizedText> label(ChangeFieldInput input) {
        return Optional.ofNullable(input.label()).map(text -> TranslationInput.localized(text, input.translations()));
    }

    /** Absent, taken away, or another value. */
    private static <T> Optional<Optional<T>> part(
            @Nullable T value, FieldPart part, @Nullable List<FieldPart> cleared) {
        if (value != null) {
            return Optional.of(Optional.of(value));
        }
        return cleared != null && cleared.contains(part) ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
