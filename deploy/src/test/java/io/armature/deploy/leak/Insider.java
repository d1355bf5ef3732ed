package io.armature.deploy.leak;

import io.armature.deploy.api.Api;
import io.armature.graphql.schema.GeneratedSchema;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A caller who may not know all.
 *
 * @param name of its role
 * @param mark in what only it may not know
 * @param schema what is there for it
 * @param elements all that its schema has a name for
 * @param known what it knows to ask for
 * @param breadth how many values it tries
 * @param change changes what it may not know
 */
record Insider(
        String name,
        String mark,
        Api api,
        GeneratedSchema schema,
        Set<String> elements,
        Known known,
        int breadth,
        Change change) {

    /** What is changed behind its back, and how it was before. */
    interface Change {
        void make() throws SQLException;

        void undo() throws SQLException;
    }

    /** What does not exist for it. */
    Predicate<String> hidden() {
        return element -> !elements.contains(element);
    }

    boolean mayName(Question question) {
        return elements.containsAll(question.text().elements());
    }

    @Override
    public String toString() {
        return name;
    }
}
