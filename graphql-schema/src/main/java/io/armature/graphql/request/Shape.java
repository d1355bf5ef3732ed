package io.armature.graphql.request;

import io.armature.core.query.ChangePart;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;
import io.armature.metadata.resolve.Module;
import java.util.List;
import java.util.Map;

/**
 * The JSON that a selection asks for, in the order it asks. Numbers named {@code read} are places in the list of reads
 * of the query the shape belongs to.
 */
public sealed interface Shape {

    /** A member of an object. */
    record Member(String key, Shape value) {}

    /** {@code __typename}. */
    record TypeName(String name) implements Shape {}

    /** {@code module}: the name of a record's module. */
    record ModuleName(String name) implements Shape {}

    /** Null, whatever the record: what the caller may not see. */
    record Nothing() implements Shape {}

    /** What stands in place of a value that the caller may know of but not see: the same for every record. */
    record Masked(boolean text) implements Shape {}

    /** A record, or its values as an object. */
    record Record(List<Member> members) implements Shape {
        public Record {
            members = List.copyOf(members);
        }
    }

    record Value(int read, Field field) implements Shape {}

    record BaseAmount(int read) implements Shape {}

    /** A value that is no field's own, of the kind it is written as. */
    record Plain(int read, ValueKind kind) implements Shape {}

    /** A file; null where {@code id} reads null. */
    record File(int id, List<Member> members) implements Shape {
        public File {
            members = List.copyOf(members);
        }
    }

    /** Where the bytes of a file are. */
    record FileUrl(int id) implements Shape {}

    /** @param labels picklist key to label in the caller's language */
    record Label(int read, Map<String, String> labels) implements Shape {
        public Label {
            labels = Map.copyOf(labels);
        }
    }

    /** @param labels picklist key to label in the caller's language, for each of several keys */
    record Labels(int read, Map<String, String> labels) implements Shape {
        public Labels {
            labels = Map.copyOf(labels);
        }
    }

    /** An object inside a value: a place, an address, a person's name. */
    record Parts(int read, String typeName, List<Part> parts) implements Shape {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** The list of external ids of a record, each with these parts. */
    record ExternalIds(Parts of) implements Shape {}

    /** One part of such an object by its name in storage, or {@code __typename}. */
    record Part(String key, String name) {}

    record ToOne(int read, Record target) implements Shape {}

    /**
     * The record of any of several modules, or null.
     *
     * @param targets what is written of records of each module, by its name
     */
    record OneOf(int read, Map<String, Record> targets) implements Shape {
        public OneOf {
            targets = Map.copyOf(targets);
        }
    }

    /** A nested connection. */
    record ToMany(int read, Connection connection) implements Shape {}

    /**
     * A page of records.
     *
     * @param order fingerprint of its order, for cursors
     * @param backward whether it is counted from the end
     */
    record Connection(String order, boolean backward, List<ConnectionMember> members) implements Shape {
        public Connection {
            members = List.copyOf(members);
        }
    }

    /**
     * A page of the history of a record.
     *
     * @param module of the record
     * @param parts where the parts of a change stand among what is read of it
     */
    record History(int read, Module module, List<ChangePart> parts, List<HistoryMember> members) implements Shape {
        public History {
            parts = List.copyOf(parts);
            members = List.copyOf(members);
        }
    }

    /** What a history may show. */
    sealed interface HistoryMember {
        String key();

        record Nodes(String key, List<ChangeMember> members) implements HistoryMember {}

        record Edges(String key, List<ChangeEdgeMember> members) implements HistoryMember {}

        record PageInfo(String key, List<PageInfoMember> members) implements HistoryMember {}

        record TypeName(String key, String name) implements HistoryMember {}
    }

    /** What an edge of a history may show. */
    sealed interface ChangeEdgeMember {
        String key();

        record Node(String key, List<ChangeMember> members) implements ChangeEdgeMember {}

        record Cursor(String key) implements ChangeEdgeMember {}

        record TypeName(String key, String name) implements ChangeEdgeMember {}
    }

    /** What a change may show. */
    sealed interface ChangeMember {
        String key();

        record Part(String key, ChangePart part) implements ChangeMember {}

        record TypeName(String key, String name) implements ChangeMember {}
    }

    /** What a connection may show. */
    sealed interface ConnectionMember {
        String key();

