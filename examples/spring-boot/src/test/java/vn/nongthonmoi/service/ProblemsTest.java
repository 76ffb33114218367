package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every way of asking wrongly is answered by a problem that says what is wrong and where, in both languages. */
class ProblemsTest {

    private static final String ASSESS = "/v1/assessments?standard=commune&as_of=2024-12-31";

    private final Running service = Running.shared();

    /** Status, code, what else the problem has, method, path, body. */
    private static Stream<Arguments> wrong() {
        String deep = "[".repeat(20) + "]".repeat(20);
        String large = "[\"" + "x".repeat(5_000_000) + "\"]";
        String many = "[" + "{},".repeat(300) + "{\"members\":[" + "{},".repeat(199) + "{}]}]";
        return Stream.of(
                post(400, "SV-101", "line=2,column=7", ASSESS, "[{\"code\":\n \"a\", {"),
                post(400, "SV-101", "line=1", ASSESS, "[1"),
                post(400, "SV-101", "line=1", ASSESS, "{'code': 1}"),
                post(400, "SV-102", "", ASSESS, ""),
                post(400, "SV-102", "", ASSESS, "12"),
                post(400, "SV-102", "", ASSESS, "null"),
                post(413, "SV-103", "", ASSESS, large),
                post(413, "SV-104", "line=1", ASSESS, many),
                post(400, "SV-105", "line=1", ASSESS, deep),
                post(400, "SV-105", "line=1", ASSESS, "[\"" + "x".repeat(20_000) + "\"]"),
                post(400, "SV-105", "line=1", ASSESS, "[" + "1".repeat(200) + "]"),
                post(400, "SV-106", "field=10,line=1", ASSESS, "{\"code\":\"1\",\"evidence\":{\"10\":1,\"10\":2}}"),
                post(400, "SV-107", "line=1,column=4", ASSESS, "[] []"),
                post(413, "SV-108", "field=formed_from,line=1", ASSESS,
                        "{\"code\":\"1\",\"province\":\"01\",\"formed_from\":[" + "\"a\",".repeat(500_000) + "\"a\"]}"),
                post(413, "SV-108", "field=evidence,line=1", ASSESS, evidence(IntStream.range(0, 1001)
                        .mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(",", "{", "}")))),
                get(400, "SV-110", "field=standard", "/v1/annexes?as_of=2024-12-31"),
                post(400, "SV-110", "field=as_of", "/v1/assessments?standard=commune", "[]"),
                get(400, "SV-111", "field=standrad,did_you_mean=standard", "/v1/sets?standrad=commune"),
                get(400, "SV-112", "field=standard", "/v1/sets?standard=commune&standard=town"),
                get(400, "SV-113", "field=standard,did_you_mean=commune", "/v1/sets?standard=comune"),
                get(400, "SV-113", "field=format", "/v1/annexes?standard=commune&as_of=2024-12-31&format=pdf"),
                post(400, "SV-114", "field=as_of", "/v1/assessments?standard=commune&as_of=31/12/2024", "[]"),
                get(400, "SV-115", "field=period", "/v1/annexes?standard=commune&period=2021"),
                get(400, "SV-116", "field=province", "/v1/annexes?standard=commune&period=2021-2025&province=LC"),
                get(400, "SV-117", "field=from", "/v1/diff?standard=commune&from=2021&to=2021-2025"),
                get(400, "SV-118", "field=area", "/v1/diff?standard=commune&from=2016-2020&to=2021-2025&area=I"),
                get(400, "SV-119", "field=as_of", "/v1/annexes?standard=commune"),
                unit("SV-201", "field=zzzzzzzz", "{\"code\":\"1\",\"province\":\"01\",\"zzzzzzzz\":1}"),
                unit("SV-202", "field=evidence,unit=00001", "{\"code\":\"1\",\"province\":\"01\",\"evidence\":[]}"),
                unit("SV-203", "field=name", "{\"code\":\"1\",\"province\":\"01\",\"name\":true}"),
                unit("SV-203", "field=10.source", evidence("{\"10\":{\"value\":1,\"source\":2}}")),
                unit("SV-204", "field=province", "{\"code\":\"1\",\"province\":10}"),
                unit("SV-205", "field=10", evidence("{\"10\":[1]}")),
                unit("SV-206", "field=10 ", evidence("{\"10\":1,\"10 \":2}")),
                unit("SV-207", "field=10.date", evidence("{\"10\":{\"value\":1,\"date\":\"31/12/2024\"}}")),
                unit("SV-208", "field=provnce", "{\"code\":\"1\",\"provnce\":\"10\"}"),
                unit("SV-208", "field=10.sorce", evidence("{\"10\":{\"value\":1,\"sorce\":\"a\"}}")),
                unit("SV-209", "field=traits", "{\"code\":\"1\",\"province\":\"01\",\"traits\":[\"border|island\"]}"),
                unit("SV-209", "field=traits", "{\"code\":\"1\",\"province\":\"01\",\"traits\":{}}"),
                unit("SV-209", "field=traits", "{\"code\":\"1\",\"province\":\"01\",\"traits\":\"border|island\"}"),
                unit("SV-209", "field=formed_from", "{\"code\":\"1\",\"province\":\"01\",\"formed_from\":[2656]}"),
                unit("SV-210", "field=members", "{\"code\":\"1\",\"province\":\"01\",\"members\":{}}"),
                unit("SV-211", "field=members,unit=00002", "{\"code\":\"1\",\"province\":\"01\",\"members\":"
                        + "[{\"code\":\"2\",\"province\":\"01\",\"kind\":\"xã\",\"members\":[{}]}]}"),
                unit("NTM-238", "field=members,unit=00001", "{\"code\":\"1\",\"province\":\"01\",\"members\":"
                        + "[{\"code\":\"2\",\"province\":\"01\",\"kind\":\"xã\"},"
                        + "{\"code\":\"00002\",\"province\":\"01\",\"kind\":\"commune\"}]}"),
                unit("NTM-226", "field=kind,unit=00002", "{\"code\":\"1\",\"province\":\"01\",\"members\":"
                        + "[{\"code\":\"2\",\"province\":\"01\"}]}"),
                unit("SV-203", "field=name,unit=00002", "{\"code\":\"1\",\"province\":\"01\",\"members\":"
                        + "[{\"code\":\"2\",\"province\":\"01\",\"name\":[]}]}"),
                unit("NTM-234", "field=province,unit=00001", "{\"code\":\"1\"}"),
                unit("NTM-201", "field=99.9,unit=00001", evidence("{\"99.9\":1}")),
                get(404, "NTM-220", "", "/v1/annexes?standard=commune&as_of=1990-01-01"),
                get(404, "NTM-230", "", "/v1/annexes?standard=town&as_of=2030-01-01"),
                get(422, "NTM-204", "field=province", "/v1/annexes?standard=commune&as_of=2024-12-31&province=98"),
                get(404, "SV-404", "", "/v2/sets"),
                get(404, "SV-404", "", "/error"),
                get(405, "SV-405", "", "/v1/assessments"),
                post(405, "SV-405", "", "/v1/sets", "[]"),
                get(500, "SV-500", "", Faulty.PATH));
    }

    private static String evidence(String evidence) {
        return "{\"code\":\"1\",\"province\":\"01\",\"evidence\":" + evidence + "}";
    }

    private static Arguments get(int status, String code, String members, String path) {
        return Arguments.of(status, code, members, path, null);
    }

    private static Arguments post(int status, String code, String members, String path, String body) {
        return Arguments.of(status, code, members, path, body);
    }

    private static Arguments unit(String code, String members, String body) {
        return post(422, code, members, ASSESS, body);
    }

    @ParameterizedTest(name = "{1} {3}")
    @MethodSource("wrong")
    void isToldWhatIsWrong(int status, String code, String members, String path, String body) throws Exception {
        String vietnamese = check(status, code, members, ask(path, body, "vi"), "vi");
        String english = check(status, code, members, ask(path, body, "en"), "en");
        assertFalse(vietnamese.equals(english), english);
        assertEquals(vietnamese, check(status, code, members, ask(path, body, "de"), "vi"));
    }

    /** By itself, and in its place in a list. */
    @Test
    void isToldAllThatIsWrongWithAUnit() throws Exception {
        String unit = "{\"code\":\"1\",\"province\":\"Lào Cai\",\"name\":true,\"evidence\":"
                + "{\"1.1\":\"x\",\"10\":{\"value\":1,\"date\":\"31/12\"},\"99.9\":1}}";
        List<String> codes = List.of("SV-203", "NTM-236", "SV-207", "NTM-201", "NTM-212");
        JsonNode problem = Running.json(ask(ASSESS, unit, "en"));
        assertEquals("SV-203", problem.get("code").asString());
        assertEquals(codes, problem.get("errors").valueStream().map(e -> e.get("code").asString()).toList());
        assertEquals("1.1", problem.get("errors").get(4).get("field").asString());
        JsonNode row = Running.json(ask(ASSESS, "[" + unit + "]", "en")).get(0);
        assertEquals("SV-203", row.get("error").get("code").asString());
        assertEquals(codes, row.get("errors").valueStream().map(e -> e.get("code").asString()).toList());
    }

    /** A slip beside the unit hides neither that its code is of another province nor what is wrong with a unit within. */
    @Test
    void aSlipDoesNotHideWhatTheRegisterSays() throws Exception {
        String unit = "{\"code\":\"00004\",\"province\":\"10\",\"zzzzzzzz\":1,\"evidence\":{\"10\":\"x\"},"
                + "\"members\":[{\"code\":\"02656\",\"province\":\"01\"}]}";
        JsonNode problem = Running.json(ask(ASSESS, unit, "en"));
        assertEquals(List.of("SV-201 00004", "NTM-226 02656", "NTM-263 00004", "NTM-213 00004", "NTM-252 02656", "NTM-263 02656"),
                problem.get("errors").valueStream()
                        .map(e -> e.get("code").asString() + " " + e.get("unit").asString()).toList());
        // A field that is refused is not taken for a blank one: nothing follows from it.
        assertEquals(List.of("SV-203"), Running.json(ask(ASSESS, "[{\"code\":\"02656\",\"province\":\"10\",\"district\":true}]", "en"))
                .get(0).findValuesAsString("code").stream().filter(c -> c.contains("-")).distinct().toList());
    }

    private HttpResponse<String> ask(String path, String body, String language) throws Exception {
        return body == null ? service.get(path, "Accept-Language", language)
                : service.post(path, body, "Accept-Language", language);
    }

    private static String check(int status, String code, String members, HttpResponse<String> answer, String language) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(language, answer.headers().firstValue("Content-Language").orElse(""));
        JsonNode problem = Running.json(answer);
        assertEquals(code, problem.get("code").asString(), answer::body);
        assertEquals(status, problem.get("status").asInt());
        for (String member : members.isEmpty() ? new String[0] : members.split(",")) {
            String[] parts = member.split("=", 2);
            assertEquals(parts[1], problem.path(parts[0]).asString(), answer::body);
        }
        String detail = problem.get("detail").asString();
        // A place in a text for which there was no word, or a word of the code behind it.
        assertFalse(detail.matches("(?s).*(\\{\\d}|Exception|secret|jackson).*"), detail);
        return detail;
    }

    /** The others are tried below, or only where a connection breaks off. */
    @Test
    void everyCodeOfTheServiceIsTriedAndHasAWordInBothLanguages() throws Exception {
        Set<String> tried = new TreeSet<>(Set.of("SV-109", "SV-120", "SV-400", "SV-408", "SV-415", "SV-421", "SV-503"));
        wrong().map(a -> (String) a.get()[1]).filter(c -> c.startsWith("SV-")).forEach(tried::add);
        for (String language : Set.of("vi", "en")) {
            Properties texts = Running.texts(language);
            Set<String> codes = new TreeSet<>(texts.stringPropertyNames());
            codes.removeIf(key -> !key.startsWith("SV-"));
            assertEquals(tried, codes);
        }
        assertEquals(Running.texts("vi").stringPropertyNames(), Running.texts("en").stringPropertyNames());
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws Exception {
        for (String type : new String[] {"text/csv", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            HttpResponse<String> answer = service.send(service.request(ASSESS, "Accept-Language", "en")
                    .header("Content-Type", type).POST(BodyPublishers.ofString("code=1")));
            assertTrue(check(415, "SV-415", "", answer, "en").contains(type));
        }
    }

    @Test
    void aMethodThatIsNotPossibleIsAnsweredByThoseThatAre() throws Exception {
        assertEquals("POST", service.get("/v1/assessments").headers().firstValue("Allow").orElse(""));
    }

    @Test
    void aBodyThatSaysNoLengthIsCutOffWhereItIsTooLarge() throws Exception {
        byte[] large = "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = service.send(service.request(ASSESS, "Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        check(413, "SV-103", "", answer, "en");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws Exception {
        String body = "{\"code\":\"Xã\",\"province\":\"10\"}";
        for (Charset charset : new Charset[] {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE, Charset.forName("UTF-32"), Charset.forName("UTF-32LE")}) {
            check(400, "SV-101", "line=1", assess("application/json", body.getBytes(charset)), "en");
            check(415, "SV-415", "", assess("application/json; charset=" + charset, body.getBytes(charset)), "en");
        }
        check(415, "SV-415", "", assess("application/json; charset=none", body.getBytes(StandardCharsets.UTF_8)), "en");
        check(422, "NTM-236", "", assess("application/json; charset=\"utf-8\"", body.getBytes(StandardCharsets.UTF_8)), "en");
    }

    private HttpResponse<String> assess(String type, byte[] body) throws Exception {
        return service.send(service.request(ASSESS, "Accept-Language", "en").header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    @Test
    void aRequestThatIsNotHttpLearnsNothingOfTheServer() throws Exception {
        String answer = service.raw(service.port(),
                "GET /v1/sets?a=<b> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.matches("(?is).*(tomcat|\\bat [a-z.]+\\(|exception).*"), answer);
    }

    @Test
    void oneWhoStopsInTheMiddleIsToldAndOthersGoOn() throws Exception {
        String answer = service.raw(service.port(),
                "POST " + ASSESS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept-Language: en\r\nContent-Length: 100\r\n\r\n[");
        assertTrue(answer.contains("SV-109"), answer);
        assertEquals(200, service.get("/v1/sets").statusCode());
    }

    @Test
    void problemsAreCountedByTheirCode() throws Exception {
        service.get("/v1/sets?standard=comune");
        assertTrue(service.manage("/actuator/prometheus").body().contains("ntm_problems_total{code=\"SV-113\"}"));
    }

    /** A unit with all columns wrong is not answered by a list that nobody reads to its end, and says so. */
    @Test
    void whereMuchIsWrongItIsSaidThatThereIsMore() throws Exception {
        String unit = evidence(IntStream.range(100, 400).mapToObj(i -> "\"90." + i + "\":1").collect(Collectors.joining(",", "{", "}")));
        JsonNode errors = Running.json(service.post(ASSESS, unit)).get("errors");
        assertEquals(101, errors.size());
        assertEquals("90.100", errors.get(0).get("field").asString());
        assertEquals("NTM-250", errors.get(100).get("code").asString());
        assertFalse(errors.get(100).has("field"));
    }
}
