package io.armature.metadata.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.armature.metadata.access.AccessDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.Picklist;
import io.armature.metadata.problem.DefinitionProblem;
import io.armature.metadata.problem.Outcome;
import io.armature.metadata.problem.Place;
import io.armature.metadata.problem.ProblemKind;
import io.armature.metadata.problem.ProblemList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Definitions in and out: YAML files and the JSON that an organisation stores. */
public final class Definitions {

    private Definitions() {}

    @FunctionalInterface
    private interface Parsing {
        Optional<Section> parse(String source, String text, ProblemList problems);
    }

    /**
     * Reads a module file.
     *
     * @param source the file's name, for the problems
     * @param yaml its text
     */
    public static Outcome<ModuleFile> readModule(String source, String yaml) {
        return read(Document::yaml, source, yaml, ModuleNotation::read);
    }

    /** Reads a file that holds picklists only. */
    public static Outcome<List<Picklist>> readPicklists(String source, String yaml) {
        return read(Document::yaml, source, yaml, Definitions::picklists);
    }

    /**
     * Reads who may do what.
     *
     * @param source the file's name, for the problems
     */
    public static Outcome<AccessDefinition> readAccess(String source, String yaml) {
        if (yaml.length() > LONGEST_FILE) {
            return tooLong(source);
        }
        return read(Document::yaml, source, yaml, AccessNotation::read);
    }

    /** Reads what {@link #writeStoredAccess} wrote. */
    public static Outcome<AccessDefinition> readStoredAccess(String json) {
        return read(Document::json, Place.ORGANISATION, json, AccessNotation::read);
    }

    /** Writes who may do what as YAML, in canonical form. */
    public static String writeAccess(AccessDefinition access) {
        return YamlText.of(AccessNotation.write(access));
    }

    /** The same as JSON; equal definitions give equal texts. */
    public static String writeStoredAccess(AccessDefinition access) {
        return AccessNotation.write(access).toString();
    }

    /** Writes a module file in canonical form. */
    public static String writeModule(ModuleFile file) {
        return YamlText.of(ModuleNotation.write(file));
    }

    /** Writes a file of picklists in canonical form. */
    public static String writePicklists(List<Picklist> picklists) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode list = node.putArray("picklists");
        picklists.forEach(picklist -> list.add(PicklistNotation.write(picklist)));
        return YamlText.of(node);
    }

    /** Reads what {@link #writeOrganisation} wrote. */
    public static Outcome<OrganisationDefinition> readOrganisation(String json) {
        return read(Document::json, Place.ORGANISATION, json, OrganisationNotation::read);
    }

    /** Writes what an organisation stores, as JSON; equal definitions give equal texts. */
    public static String writeOrganisation(OrganisationDefinition organisation) {
        return OrganisationNotation.write(organisation).toString();
    }

    /** The longest file of an organisation's definition, in characters. */
    public static final int LONGEST_FILE = 1_000_000;

    /**
     * Reads a file of an organisation's whole definition, as {@link #writeDefinition} writes it. Every problem says its line.
     *
     * @param source the file's name, for the problems
     */
    public static Outcome<DefinitionFile> readDefinition(String source, String yaml) {
        if (yaml.length() > LONGEST_FILE) {
            return tooLong(source);
        }
        FileLines lines = FileLines.in(yaml);
        return switch (read(Document::yaml, source, yaml, DefinitionNotation::read)) {
            case Outcome.Accepted<OrganisationDefinition> read ->
                new Outcome.Accepted<>(new DefinitionFile(read.value(), lines));
            case Outcome.Refused<OrganisationDefinition> refused ->
                new Outcome.Refused<>(refused.problems().stream()
                        .map(problem -> located(problem, lines))
                        .toList());
        };
    }

    /** Writes an organisation's whole definition for another organisation to read; equal definitions give equal texts. */
    public static String writeDefinition(OrganisationDefinition organisation) {
        return YamlText.of(DefinitionNotation.write(organisation));
    }

    private static DefinitionProblem located(DefinitionProblem problem, FileLines lines) {
        OptionalInt line = lines.of(problem.place().path().replace("[", ".").replace("]", ""));
        return line.isEmpty()
                ? problem
                : new DefinitionProblem(
                        problem.code(), problem.place(), "Line " + line.getAsInt() + ": " + problem.message());
    }

    private static List<Picklist> picklists(Section file) {
        file.allow(Set.of("picklists"));
        return file.sections("picklists").stream().map(PicklistNotation::read).toList();
    }

    private static <T> Outcome<T> tooLong(String source) {
        return new Outcome.Refused<>(List.of(new DefinitionProblem(
                ProblemKind.LIMIT_EXCEEDED,
                Place.of(source),
                "A definition has at most " + LONGEST_FILE + " characters")));
    }

    private static <T> Outcome<T> read(Parsing parsing, String source, String text, Function<Section, T> reading) {
        ProblemList problems = new ProblemList();
        Optional<T> value = parsing.parse(source, text, problems).map(reading);
        return problems.outcome(value::orElseThrow);
    }
}
