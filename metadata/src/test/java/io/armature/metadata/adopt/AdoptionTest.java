package io.armature.metadata.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.armature.metadata.adopt.Adoption.FieldName;
import io.armature.metadata.format.Definitions;
import io.armature.metadata.model.CustomField;
import io.armature.metadata.model.ModuleDefinition;
import io.armature.metadata.model.OrganisationDefinition;
import io.armature.metadata.model.PicklistValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An adopted definition")
class AdoptionTest {
    private final OrganisationDefinition present = definition("""
            format: 1
            customModules:
              - { name: trips, type: Trip, number: 1000, displayField: name, fields: [{ id: f1, name: name, type: TEXT }] }
              - { name: cars, type: Car, number: 1001, displayField: plate, fields: [{ id: f2, name: plate, type: TEXT }] }
            customFields:
              accounts:
                - { id: f3, name: colour, type: TEXT }
                - { id: f4, name: size, type: INTEGER }
            customPicklists:
              - { name: tier, values: [Gold, Silver] }
              - { name: old, values: [One] }
            """);
    private final OrganisationDefinition wanted = definition("""
            format: 1
            customModules:
              - { name: boats, type: Boat, number: 1001, displayField: name, fields: [{ id: f3, name: name, type: TEXT }] }
              - { name: cars, type: Car, number: 1002, displayField: plate, fields: [{ id: f1, name: plate, type: TEXT, length: 12 }] }
            customFields:
              accounts:
                - { id: f7, name: weight, type: TEXT }
                - { id: f2, name: colour, type: TEXT }
            customPicklists:
              - { name: tier, values: [Platinum, Gold] }
            """);
    private final Adoption adoption = Adoption.of(present, wanted);
    private final OrganisationDefinition now = adoption.definition();

    @Test
    void keeps_the_short_ids_under_which_records_hold_values() {
        assertThat(shortId("accounts", "colour")).isEqualTo("f3");
        assertThat(shortId("cars", "plate")).isEqualTo("f2");
    }

    @Test
    void keeps_the_ids_it_brings_where_they_were_never_given_out() {
        assertThat(shortId("accounts", "weight")).isEqualTo("f7");
    }

    @Test
    void gets_fresh_ids_for_those_that_are_taken() {
        assertThat(shortId("boats", "name")).isEqualTo("f8");
        assertThat(now.nextShortId()).isEqualTo(9);
    }

    @Test
    void keeps_the_numbers_that_ids_of_records_carry() {
        assertThat(now.customModule("cars")).map(ModuleDefinition::number).contains(1001);
        assertThat(now.customModule("boats")).map(ModuleDefinition::number).contains(1002);
        assertThat(now.nextModuleNumber()).isEqualTo(1003);
    }

    @Test
    void says_what_is_to_go_and_switches_modules_off() {
        assertThat(adoption.goneFields()).containsExactly(new FieldName("accounts", "size"));
        assertThat(adoption.gonePicklists()).containsExactly("old");
        assertThat(now.customModule("trips")).isPresent();
        assertThat(now.moduleOverride("trips"))
                .hasValueSatisfying(trips -> assertThat(trips.active()).contains(false));
    }

    @Test
    void keeps_picklist_keys_that_records_may_hold() {
        assertThat(now.customPicklists().getFirst().values())
                .extracting(PicklistValue::key, PicklistValue::active)
                .containsExactly(tuple("PLATINUM", true), tuple("GOLD", true), tuple("SILVER", false));
    }

    @Test
    void changes_nothing_when_it_is_adopted_again() {
        assertThat(Adoption.of(now, now).definition()).isEqualTo(now);
    }

    private String shortId(String module, String field) {
        return now.customFieldsOf(module).stream()
                .filter(custom -> custom.definition().name().equals(field))
                .map(CustomField::shortId)
                .findFirst()
                .orElseThrow();
    }

    private static OrganisationDefinition definition(String yaml) {
        return Definitions.readDefinition("test", yaml).orThrow().definition();
    }
}
