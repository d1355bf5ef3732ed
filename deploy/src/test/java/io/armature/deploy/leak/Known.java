package io.armature.deploy.leak;

import io.armature.metadata.resolve.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a questioner knows to ask for, wherever from.
 *
 * @param catalog the organisation's that is asked about
 * @param records of it
 * @param seen ids of records that may be seen, of each module the first; of the questioner's own organisation
 * @param unseen whether records that the questioner does not see are to be asked for by their ids
 * @param hiddenModules modules whose records are not to be known
 * @param cursors of lists, that an administrator was given
 */
record Known(
        Catalog catalog,
        WorldRecords records,
        WorldRecords seen,
        boolean unseen,
        Set<String> hiddenModules,
        List<String> cursors) {
    private static final String NEVER = "01930000-0000-8%03x-8000-0000000000aa";

    /** Ids of a module to ask for: one that may be seen, those that may not, and one that never was. */
    List<String> ids(String module) {
        List<String> ids = new ArrayList<>(seen.open(module).stream().limit(1).toList());
        ids.addAll(hidden(module));
        ids.add(NEVER.formatted(catalog.require(module).number()));
        return ids;
    }

    /** Of those, the ones that nothing may happen to. */
    List<String> untouchable(String module) {
        List<String> ids = new ArrayList<>(hidden(module));
        ids.add(NEVER.formatted(catalog.require(module).number()));
        return ids;
    }

    String visible(String module) {
        List<String> open = seen.open(module);
        return open.isEmpty() ? NEVER.formatted(catalog.require(module).number()) : open.getFirst();
    }

    private List<String> hidden(String module) {
        return unseen || hiddenModules.contains(module)
                ? records.secret(module).stream().limit(2).toList()
                : List.of();
    }
}