        record Nodes(String key, Record node) implements ConnectionMember {}

        record Edges(String key, List<EdgeMember> members) implements ConnectionMember {}

        record PageInfo(String key, List<PageInfoMember> members) implements ConnectionMember {}

        record TotalCount(String key) implements ConnectionMember {}

        record TotalCountIsMinimum(String key) implements ConnectionMember {}

        /** @param place among the figures asked for of the list */
        record Aggregate(String key, int place, Groups groups) implements ConnectionMember {}

        record TypeName(String key, String name) implements ConnectionMember {}
    }

    /** What an edge may show. */
    sealed interface EdgeMember {
        String key();

        record Node(String key, Record node) implements EdgeMember {}

        record Cursor(String key) implements EdgeMember {}

        record TypeName(String key, String name) implements EdgeMember {}
    }

    /** What page info may show. */
    record PageInfoMember(String key, PageFact fact) {}

    /** The facts of a page, as Relay names them. */
    enum PageFact {
        HAS_NEXT_PAGE,
        HAS_PREVIOUS_PAGE,
        START_CURSOR,
        END_CURSOR,
        TYPE_NAME
    }

    /** Groups and their figures. */
    record Groups(List<GroupMember> members) implements Shape {
        public Groups {
            members = List.copyOf(members);
        }
    }

    /** What a group may show; {@code column} is the place of a figure among the query's measures. */
    sealed interface GroupMember {
        String key();

        record GroupKey(String key, boolean grouped, Record values) implements GroupMember {}

        /** A part of a date that is grouped by. */
        record DatePart(String key, Plain value) implements GroupMember {}

        record Count(String key, int column) implements GroupMember {}

        record Figures(String key, List<Figure> figures) implements GroupMember {}

        record TypeName(String key, String name) implements GroupMember {}
    }

    /**
     * One figure of a group.
     *
     * @param column place among the measures, or -1 for a type name
     * @param form how it is written
     */
    record Figure(String key, int column, FigureForm form, String typeName) {}

    /** How a figure is written. */
    enum FigureForm {
        INT,
        TEXT_NUMBER,
        AS_STORED,
        TYPE_NAME
    }

    /** The answer to many writes at once. */
    record Batch(List<BatchMember> members) implements Shape {
        public Batch {
            members = List.copyOf(members);
        }
    }

    /** What a batch may show. */
    sealed interface BatchMember {
        String key();

        record Results(String key, List<RowMember> members) implements BatchMember {}

        record Tally(String key, String effect) implements BatchMember {}

        record TypeName(String key, String name) implements BatchMember {}
    }

    /** What a row of a batch may show. */
    sealed interface RowMember {
        String key();

        record Index(String key) implements RowMember {}

        record Effect(String key) implements RowMember {}

        record Written(String key, Record record) implements RowMember {}

        record Refusal(String key, List<RefusalMember> members) implements RowMember {}

        record TypeName(String key, String name) implements RowMember {}
    }

    /** A selected field of a refusal or of one of its violations. */
    record RefusalMember(String key, String field, List<RefusalMember> members) {}

    /** The answer to a merge. */
    record Merge(List<MergeMember> members) implements Shape {
        public Merge {
            members = List.copyOf(members);
        }

        /** Whether it reads the record that stays. */
        public boolean showsRecord() {
            return members.stream().anyMatch(MergeMember.Stayed.class::isInstance);
        }

        /** Whether it tells what moved. */
        public boolean tellsMoved() {
            return members.stream().anyMatch(MergeMember.Moved.class::isInstance);
        }
    }

    /** What a merge may show. */
    sealed interface MergeMember {
        String key();

        record Id(String key) implements MergeMember {}

        record Stayed(String key, Record record) implements MergeMember {}

        record StayedId(String key) implements MergeMember {}

        record ModuleName(String key) implements MergeMember {}

        record Moved(String key, List<MovedMember> members) implements MergeMember {
            public Moved {
                members = List.copyOf(members);
            }
        }

        record TypeName(String key, String name) implements MergeMember {}
    }

    /** A selected field of what moved. */
    record MovedMember(String key, MovedFact fact) {}

    /** What is told of references that moved. */
    enum MovedFact {
        MODULE,
        REFERENCE,
        RECORDS,
        TYPE_NAME
    }

    /** {@code purgeAccount}: whether it was done. */
    record Done() implements Shape {}
}
