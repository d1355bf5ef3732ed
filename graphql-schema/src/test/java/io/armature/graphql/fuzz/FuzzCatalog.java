package io.armature.graphql.fuzz;

import io.armature.graphql.schema.SmallCatalog;
import io.armature.metadata.model.FieldType;
import io.armature.metadata.resolve.Catalog;
import io.armature.metadata.resolve.Field;
import java.util.ArrayList;
import java.util.List;

/** A catalog whose accounts have a field of nearly every type. */
public final class FuzzCatalog {
    private FuzzCatalog() {}

    /** The catalog; made anew. */
    public static Catalog catalog() {
        return SmallCatalog.with(fields());
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(SmallCatalog.custom("whole", new FieldType.LongNumber()));
        fields.add(SmallCatalog.custom("exact", new FieldType.Decimal(20, 4)));
        fields.add(SmallCatalog.custom("share", new FieldType.Percent()));
        fields.add(SmallCatalog.custom("truth", new FieldType.Bool()));
        fields.add(SmallCatalog.custom("day", new FieldType.Date()));
        fields.add(SmallCatalog.custom("moment", new FieldType.DateTime()));
        fields.add(SmallCatalog.custom("hour", new FieldType.Time()));
        fields.add(SmallCatalog.custom("span", new FieldType.Duration()));
        fields.add(SmallCatalog.custom("several", new FieldType.MultiChoice("industry")));
        fields.add(SmallCatalog.custom("labels", new FieldType.Tags()));
        fields.add(SmallCatalog.custom("mail", new FieldType.Email()));
        fields.add(SmallCatalog.custom("call", new FieldType.Phone()));
        fields.add(SmallCatalog.custom("site", new FieldType.Url()));
        fields.add(SmallCatalog.custom("place", new FieldType.Geo()));
        fields.add(SmallCatalog.custom("home", new FieldType.Address()));
        fields.add(SmallCatalog.custom("person", new FieldType.PersonName()));
        fields.add(SmallCatalog.custom("free", new FieldType.Json()));
        return fields;
    }
}
