package io.armature.metadata.format;

import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the standard definitions on the class path: {@code io/armature/modules/modules.yaml} names the modules, each of
 * which has {@code <name>/<name>.yaml} beside it; {@code picklists.yaml} holds what several share, {@code access.yaml} who
 * may do what.
 */
public final class StandardFiles {

    private static final String FOLDER = "io/armature/modules/";
    private static final String INDEX = "modules.yaml";
    private static final String PICKLISTS = "picklists.yaml";
    private static final String ACCESS = "access.yaml";

    private final ClassLoader loader;
    private final ProblemList problems = new ProblemList();

    private StandardFiles(ClassLoader loader) {
        this.loader = loader;
    }

    /** Everything of the class path, modules by number and picklists by name; refused with every problem of every file. */
    public static Outcome<StandardDefinitions> read(ClassLoader loader) {
        return new StandardFiles(loader).read();
    }

    private Outcome<StandardDefinitions> read() {
        List<ModuleDefinition> modules = new ArrayList<>();
        List<Picklist> picklists =
                new ArrayList<>(keep(text(PICKLISTS).then(yaml -> Definitions.readPicklists(PICKLISTS, yaml)))
                        .orElse(List.of()));
        for (String name : index()) {
            String file = name + "/" + name + ".yaml";
            keep(text(file).then(yaml -> Definitions.readModule(name + ".yaml", yaml)))
                    .ifPresent(read -> {
                        modules.add(read.module());
                        picklists.addAll(read.picklists());
                    });
        }
        modules.sort(Comparator.comparingInt(ModuleDefinition::number));
        picklists.sort(Comparator.comparing(Picklist::name));
        AccessDefinition access = keep(text(ACCESS).then(yaml -> Definitions.readAccess(ACCESS, yaml)))
                .orElseGet(AccessDefinition::nothing);
        return problems.outcome(() -> new StandardDefinitions(modules, picklists, access));
    }

    private List<String> index() {
        return keep(text(INDEX))
                .flatMap(yaml -> Document.yaml(INDEX, yaml, problems))
                .map(StandardFiles::names)
                .orElse(List.of());
    }

    private static List<String> names(Section index) {
        index.allow(Set.of("modules"));
        return index.texts("modules");
    }

    private <T> Optional<T> keep(Outcome<T> outcome) {
        problems.addAll(outcome.refusals());
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> Optional.of(accepted.value());
            case Outcome.Refused<T> refused -> Optional.empty();
        };
    }

    private Outcome<String> text(String file) {
        ProblemList missing = new ProblemList();
        try (InputStream stream = loader.getResourceAsStream(FOLDER + file)) {
            if (stream != null) {
                return new Outcome.Accepted<>(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FOLDER + file, unreadable);
        }
        missing.add(ProblemKind.MISSING, Place.of(file), "No file " + FOLDER + file + " on the class path");
        return new Outcome.Refused<>(missing.all());
    }
}
