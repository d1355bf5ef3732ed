package io.armature.graphql.execute;

import graphql.language.AstPrinter;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measures a document as if its fragments were spread, without spreading them: each is looked at once. */
final class DocumentMeasure {
    /** Lists by which one walks from a part of the schema's description to many others. */
    private static final Set<String> SCHEMA_LISTS =
            Set.of("types", "fields", "inputFields", "interfaces", "possibleTypes");

    private static final Set<String> SCHEMA_ROOTS = Set.of("__schema", "__type");

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<Key, DocumentSize> known = new HashMap<>();
    private final Set<String> under = new HashSet<>();
    private int mostDirectives;

    /** A fragment below introspection counts lists, elsewhere it does not. */
    private record Key(String fragment, boolean inSchema) {}

    DocumentMeasure(Document document) {
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /** Whether any operation of a document without cycles asks for the schema's description. */
    static boolean asksForTheSchema(Document document) {
        DocumentMeasure measure = new DocumentMeasure(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .anyMatch(operation -> measure.of(operation.getSelectionSet()).schemaRoots() > 0);
    }

    /** The size of an operation's selection; a fragment that spreads itself is refused. */
    DocumentSize of(SelectionSet selections) {
        return size(selections, false);
    }

    /** The most directives that were seen at one place. */
    int mostDirectives() {
        return mostDirectives;
    }

    private DocumentSize size(@Nullable SelectionSet selections, boolean inSchema) {
        DocumentSize all = DocumentSize.NOTHING;
        if (selections == null) {
            return all;
        }
        for (Selection<?> selection : selections.getSelections()) {
            all = all.plus(size(selection, inSchema));
        }
        return all;
    }

    private DocumentSize size(Selection<?> selection, boolean inSchema) {
        if (selection instanceof DirectivesContainer<?> container) {
            mostDirectives = Math.max(mostDirectives, container.getDirectives().size());
        }
        return switch (selection) {
            case Field field -> field(field, inSchema);
            case InlineFragment inline -> size(inline.getSelectionSet(), inSchema);
            case FragmentSpread spread -> spread(spread.getName(), inSchema);
            default -> throw new IllegalStateException("No selection: " + AstPrinter.printAst(selection));
        };
    }

    private DocumentSize field(Field field, boolean inSchema) {
        if (!inSchema && SCHEMA_ROOTS.contains(field.getName())) {
            return size(field.getSelectionSet(), true).belowSchemaRoot();
        }
        DocumentSize below = size(field.getSelectionSet(), inSchema);
        return inSchema && SCHEMA_LISTS.contains(field.getName()) ? below.belowSchemaList() : below.below();
    }

    private DocumentSize spread(String name, boolean inSchema) {
        Key key = new Key(name, inSchema);
        DocumentSize before = known.get(key);
        FragmentDefinition fragment = fragments.get(name);
        if (before != null || fragment == null) {
            return before == null ? DocumentSize.NOTHING : before;
        }
        if (!under.add(name)) {
            throw new FragmentCycle(fragment);
        }
        DocumentSize size = size(fragment.getSelectionSet(), inSchema);
        under.remove(name);
        known.put(key, size);
        return size;
    }
}
