package io.armature.graphql.visible;

import io.armature.graphql.schema.Meaning;
import io.armature.graphql.schema.RecordFact;
import io.armature.graphql.schema.Requirement;
import io.armature.metadata.access.RecordRight;
import io.armature.metadata.resolve.Module;

/** Whether a caller may use an element of a schema, by what it means or requires. */
final class ElementRights {
    private final CallerView view;

    ElementRights(CallerView view) {
        this.view = view;
    }

    boolean allow(Meaning meaning) {
        return switch (meaning) {
            case Meaning.OneById field -> view.reads(field.module());
            case Meaning.OneByUnique field -> view.reads(field.module());
            case Meaning.Connection field -> view.reads(field.module());
            case Meaning.Aggregate field -> view.reads(field.module());
            case Meaning.CreateOne field -> view.mayCreate(field.module());
            case Meaning.CreateMany field -> view.mayCreate(field.module());
            case Meaning.UpdateOne field -> view.may(RecordRight.UPDATE, field.module());
            case Meaning.UpdateMany field -> view.may(RecordRight.UPDATE, field.module());
            case Meaning.UpsertOne field -> upserts(field.module());
            case Meaning.UpsertMany field -> upserts(field.module());
            case Meaning.DeleteOne field -> view.may(RecordRight.DELETE, field.module());
            case Meaning.DeleteMany field -> view.may(RecordRight.DELETE, field.module());
            case Meaning.RestoreOne field -> view.may(RecordRight.RESTORE, field.module());
            case Meaning.PurgeOne field -> view.may(RecordRight.PURGE, field.module());
            case Meaning.MergeMany field -> view.merges(field.module());
            case Meaning.Value shown -> view.shows(shown.field());
            case Meaning.Label shown -> view.shows(shown.field());
            case Meaning.BaseAmount shown -> view.shows(shown.field());
            case Meaning.E164 shown -> view.shows(shown.field());
            case Meaning.OfFile shown -> view.shows(shown.field());
            case Meaning.ToOne shown -> view.shows(shown.reference());
            case Meaning.ToAny shown -> view.shows(shown.reference());
            case Meaning.ToMany list -> view.follows(list.relation());
            // Whoever only creates records of a module is told no more of them than that.
            case Meaning.OfRecord shown ->
                shown.fact() == RecordFact.MODULE ? view.knows(shown.module()) : view.reads(shown.module());
            case Meaning.Generic field -> view.mayAnywhere(field.field());
            case Meaning.Node field -> true;
            case Meaning.Nodes field -> true;
            case Meaning.MergeAny field -> view.mergesAnywhere();
            case Meaning.MergedInto field -> true;
            case Meaning.Search field -> true;
        };
    }

    boolean meet(Requirement requirement) {
        return switch (requirement) {
            case Requirement.ReadsValue of -> view.readsValue(of.field());
            case Requirement.ReadsValues of -> of.fields().stream().allMatch(view::readsValue);
            case Requirement.Writes of -> view.writes(of.field());
            case Requirement.FollowsBack of -> view.follows(of.relation());
            case Requirement.WritesBack of -> view.writesBack(of.relation());
            case Requirement.Does of -> view.may(of.right(), of.module());
            case Requirement.ReadsRecords of -> view.reads(of.module());
        };
    }

    private boolean upserts(Module module) {
        return view.may(RecordRight.CREATE, module) && view.may(RecordRight.UPDATE, module);
    }
}
