package io.armature.core.value;

import java.net.IDN;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * E-mail addresses by the library's rules, but for its list of top-level domains: a list ages, and an address under a
 * newer domain is none the worse. Domains may be international (müller.de).
 */
final class EmailAddresses extends EmailValidator {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DOMAIN = 253;
    private static final EmailAddresses RULES = new EmailAddresses();

    private EmailAddresses() {
        super(false, false, DomainValidator.getInstance(false));
    }

    static boolean plausible(String text) {
        return RULES.isValid(text);
    }

    /** Whether the domain has at least two labels of letters, digits and inner hyphens, the last not all digits. */
    @Override
    protected boolean isValidDomain(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            int lastDot = ascii.lastIndexOf('.');
            return lastDot > 0
                    && ascii.length() <= LONGEST_DOMAIN
                    && ascii.substring(lastDot + 1).chars().anyMatch(Character::isLetter);
        } catch (IllegalArgumentException noDomain) {
            return false;
        }
    }
}
