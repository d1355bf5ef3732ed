package io.armature.metadata.problem;

/**
 * One thing wrong with a definition.
 *
 * @param code stable code
 * @param place what is at fault
 * @param message says what is wrong and what to do
 */
public record DefinitionProblem(ProblemKind code, Place place, String message) {}
