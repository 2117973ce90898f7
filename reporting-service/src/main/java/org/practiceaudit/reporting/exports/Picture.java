package org.practiceaudit.reporting.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.documents.Drawing;

/** A chart as pixels, for Word, which not everywhere shows SVG. */
final class Picture {
    private static final float WIDTH = 1440;

    private Picture() {}

    static byte[] png(Document.Chart chart) throws IOException {
        var out = new ByteArrayOutputStream();
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, WIDTH);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(Drawing.svg(chart))), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IOException(e);
        }
        return out.toByteArray();
    }
}
