package io.armature.deploy.importer.report;

/**
 * A row that was not imported.
 *
 * @param line where it starts in its file; the header is line 1
 * @param reason what is wrong with it
 */
public record Refusal(long line, String reason) {}
