package io.armature.core.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A token of an identity provider")
class TokenVerifierTest {
    private final TokenVerifier verifier = new TokenVerifier(Clock.systemUTC());
    private TestIssuer issuer;

    @BeforeEach
    void start() throws IOException {
        issuer = TestIssuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class Is_believed {
        @Test
        void with_everything_in_order() {
            assertThat(verified(issuer.token("u1", claims -> {}))).containsEntry("sub", "u1");
        }

        @Test
        void when_its_header_calls_it_an_access_token() {
            JwtClaims claims = issuer.claims("u1", c -> c.unsetClaim("typ"));
            assertThat(verified(issuer.sign(claims, s -> s.setHeader("typ", "at+jwt"))))
                    .containsEntry("sub", "u1");
        }

        @Test
        void when_the_client_stands_in_client_id() {
            assertThat(verified(issuer.token("u1", claims -> {
                        claims.unsetClaim("azp");
                        claims.setStringClaim("client_id", TestIssuer.CLIENT);
                    })))
                    .containsEntry("sub", "u1");
        }

        @Test
        void while_clocks_are_apart_by_less_than_half_a_minute() {
            assertThat(verified(issuer.token("u1", c -> {
                        c.setIssuedAt(TestIssuer.inSeconds(-300));
                        c.setExpirationTime(TestIssuer.inSeconds(-20));
                    })))
                    .isNotEmpty();
            assertThat(verified(issuer.token("u1", c -> c.setIssuedAt(TestIssuer.inSeconds(20)))))
                    .isNotEmpty();
            assertThat(verified(issuer.token("u1", c -> c.setNotBefore(TestIssuer.inSeconds(20)))))
                    .isNotEmpty();
        }
    }

    @Nested
    class Is_refused {
        @Test
        void when_it_has_expired() {
            assertRefused(c -> c.setExpirationTime(TestIssuer.inSeconds(-31)), "has expired");
        }

        @Test
        void when_it_never_expires() {
            assertRefused(c -> c.unsetClaim("exp"), "lacks one of the claims");
        }

        @Test
        void when_it_is_not_valid_yet() {
            assertRefused(c -> c.setNotBefore(TestIssuer.inSeconds(40)), "not valid yet");
            assertRefused(c -> c.setIssuedAt(TestIssuer.inSeconds(40)), "not valid yet");
        }

        @Test
        void without_a_subject_or_a_time_of_making() {
            assertRefused(c -> c.unsetClaim("sub"), "lacks one of the claims");
            assertRefused(c -> c.unsetClaim("iat"), "lacks one of the claims");
        }

        @Test
        void when_it_is_for_somebody_else() {
            assertRefused(c -> c.setAudience("another"), "its aud is not 'armature'");
            assertRefused(c -> c.unsetClaim("aud"), "its aud is not 'armature'");
        }

        @Test
        void when_another_client_got_it() {
            assertRefused(c -> c.setStringClaim("azp", "another"), "azp");
            assertRefused(c -> c.unsetClaim("azp"), "azp");
        }

        @Test
        void when_another_client_got_it_whatever_client_id_says() {
            assertRefused(
                    c -> {
                        c.setStringClaim("azp", "another");
                        c.setStringClaim("client_id", TestIssuer.CLIENT);
                    },
                    "azp");
        }

        @Test
        void when_it_is_an_id_token() {
            assertRefused(c -> c.setStringClaim("typ", "ID"), "Send the access token");
            assertRefused(
                    c -> {
                        c.unsetClaim("typ");
                        c.setStringClaim("nonce", "n");
                    },
                    "Send the access token");
            JwtClaims claims = issuer.claims("u1", c -> {});
            assertRefused(issuer.sign(claims, s -> s.setHeader("typ", "logout+jwt")), "Send the access token");
        }

        @Test
        void when_a_key_of_somebody_else_signed_it_under_the_id_of_the_issuers() {
            RsaJsonWebKey foreign = TestIssuer.newKey();
            JwtClaims claims = issuer.claims("u1", c -> {});
            assertRefused(issuer.sign(claims, s -> s.setKey(foreign.getPrivateKey())), "signature");
        }

        @Test
        void when_it_brings_its_own_key_along() {
            RsaJsonWebKey foreign = TestIssuer.newKey();
            JwtClaims claims = issuer.claims("u1", c -> {});
            assertRefused(
                    issuer.sign(claims, s -> {
                        s.setKey(foreign.getPrivateKey());
                        s.setKeyIdHeaderValue(foreign.getKeyId());
                        s.setJwkHeader(foreign);
                    }),
                    "signature");
        }

        @Test
        void when_something_of_it_was_changed_after_it_was_signed() {
            String[] parts = issuer.token("u1", c -> {}).split("\\.");
            String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            String changed = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            payload.replace("\"sub\":\"u1\"", "\"sub\":\"u2\"").getBytes(StandardCharsets.UTF_8));
            assertThat(changed).isNotEqualTo(parts[1]);
            assertRefused(parts[0] + "." + changed + "." + parts[2], "signature");
        }

        @Test
        void when_it_is_not_signed() {
            JwtClaims claims = issuer.claims("u1", c -> {});
            String unsigned = issuer.sign(claims, s -> {
                s.setAlgorithmHeaderValue("none");
                s.setKey(null);
            });
            assertThat(unsigned).endsWith(".");
            assertRefused(unsigned, "not signed with one of RS256");
        }

        @Test
        void when_the_public_key_is_used_as_a_secret() {
            JwtClaims claims = issuer.claims("u1", c -> {});
            byte[] secret = issuer.key().getPublicKey().getEncoded();
            assertRefused(
                    issuer.sign(claims, s -> {
                        s.setAlgorithmHeaderValue("HS256");
                        s.setKey(new HmacKey(secret));
                    }),
                    "not signed with one of RS256");
        }

        @Test
        void when_it_is_no_token() {
            assertRefused("a.b.c", "no JWT");
            assertRefused("x".repeat(20_000) + ".b.c", "more than");
        }
    }

    private Map<String, Object> verified(String token) {
        UnverifiedToken unverified = UnverifiedToken.read(token);
        SigningKeySet keys = new SigningKeySet(List.of(issuer.key()), Instant.now());
        return verifier.verify(unverified, settings(), keys);
    }

    private ProviderSettings settings() {
        return new ProviderSettings(
                "Test",
                issuer.address(),
                TestIssuer.AUDIENCE,
                Set.of(TestIssuer.CLIENT),
                Optional.empty(),
                new ClaimMapping(
                        new ClaimPath("preferred_username"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                FirstLogin.CREATE,
                true);
    }

    private void assertRefused(Consumer<JwtClaims> change, String reason) {
        assertRefused(issuer.token("u1", change), reason);
    }

    private void assertRefused(String token, String reason) {
        assertThatThrownBy(() -> verified(token)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNAUTHENTICATED);
            assertThat(refused.problem().message()).contains(reason);
        });
    }
}
