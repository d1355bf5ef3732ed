package io.armature.deploy.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What {@code words.yaml} holds. */
record Words(
        List<String> firstNames,
        List<String> lastNames,
        List<String> companyNames,
        List<String> companyTrades,
        List<Place> places,
        List<String> streets,
        List<Job> jobs,
        List<Article> products,
        List<String> campaigns,
        List<String> needs,
        List<String> tickets,
        List<String> resolutions,
        List<String> comments,
        List<String> calls,
        List<String> meetings,
        List<String> tasks,
        List<String> notes,
        List<String> emailSubjects,
        List<String> posts,
        List<String> files) {

    /** A city; its telephone numbers go on with three digits. */
    record Place(String city, String state, String postalCode, String country, String phone) {}

    record Job(String title, String department) {}

    record Article(String name, String category, String price, String type) {}

    static Words read() {
        try (InputStream stream = Words.class.getResourceAsStream("words.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(stream), Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException("words.yaml cannot be read", e);
        }
    }
}
