package org.practiceaudit.reporting.documents;

import java.util.stream.Collectors;

/** What people type may hold characters that no XML may, and every format here but CSV and JSON is XML within. */
public final class XmlText {
    private XmlText() {}

    /** The text without them. */
    public static String legal(String text) {
        return text.codePoints().allMatch(XmlText::legal)
                ? text
                : text.codePoints()
                        .filter(XmlText::legal)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static boolean legal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
