package io.armature.core.registry;

import io.armature.core.database.PlatformDoor;
import io.armature.core.database.SqlCall;
import io.armature.core.database.SqlFailure;
import io.armature.core.database.SqlRows;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The organisations on this platform. */
@Singleton
public class Organisations {
    private static final String COLUMNS = "org_id, slug, name, time_zone, currency, locale";
    private static final String SELECT = "select " + COLUMNS + " from organisation ";
    private static final String INSERT =
            "insert into organisation (" + COLUMNS + ") values ($1, $2, $3, $4, $5, $6) returning " + COLUMNS;
    private static final String UNIQUE_VIOLATION = "23505";

    private final PlatformDoor platform;

    Organisations(PlatformDoor platform) {
        this.platform = platform;
    }

    /** The organisation of that slug, if there is one. */
    public Uni<Optional<Organisation>> bySlug(String slug) {
        return platform.execute(SqlCall.of(SELECT + "where slug = $1", slug)).map(Organisations::first);
    }

    /** The organisation of that key, if there is one. */
    public Uni<Optional<Organisation>> byId(OrgId id) {
        return platform.execute(SqlCall.of(SELECT + "where org_id = $1", id.value()))
                .map(Organisations::first);
    }

    /** Creates an organisation with nothing in it; a slug that is taken is refused with DUPLICATE_VALUE. */
    public Uni<Organisation> create(NewOrganisation wanted) {
        SqlCall insert = SqlCall.of(
                INSERT,
                OrgKeys.next().value(),
                wanted.slug(),
                wanted.name(),
                wanted.timeZone().getId(),
                wanted.currency().getCurrencyCode(),
                wanted.locale().toLanguageTag());
        return platform.execute(insert)
                .map(rows -> row(rows, 0))
                .onFailure(Organisations::slugTaken)
                .transform(failure -> ProblemException.of(
                        ProblemCode.DUPLICATE_VALUE, "There is an organisation " + wanted.slug() + " already"));
    }

    /**
     * Reads an organisation from six columns in the order org_id, slug, name, time_zone, currency, locale.
     *
     * @param first where the first of them stands
     */
    public static Organisation read(SqlRows rows, int row, int first) {
        String[] text = IntStream.range(first, first + 6)
                .mapToObj(column ->
                        Objects.requireNonNull(rows.value(row, column)).toString())
                .toArray(String[]::new);
        return new Organisation(
                new OrgId(text[0]),
                text[1],
                text[2],
                ZoneId.of(text[3]),
                Currency.getInstance(text[4]),
                Locale.forLanguageTag(text[5]));
    }

    private static Organisation row(SqlRows rows, int row) {
        return read(rows, row, 0);
    }

    private static Optional<Organisation> first(SqlRows rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(row(rows, 0));
    }

    private static boolean slugTaken(Throwable failure) {
        return failure instanceof SqlFailure refusal
                && refusal.sqlState().equals(UNIQUE_VIOLATION)
                && "organisation_slug_key".equals(refusal.constraint());
    }
}
