package io.armature.core.registry;

import io.armature.core.limit.Limit;
import io.armature.core.limit.Limits;
import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A row of the table of organisations; other entities refer to it, everybody else sees {@link Organisation}. */
@Entity
@Table(name = "organisation")
public class OrganisationRow {
    @Id
    @Column(name = "org_id")
    private String id;

    private String slug;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String currency;

    private String locale;

    @Column(name = "only_registered")
    private boolean onlyRegistered;

    @Column(name = "fiscal_year_start")
    private int fiscalYearStart = Month.JANUARY.getValue();

    @ElementCollection
    @CollectionTable(name = "organisation_limit", joinColumns = @JoinColumn(name = "org_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, Integer> limits = new HashMap<>();

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected OrganisationRow() {}

    OrganisationRow(OrgId id, NewOrganisation wanted) {
        this.id = id.value();
        this.slug = wanted.slug();
        this.name = wanted.name();
        this.timeZone = wanted.timeZone().getId();
        this.currency = wanted.currency().getCurrencyCode();
        this.locale = wanted.locale().toLanguageTag();
    }

    /** What the row says. */
    public Organisation organisation() {
        return new Organisation(
                new OrgId(id),
                slug,
                name,
                ZoneId.of(timeZone),
                Currency.getInstance(currency),
                Locale.forLanguageTag(locale),
                new Limits(known(limits)),
                onlyRegistered,
                Month.of(fiscalYearStart));
    }

    /** Lets only registered operations run, or any. */
    void onlyRegistered(boolean only) {
        onlyRegistered = only;
    }

    /** Sets the first month of the fiscal year. */
    void fiscalYearStart(Month month) {
        fiscalYearStart = month.getValue();
    }

    /** Sets a limit, or gives it back to the platform's default. */
    void limit(Limit limit, Optional<Integer> value) {
        value.ifPresentOrElse(set -> limits.put(limit.name(), set), () -> limits.remove(limit.name()));
    }

    /** A limit that this version does not know any more limits nothing. */
    private static Map<Limit, Integer> known(Map<String, Integer> stored) {
        Map<Limit, Integer> known = new EnumMap<>(Limit.class);
        stored.forEach((name, value) -> Limit.named(name).ifPresent(limit -> known.put(limit, value)));
        return known;
    }
}
