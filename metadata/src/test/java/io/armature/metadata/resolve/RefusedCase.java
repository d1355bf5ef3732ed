package io.armature.metadata.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.format.ModuleFile;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.model.StandardDefinitions;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.ProblemList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with module files and what an organisation stores, which together must be refused. Users and the picklist of
 * {@code cases/base} are there besides.
 */
record RefusedCase(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String sentence() {
        return folder.getFileName().toString().replace('-', ' ');
    }

    Path expected() {
        return folder.resolve("problem.json");
    }

    String problems() {
        Outcome<Catalog> outcome = standard().then(standard -> organisation()
                .then(organisation -> CatalogResolver.resolve(standard, organisation, SlotBindings.none())));
        return written(outcome.refusals());
    }

    private Outcome<StandardDefinitions> standard() {
        ProblemList problems = new ProblemList();
        List<ModuleDefinition> modules = new ArrayList<>();
        Path base = folder.resolve("../../base");
        List<Picklist> picklists =
                new ArrayList<>(Definitions.readPicklists("picklists.yaml", text(base.resolve("picklists.yaml")))
                        .orThrow());
        Stream.concat(Stream.of(base.resolve("users.yaml")), definitions()).forEach(file -> {
            Outcome<ModuleFile> read = Definitions.readModule(file.getFileName().toString(), text(file));
            problems.addAll(read.refusals());
            if (read instanceof Outcome.Accepted<ModuleFile> accepted) {
                modules.add(accepted.value().module());
                picklists.addAll(accepted.value().picklists());
            }
        });
        return problems.outcome(() -> new StandardDefinitions(modules, picklists));
    }

    private Outcome<OrganisationDefinition> organisation() {
        Path file = folder.resolve("organisation.json");
        return Files.exists(file)
                ? Definitions.readOrganisation(text(file))
                : new Outcome.Accepted<>(OrganisationDefinition.unchanged());
    }

    private Stream<Path> definitions() {
        return Stream.of("definition.yaml", "second.yaml").map(folder::resolve).filter(Files::exists);
    }

    private static String written(List<DefinitionProblem> problems) {
        List<Map<String, String>> list = new ArrayList<>();
        for (DefinitionProblem problem : problems) {
            Map<String, String> entry = new LinkedHashMap<>();
            entry.put("code", problem.code().name());
            entry.put("place", problem.place().toString());
            entry.put("message", problem.message());
            list.add(entry);
        }
        try {
            return JSON.writeValueAsString(list) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can be written as JSON", impossible);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
