package vn.nongthonmoi.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a port of its own, asked over HTTP as any client would. */
final class Running implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Running shared;

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With the rules that come with the library; one for all tests that do not change it. */
    static synchronized Running shared() {
        if (shared == null) {
            shared = with();
        }
        return shared;
    }

    static Running on(Path rules, String... more) {
        List<String> args = new ArrayList<>(List.of(more));
        args.add("--ntm.rules=" + rules);
        return with(args.toArray(String[]::new));
    }

    static Running with(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--server.port=0");
        all.add("--management.server.port=0");
        return new Running(SpringApplication.run(Service.class, all.toArray(String[]::new)));
    }

    int port() {
        return port("server");
    }

    int managementPort() {
        return port("management");
    }

    private int port(String of) {
        return context.getEnvironment().getRequiredProperty("local." + of + ".port", Integer.class);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    /** Asks on the port of the health and the figures. */
    HttpResponse<String> manage(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort() + path)));
    }

    /** Sends what no client would, and stops sending; returns all that is answered. */
    String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Asks for assessments against a set. */
    HttpResponse<String> assess(String standard, String asOf, String body, String... headers)
            throws IOException, InterruptedException {
        return post("/v1/assessments?standard=" + standard + "&as_of=" + asOf, body, headers);
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    /** The texts of the service in a language. */
    static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Service.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Override
    public void close() {
        context.close();
    }
}
