package io.armature.metadata.resolve;

import io.armature.metadata.model.LocalizedText;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.PicklistValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The last stage: puts modules and picklists together and computes the fingerprint, SHA-256 over everything the catalog
 * says in a fixed order.
 */
final class CatalogSeal {

    private static final char END_OF_PART = '\u001f';

    private final StringBuilder content = new StringBuilder();

    private CatalogSeal() {}

    static Catalog seal(Collection<Module> modules, Collection<Picklist> picklists) {
        SequencedMap<String, Module> byName = new LinkedHashMap<>();
        modules.forEach(module -> byName.put(module.name(), module));
        Map<String, Picklist> lists = new TreeMap<>();
        picklists.forEach(picklist -> lists.put(picklist.name(), picklist));
        return new Catalog(new CatalogSeal().fingerprint(byName.values(), lists.values()), byName, lists);
    }

    private String fingerprint(Collection<Module> modules, Collection<Picklist> picklists) {
        modules.forEach(this::module);
        picklists.forEach(this::picklist);
        return HexFormat.of().formatHex(Sha256.of(content.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void module(Module module) {
        parts("module", module.name(), module.typeName(), module.number(), module.displayField(), module.table());
        parts(module.help(), text(module.label()), text(module.pluralLabel()));
        module.fields().values().forEach(this::field);
        module.relations().values().forEach(relation -> parts(relation));
    }

    private void field(Field field) {
        parts("field", field.name(), field.type(), new TreeSet<>(field.flags()), field.storage(), field.origin());
        parts(text(field.label()), field.help(), field.defaultValue());
    }

    private void picklist(Picklist picklist) {
        parts("picklist", picklist.name());
        for (PicklistValue value : picklist.values()) {
            parts(value.key(), text(value.label()), value.active(), value.category(), value.probability());
        }
    }

    /** Translations are a map without an order of its own. */
    private static List<Object> text(LocalizedText text) {
        return List.of(text.text(), new TreeMap<>(text.translations()));
    }

    private void parts(@Nullable Object... parts) {
        for (Object part : parts) {
            content.append(part).append(END_OF_PART);
        }
    }
}
