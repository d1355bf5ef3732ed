package io.armature.deploy.matrix;

/** The two ways to ask for records: by the module's own fields, or by those that name it. */
enum ApiForm {
    TYPED {
        @Override
        String whereType(String module) {
            return World.type(module) + "Where";
        }

        @Override
        String orderType(String module) {
            return "[" + World.type(module) + "Order!]";
        }

        @Override
        Object order(RecordOrder order) {
            return order.json();
        }

        @Override
        String list(String module) {
            return module + "(";
        }

        @Override
        String figure(MatrixField field, String function) {
            return field.module() + "Aggregate { " + function + " { " + field.name() + " } }";
        }
    },
    GENERIC {
        @Override
        String whereType(String module) {
            return "JSON";
        }

        @Override
        String orderType(String module) {
            return "[RecordOrder!]";
        }

        @Override
        Object order(RecordOrder order) {
            return order.genericJson();
        }

        @Override
        String list(String module) {
            return "records(module: \"" + module + "\", ";
        }

        @Override
        String figure(MatrixField field, String function) {
            return "recordsAggregate(module: \"" + field.module() + "\", " + function + ": [\"" + field.name()
                    + "\"]) { " + function + " }";
        }
    };

    /** Type of a variable that holds conditions on a module. */
    abstract String whereType(String module);

    /** Type of a variable that holds an order of a module. */
    abstract String orderType(String module);

    /** An order as the variable holds it. */
    abstract Object order(RecordOrder order);

    /** The root field of a list, up to the first argument. */
    abstract String list(String module);

    /** The root field that tells one figure of all records. */
    abstract String figure(MatrixField field, String function);
}
