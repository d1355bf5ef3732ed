package io.armature.core.provision;

import io.armature.core.catalog.StandardKeys;
import io.armature.core.org.Organisation;
import io.armature.core.registry.NewOrganisation;
import io.armature.core.registry.Organisations;
import io.armature.core.work.StandardSearch;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Sets up organisations. Each step can be repeated, so that one cut off midway is completed by asking again. */
@Singleton
public class Provisioning {
    private final Organisations organisations;
    private final StandardKeys keys;
    private final StandardSearch search;
    private final StartingRoles roles;
    private final AdministratorRecord administrator;

    Provisioning(
            Organisations organisations,
            StandardKeys keys,
            StandardSearch search,
            StartingRoles roles,
            AdministratorRecord administrator) {
        this.search = search;
        this.organisations = organisations;
        this.keys = keys;
        this.roles = roles;
        this.administrator = administrator;
    }

    /** Finds the organisation of that slug or creates it, with the roles that every organisation starts with and its first administrator. */
    public Uni<Provisioned> ensure(NewOrganisation wanted) {
        return organisations.bySlug(wanted.slug()).chain(found -> found.map(there -> complete(there, false))
                .orElseGet(() -> organisations
                        .create(wanted)
                        .call(made -> keys.begun(made.id()))
                        .call(made -> search.begun(made.id()))
                        .chain(made -> complete(made, true))));
    }

    /** The organisation of that slug with its first administrator, if there is such an organisation. */
    public Uni<Optional<Provisioned>> find(String slug) {
        return organisations.bySlug(slug).chain(found -> found.map(this::known)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Provisioned>> known(Organisation organisation) {
        return administrator
                .find(organisation.id())
                .map(user -> Optional.of(new Provisioned(organisation, user, false)));
    }

    /** The administrator comes last: where somebody is, everything before was there. */
    private Uni<Provisioned> complete(Organisation organisation, boolean created) {
        return administrator
                .anybody(organisation.id())
                .chain(there -> there ? administrator.find(organisation.id()) : begin(organisation))
                .map(user -> new Provisioned(organisation, user, created));
    }

    private Uni<Optional<UUID>> begin(Organisation organisation) {
        return roles.write(organisation)
                .chain(() -> administrator.write(organisation))
                .map(Optional::of);
    }
}
