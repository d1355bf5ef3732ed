package io.armature.graphql.platform;

import io.armature.core.catalog.OrgCatalog;
import io.armature.core.org.Organisation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** An organisation as the API shows it. */
@Description("An organisation and the settings every request uses.")
public record OrganisationInfo(
        @Id @NonNull @Description("Its key, which never changes.")
        String key,

        @NonNull @Description("Its short name in addresses.")
        String slug,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("Time zone of dates, e.g. Europe/Berlin.")
        String timeZone,

        @NonNull @Description("Base currency of amounts, ISO 4217.")
        String currency,

        @NonNull @Description("Language of labels, BCP 47.") String locale,

        @Description("Version of its metadata: what changeMetadata's expectedVersion compares.")
        int metadataVersion,

        @NonNull @Description("What its requests may have.") List<@NonNull OrganisationLimit> limits,

        @Description("Whether only registered operations run.")
        boolean onlyRegisteredOperations,

        @Description("The first month of its fiscal year, 1 is January.")
        int fiscalYearStart) {

    static OrganisationInfo of(Organisation organisation, OrgCatalog catalog) {
        return new OrganisationInfo(
                organisation.id().value(),
                organisation.slug(),
                organisation.name(),
                organisation.timeZone().getId(),
                organisation.currency().getCurrencyCode(),
                organisation.locale().toLanguageTag(),
                catalog.version(),
                OrganisationLimit.all(organisation.limits()),
                organisation.onlyRegistered(),
                organisation.fiscalYearStart().getValue());
    }
}
