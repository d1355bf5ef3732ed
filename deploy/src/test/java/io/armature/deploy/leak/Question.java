package io.armature.deploy.leak;

/**
 * One root field with all below it.
 *
 * @param root its name
 */
record Question(boolean mutation, String root, Marked text) {

    Question(boolean mutation, String root, String text) {
        this(mutation, root, new Marked(text));
    }
}
