package io.armature.deploy.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.armature.deploy.api.Api;
import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log as JSON")
class LogFormatTest {

    @Test
    @DisplayName("is one object per line, whatever the message holds")
    void oneObjectPerLine() throws IOException {
        ExtLogRecord event = new ExtLogRecord(Level.ERROR, "Request \"%s\"\nfailed", LogFormatTest.class.getName());
        event.setLoggerName("io.armature.graphql.error");
        event.setParameters(new Object[] {"r-1"});
        event.setThrown(new IllegalStateException("gone"));
        String line = LogFormat.formatter().format(event);

        assertThat(line.strip()).doesNotContain("\n");
        JsonNode read = Api.JSON.readTree(line);
        assertThat(read.path("level").asText()).isEqualTo("ERROR");
        assertThat(read.path("loggerName").asText()).isEqualTo("io.armature.graphql.error");
        assertThat(read.path("message").asText()).contains("failed");
        assertThat(read.path("stackTrace").asText()).contains("IllegalStateException");
        assertThat(read.path("timestamp").asText()).endsWith("Z");
    }
}
