package io.armature.core.sql;

import io.armature.metadata.model.FieldType;
import io.armature.metadata.model.ValueKind;
import io.armature.metadata.resolve.Field;

/** The SQL of a field of a table alias, stored or computed; see {@link FieldSql} for what each is. */
final class ValueSql {
    private final FormulaSql formulas;

    ValueSql(FormulaSql formulas) {
        this.formulas = formulas;
    }

    String stored(String alias, Field field) {
        return field.computed() ? formulas.value(alias, field) : FieldSql.stored(alias, field);
    }

    String base(String alias, Field field) {
        return field.computed() ? formulas.worth(alias, field) : FieldSql.base(alias, field);
    }

    FieldSql.Comparable order(String alias, Field field) {
        return field.computed()
                ? new FieldSql.Comparable(compared(alias, field), compared(field))
                : FieldSql.order(alias, field);
    }

    String presence(String alias, Field field) {
        return field.computed() ? formulas.value(alias, field) : FieldSql.presence(alias, field);
    }

    FieldSql.Comparable exact(String alias, Field field) {
        return new FieldSql.Comparable(stored(alias, field), Encoding.TEXT);
    }

    String number(String alias, Field field) {
        return field.computed() ? formulas.value(alias, field) + "::numeric" : FieldSql.number(alias, field);
    }

    /** How values are sent to be compared with what {@link #order} gives. */
    static Encoding compared(Field field) {
        if (!field.computed()) {
            return FieldSql.order("t", field).encoding();
        }
        return field.valueKind() == ValueKind.TEXT ? Encoding.KEY : FieldSql.columnEncoding(field.valueKind());
    }

    private String compared(String alias, Field field) {
        if (field.type() instanceof FieldType.Currency) {
            return formulas.worth(alias, field);
        }
        return field.valueKind() == ValueKind.TEXT ? formulas.key(alias, field) : formulas.value(alias, field);
    }
}
