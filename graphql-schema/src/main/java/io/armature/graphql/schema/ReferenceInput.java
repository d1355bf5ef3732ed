package io.armature.graphql.schema;

import static io.armature.graphql.schema.TypeReferences.typeRef;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectType;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * {@code AccountReferenceInput} and {@code AccountReferencePatch}: what a reference is given. Where it may point to several
 * modules, {@code AnyRecordReferenceInput} and its kind, what is given for a record of one of them is a member named as that
 * is, as in conditions: {@code create: { account: AccountInput }}.
 *
 * @param name what the types' names begin with
 * @param targets the modules that it may point to
 * @param several whether they have to be told apart
 */
record ReferenceInput(String name, List<Module> targets, boolean several) {

    static ReferenceInput to(Module target) {
        return new ReferenceInput(target.typeName(), List.of(target), false);
    }

    /** @param name what the names of types about such records begin with */
    static ReferenceInput toOneOf(Collection<Module> targets, String name) {
        return new ReferenceInput(name, List.copyOf(targets), true);
    }

    /** The type's name in a new record. */
    String input() {
        return TypeNames.ofTargets(name, "ReferenceInput");
    }

    /** The type's name in a change. */
    String patch() {
        return TypeNames.ofTargets(name, "ReferencePatch");
    }

    /** Adds both, unless they are there. */
    void add(SchemaDraft draft) {
        draft.shared(input(), () -> type(draft, input()).build());
        draft.shared(patch(), () -> changing(draft, type(draft, patch())).build());
        if (several) {
            choice(draft, "UniqueInput", TypeNames::uniqueInput, Requirement.ReadsRecords::new);
            choice(draft, "Input", TypeNames::input, target -> new Requirement.Does(RecordRight.CREATE, target));
            choice(draft, "Patch", TypeNames::patch, target -> new Requirement.Does(RecordRight.UPDATE, target));
        }
    }

    private GraphQLInputObjectType.Builder type(SchemaDraft draft, String type) {
        require(draft, type, "create", RecordRight.CREATE);
        return Inputs.oneOf(type, "What a reference is given: exactly one of these.")
                .field(Inputs.field("connect", Scalars.GraphQLID, "The id of a record that is there."))
                .field(Inputs.field("connectBy", typeRef(of("UniqueInput")), "The record that a unique value finds."))
                .field(Inputs.field("create", typeRef(of("Input")), "A new record."));
    }

    private GraphQLInputObjectType.Builder changing(SchemaDraft draft, GraphQLInputObjectType.Builder type) {
        require(draft, patch(), "update", RecordRight.UPDATE);
        return type.field(Inputs.field("update", typeRef(of("Patch")), "Changes the record that is referred to."))
                .field(Inputs.field("disconnect", Scalars.GraphQLBoolean, "true: no record any more."));
    }

    /** Of several modules each member of what is given requires it of its own. */
    private void require(SchemaDraft draft, String type, String member, RecordRight right) {
        if (!several) {
            draft.require(type, member, new Requirement.Does(right, targets.getFirst()));
        }
    }

    private void choice(
            SchemaDraft draft,
            String suffix,
            Function<Module, String> given,
            Function<Module, Requirement> requirement) {
        draft.shared(of(suffix), () -> {
            GraphQLInputObjectType.Builder type =
                    Inputs.oneOf(of(suffix), "Of one of these modules: exactly one is given.");
            for (Module target : targets) {
                String member = target.singular();
                String label = target.label().text();
                type.field(draft.member(
                        member, given.apply(target), () -> Inputs.field(member, typeRef(given.apply(target)), label)));
                draft.require(of(suffix), member, requirement.apply(target));
            }
            return type.build();
        });
    }

    private String of(String suffix) {
        return TypeNames.ofTargets(name, suffix);
    }
}
