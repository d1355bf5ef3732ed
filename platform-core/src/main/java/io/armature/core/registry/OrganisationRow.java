package io.armature.core.registry;

import io.armature.core.org.OrgId;
import io.armature.core.org.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

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
                Locale.forLanguageTag(locale));
    }
}
