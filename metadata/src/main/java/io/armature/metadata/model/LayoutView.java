package io.armature.metadata.model;

/** Where a client shows records, each with a layout of its own. */
public enum LayoutView {
    /** One record, to be read. */
    DETAIL("detail", 2),
    /** One record, to be written. */
    EDIT("edit", 2),
    /** The columns of many records. */
    LIST("list", 1),
    /** A new record with as few fields as will do. */
    QUICK_CREATE("quickCreate", 1);

    private final String notation;
    private final int usualColumns;

    LayoutView(String notation, int usualColumns) {
        this.notation = notation;
        this.usualColumns = usualColumns;
    }

    /** How definition files spell it. */
    public String notation() {
        return notation;
    }

    /** The columns of a block that does not say. */
    public int usualColumns() {
        return usualColumns;
    }
}
