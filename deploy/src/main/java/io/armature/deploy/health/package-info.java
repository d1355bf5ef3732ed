/** What the probes of an orchestrator ask: {@code /q/health/live} whether to restart, {@code /q/health/ready} whether to send requests. */
@NullMarked
package io.armature.deploy.health;

import org.jspecify.annotations.NullMarked;
