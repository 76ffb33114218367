package vn.nongthonmoi.packaging.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The host in a web application: its jars are seen by the application's class loader alone, and it is asked on a thread
 * whose context class loader is a foreign one that refuses to be asked for anything of theirs.
 */
class ServletIT {

    @TempDir
    private Path work;

    @ParameterizedTest(name = "war unpacked: {0}")
    @ValueSource(booleans = {true, false})
    void servletContainerWithAForeignContextClassLoader(boolean unpacked) throws Exception {
        Path complaints = work.resolve("complaints.txt");
        Process container = new ProcessBuilder(Started.java(), "-cp", containersClassPath(), Container.class.getName(),
                Started.WAR.toString(), work.resolve("container").toString(), String.valueOf(unpacked))
                .redirectError(complaints.toFile()).start();
        HttpResponse<String> response;
        try (BufferedReader out = container.inputReader(StandardCharsets.US_ASCII)) {
            String port = out.readLine();
            assertNotNull(port, () -> "the container did not start: " + Started.text(complaints));
            URI ask = URI.create("http://localhost:" + port + "/ask?directory=" + encoded(Started.RULES) + "&zip="
                    + encoded(Started.ZIP));
            response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(ask)
                    .POST(HttpRequest.BodyPublishers.ofFile(Started.STREAM)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } finally {
            container.getOutputStream().close();
            container.waitFor();
        }
        assertEquals(200, response.statusCode(), () -> response.body() + Started.text(complaints));
        assertEquals(Started.EXPECTED, response.body().lines().toList());
    }

    private static String encoded(Path path) {
        return URLEncoder.encode(path.toString(), StandardCharsets.UTF_8);
    }

    /** The container and what starts it: no jar of the library's, so that nobody but the application can know them. */
    private static String containersClassPath() throws ReflectiveOperationException {
        return Stream.of(Container.class, Tomcat.class, Class.forName("jakarta.annotation.PostConstruct"))
                .map(ServletIT::origin).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
