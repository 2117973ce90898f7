package org.practiceaudit.reporting.exports;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles by which Word, and whoever has it read aloud, knows title, headings and captions; and the language. */
final class DocxStyles {
    private static final String FONT = "Arial";
    private static final int NO_OUTLINE = -1;

    private DocxStyles() {}

    static void add(XWPFDocument word) {
        var styles = word.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("en-GB");
        styles.addStyle(paragraph("Normal", "Normal", 22, false, NO_OUTLINE));
        styles.addStyle(paragraph("Title", "Title", 40, true, NO_OUTLINE));
        styles.addStyle(paragraph("Heading1", "heading 1", 30, true, 0));
        styles.addStyle(paragraph("Heading2", "heading 2", 26, true, 1));
        styles.addStyle(paragraph("Caption", "caption", 22, true, NO_OUTLINE));
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        return fonts;
    }

    /**
     * @param halfPoints the size of its letters
     * @param outline its level in the outline from 0, by which one navigates
     */
    private static XWPFStyle paragraph(String id, String name, int halfPoints, boolean bold, int outline) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setAfter(BigInteger.valueOf(120));
        if (outline != NO_OUTLINE) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        if (bold) {
            run.addNewB();
        }
        return new XWPFStyle(style);
    }
}
