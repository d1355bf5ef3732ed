package io.armature.graphql.platform;

import io.armature.core.feed.CursorKey;
import io.armature.core.feed.FeedPage;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of changes as the API shows it. */
@Type("ChangePage")
@Description("What happened to records since a cursor.")
public record ChangePageInfo(
        @NonNull @Description("In the order of the transactions that made them.")
        List<@NonNull ChangedRecordInfo> nodes,

        @NonNull @Description("Where the next page goes on, at once or later: give it as since.")
        String cursor,

        @Description("Whether there may be more at once.") boolean hasMore) {

    static ChangePageInfo of(FeedPage page, CursorKey key) {
        return new ChangePageInfo(
                page.changes().stream().map(ChangedRecordInfo::of).toList(), key.seal(page.cursor()), page.more());
    }
}
