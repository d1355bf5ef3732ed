package io.armature.deploy.plans;

import io.armature.core.query.RecordQuery;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A read of which is proved what serves it.
 *
 * @param sentence what is asked, in words
 * @param indexes of which one must serve it in a large organisation
 * @param query the read
 * @param inputs the values it is run with
 */
record ReadCase(String sentence, Set<String> indexes, RecordQuery query, List<@Nullable Object> inputs) {}
