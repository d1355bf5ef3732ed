package io.armature.metadata.model;

/**
 * One text of a composite value.
 *
 * @param name in the API and in storage
 * @param label what people see
 * @param maxLength most code points
 * @param derived made of the other components; callers cannot write it
 */
public record Component(String name, String label, int maxLength, boolean derived) {}
