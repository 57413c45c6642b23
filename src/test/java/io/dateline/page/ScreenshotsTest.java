package io.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Takes the README's pictures of the page: `mvn test -Pscreenshots` writes them anew.
@InBrowser
@Tag("screenshots")
class ScreenshotsTest {

    private static final Path FOLDER = Path.of("src/main/readme");
    private static final String QUESTION = "Who did Blinken meet?";
    private static final long MOST_BYTES = 250_000;
    private static final int COLOURS = 256;

    @RegisterExtension static final Newsroom newsroom = Newsroom.withSamples();

    @Test
    void aQuestionAndItsCitedAnswer() throws IOException {
        Visit visit = still(newsroom.visit());
        answer(visit, QUESTION);
        take(visit, "desktop.png");
        openSource(visit);
        take(visit, "screenshot.png");
    }

    @Test
    void theSameByNight() throws IOException {
        Visit visit = still(newsroom.visitInTheDark());
        answer(visit, QUESTION);
        openSource(visit);
        take(visit, "dark.png");
    }

    @Test
    void onAPhone() throws IOException {
        Visit visit = still(newsroom.visitByPhone());
        answer(visit, QUESTION);
        take(visit, "phone.png");
    }

    @Test
    void aRefusal() throws IOException {
        Visit visit = still(newsroom.visit());
        assertThat(visit.ask("Who won the chess title in 1995?").locator(".refusal")).isVisible();
        take(visit, "refusal.png");
    }

    private static Visit still(Visit visit) {
        visit.page.emulateMedia(
                new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat(visit.page.locator(".example").first()).isVisible();
        return visit;
    }

    private static void answer(Visit visit, String question) {
        Locator turn = visit.askAndRead(question);
        assertThat(turn.locator(".short-answer")).isVisible();
    }

    private static void openSource(Visit visit) {
        visit.page.locator(".chip").first().click();
        visit.markedQuote();
        visit.page.mouse().move(0, 0);
        assertThat(visit.card()).isHidden();
    }

    private static void take(Visit visit, String name) throws IOException {
        byte[] picture =
                visit.page.screenshot(
                        new Page.ScreenshotOptions()
                                .setAnimations(ScreenshotAnimations.DISABLED)
                                .setCaret(ScreenshotCaret.HIDE));
        Path file = FOLDER.resolve(name);
        ImageIO.write(withFewColours(picture), "png", file.toFile());
        assertTrue(Files.size(file) < MOST_BYTES, () -> file + " is large");
    }

    /// In the 256 colours that most of it has, which takes half the room and is not seen.
    private static BufferedImage withFewColours(byte[] picture) throws IOException {
        BufferedImage full = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels =
                full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        int[] palette =
                counts.entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                        .limit(COLOURS)
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        IndexColorModel model =
                new IndexColorModel(
                        Byte.SIZE, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage few =
                new BufferedImage(
                        full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int at = 0; at < pixels.length; at++) {
            int index = nearest.computeIfAbsent(pixels[at], pixel -> nearest(palette, pixel));
            few.getRaster().setSample(at % full.getWidth(), at / full.getWidth(), 0, index);
        }
        return few;
    }

    private static int nearest(int[] palette, int pixel) {
        return IntStream.range(0, palette.length)
                .boxed()
                .min(Comparator.comparingInt(index -> distance(palette[index], pixel)))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int red = ((one >> 16) & 0xff) - ((other >> 16) & 0xff);
        int green = ((one >> 8) & 0xff) - ((other >> 8) & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
