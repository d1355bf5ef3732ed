package io.armature.graphql.execute;

/** A step and what became of it. */
record FinishedStep(Step step, FieldResult result) {}
