package io.armature.deploy.importer.server;

import io.armature.deploy.importer.report.RowEffect;

/** What the server made of a row. */
public sealed interface SentRow {

    record Accepted(RowEffect effect, String id) implements SentRow {}

    record Refused(String reason) implements SentRow {}
}
