package io.armature.core.identity;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import io.armature.core.problem.ProblemCode;
import io.armature.core.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** Networks in CIDR notation, of IPv4 and IPv6: {@code 203.0.113.0/24}, {@code 2001:db8::/32}, {@code 198.51.100.7}. */
public final class Networks {
    private static final int MOST = 100;
    /** Numbers and prefixes only: no wildcards, no octal or hexadecimal numbers, nothing left out. */
    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowAll(false)
            .allowEmpty(false)
            .allowSingleSegment(false)
            .allowWildcardedSeparator(false)
            .allowMask(false)
            .getIPv4AddressParametersBuilder()
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder()
            .setRangeOptions(RangeParameters.NO_RANGE)
            .getParentBuilder()
            .toParams();

    private final List<IPAddress> blocks;
    private final List<String> texts;

    private Networks(List<IPAddress> blocks, List<String> texts) {
        this.blocks = List.copyOf(blocks);
        this.texts = List.copyOf(texts);
    }

    /** @throws ProblemException VALIDATION_FAILED for more than 100, or what is no network */
    public static Networks of(List<String> texts) {
        if (texts.size() > MOST) {
            throw ProblemException.of(ProblemCode.VALIDATION_FAILED, "A token has at most " + MOST + " networks");
        }
        List<IPAddress> blocks = texts.stream()
                .map(text -> parsed(text)
                        .orElseThrow(() -> ProblemException.of(
                                ProblemCode.VALIDATION_FAILED,
                                "'" + text + "' is no network. Write an address and how many bits count:"
                                        + " 203.0.113.0/24 or 2001:db8::/32")))
                .map(IPAddress::toPrefixBlock)
                .toList();
        return new Networks(
                blocks, blocks.stream().map(IPAddress::toCanonicalString).toList());
    }

    /** As they are written shortest. */
    public List<String> texts() {
        return texts;
    }

    /** Whether there are none, which for a token means that it is accepted from everywhere. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Whether an address belongs to one of them; what is no address does not. */
    public boolean contain(String address) {
        return parsed(address)
                .map(Networks::plain)
                .filter(known -> blocks.stream().anyMatch(block -> block.contains(known)))
                .isPresent();
    }

    /** A system that listens on IPv6 tells of IPv4 clients as ::ffff:203.0.113.7. */
    private static IPAddress plain(IPAddress address) {
        return address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }

    private static Optional<IPAddress> parsed(String text) {
        try {
            return Optional.ofNullable(new IPAddressString(text, STRICT).toAddress());
        } catch (AddressStringException notOne) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Networks networks && texts.equals(networks.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
