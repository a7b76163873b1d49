package org.tributary.privacy;

import java.util.Locale;

import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Tells a number of some kind from one that only looks like it. */
final class CheckDigits {

    private CheckDigits() {
    }

    static boolean validIban(String found) {
        try {
            IbanUtil.validate(found.replaceAll("[ -]", "").toUpperCase(Locale.ROOT));
            return true;
        } catch (Iban4jException notOne) {
            // The library says "no" by throwing.
            return false;
        }
    }

    static boolean octets(String found) {
        for (String octet : found.split("\\.")) {
            if (Integer.parseInt(octet) > 255) {
                return false;
            }
        }
        return true;
    }

    /** RFC 4291, 2.2: eight groups of up to four hex digits, one run of zeros as "::". */
    static boolean addressOfVersionSix(String found) {
        String hex = found.replaceFirst("\\d+(?:\\.\\d+){3}$", "0:0");
        boolean shortened = hex.contains("::");
        if (hex.indexOf("::") != hex.lastIndexOf("::") || hex.contains(":::") || !hex.matches(".*\\p{XDigit}.*")
                || shortened && hex.chars().filter(each -> each == ':').count() < 3 && !hex.startsWith("::")) {
            return false;
        }
        int groups = 0;
        for (String group : hex.split(":")) {
            if (group.length() > 4) {
                return false;
            }
            groups += group.isEmpty() ? 0 : 1;
        }
        return shortened ? groups <= 7 : groups == 8 && !hex.startsWith(":") && !hex.endsWith(":");
    }

    /** Social Security Administration: no area 000, 666 or 9xx, no group 00, no serial 0000. */
    static boolean socialSecurity(String found) {
        return !found.matches("(?:000|666|9).*") && !found.matches("\\d{3}.00.*") && !found.endsWith("0000");
    }

    /** ISO/IEC 7812-1, annex B. */
    static boolean luhn(String found) {
        String digits = found.replaceAll("\\D", "");
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int weighted = index % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}
