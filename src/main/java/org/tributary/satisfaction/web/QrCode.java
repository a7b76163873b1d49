package org.tributary.satisfaction.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of an SVG drawing, one unit a module, with the quiet zone of four modules that readers need.
 *
 * @param size of the square, in modules
 * @param path of the dark modules
 */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    /** @throws IllegalArgumentException where the text is too long for a code */
    public static QrCode of(String text) {
        BitMatrix code = encoded(text);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                int from = column;
                while (column < code.getWidth() && code.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    path.append('M').append(from).append(' ').append(row).append('h').append(column - from).append("v1H")
                            .append(from)
                            .append('z');
                }
            }
        }
        return new QrCode(code.getWidth(), path.toString());
    }

    private static BitMatrix encoded(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds " + text.length() + " characters", tooLong);
        }
    }
}
