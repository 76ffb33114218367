package vn.nongthonmoi.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.nongthonmoi.criteria.Region;
import vn.nongthonmoi.criteria.SetDifference;
import vn.nongthonmoi.criteria.Standard;
import vn.nongthonmoi.criteria.Status;
import vn.nongthonmoi.criteria.Trait;
import vn.nongthonmoi.criteria.UnitColumn;
import vn.nongthonmoi.criteria.UnitKind;

/** The description says of every path, parameter, field and choice what the service has, and nothing else. */
class DescriptionTest {

    private final Running service = Running.shared();
    private final JsonNode description = Running.json(get("vi"));

    private HttpResponse<String> get(String language) {
        try {
            return service.get("/openapi.json", "Accept-Language", language);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void describesEveryPathOfTheServiceAndNoOther() {
        Set<String> served = service.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods().keySet().stream().flatMap(m -> m.getPatternValues().stream())
                .filter(p -> p.startsWith("/v1/")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(served, new TreeSet<>(description.get("paths").propertyNames()));
    }

    @Test
    void namesEveryParameterThatIsRead() throws Exception {
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            String method = path.getValue().propertyNames().iterator().next();
            // A parameter that is not known is refused with a list of those that are.
            String asked = path.getKey() + "?x=1";
            String refused = Running.json(method.equals("get") ? service.get(asked, "Accept-Language", "en")
                    : service.post(asked, "[]", "Accept-Language", "en")).get("detail").asString();
            List<String> described = path.getValue().at("/" + method + "/parameters").valueStream().map(this::resolved)
                    .map(p -> p.get("name").asString()).toList();
            assertEquals("The parameter 'x' is not known here, expected " + String.join(", ", described) + ".",
                    refused);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
    }

    @Test
    void listsTheChoicesThereAre() {
        assertEquals(codes(Standard.values(), Standard::code), choices("/Standard"));
        assertEquals(codes(Status.values(), Status::code), choices("/Status"));
        assertEquals(codes(UnitKind.values(), UnitKind::code), choices("/Unit/properties/kind"));
        assertEquals(codes(Region.values(), Region::code), choices("/Unit/properties/region"));
        assertEquals(codes(Trait.values(), Trait::code), choices("/Unit/properties/traits/items"));
        assertEquals(codes(SetDifference.Kind.values(), SetDifference.Kind::code), choices("/Kind"));
        Set<String> fields = new TreeSet<>(UnitColumn.codes());
        fields.addAll(List.of("evidence", "members"));
        assertEquals(fields, new TreeSet<>(description.at("/components/schemas/Unit/properties").propertyNames()));
    }

    private static <T> Set<String> codes(T[] values, Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> choices(String schema) {
        return description.at("/components/schemas" + schema + "/enum").valueStream().filter(c -> !c.isNull())
                .map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void answersAreAsItDescribesThem() throws Exception {
        List<Map<String, Object>> communes =
                UnitsJson.read(Path.of("../lao-cai/synthetic-evidence-2024.csv")).subList(0, 9);
        String units = UnitsJson.json(Stream.concat(communes.stream(), Stream.of(Map.of("code", 1))).toList());
        String district = UnitsJson.json(Map.of("code", "080", "kind", "district", "province", "10",
                "members", communes,
                "evidence", Map.of("9.1", Map.of("value", true, "source", "Biên bản", "date", "2024-12-31"))));
        holds("/v1/assessments", service.assess("commune", "2024-12-31", units).body());
        holds("/v1/assessments", service.assess("district", "2024-12-31", district).body());
        holds("/v1/assessments", service.assess("commune", "2026-12-31",
                "[{\"code\":\"4\",\"province\":\"01\",\"evidence\":{\"1.1@self\":true,\"1.1@appraised\":false}}]")
                .body());
        holds("/v1/sets", service.get("/v1/sets").body());
        for (String set : List.of("commune&period=2021-2025&province=10", "commune&period=2026-2030",
                "province&period=2026-2030", "village&period=2021-2025&province=10")) {
            holds("/v1/annexes", service.get("/v1/annexes?standard=" + set).body());
        }
        holds("/v1/diff", service.get("/v1/diff?standard=commune&from=2016-2020&to=2021-2025&province=10").body());
        holds(description.at("/components/schemas/Problem"), service.get("/v1/sets?standard=comune").body());
        holds(description.at("/components/schemas/Unit"), UnitsJson.json(communes.get(0)
                .entrySet().stream().filter(e -> !"".equals(e.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private void holds(String path, String answer) {
        JsonNode operation = description.get("paths").get(path).iterator().next();
        holds(operation.at("/responses/200/content/application~1json/schema"), answer);
    }

    private void holds(JsonNode schema, String answer) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", description.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        List<Error> wrong = compiled.validate(answer, InputFormat.JSON);
        assertTrue(wrong.isEmpty(),
                () -> wrong.stream().limit(5).map(Object::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void isInTheLanguageAskedForAndTheSameOtherwise() {
        JsonNode english = Running.json(get("en"));
        assertEquals("New rural commune criteria", english.at("/info/title").asString());
        assertEquals("Đánh giá xã nông thôn mới", description.at("/info/title").asString());
        assertEquals(english.at("/components/schemas/Assessment"), description.at("/components/schemas/Assessment"));
        assertTrue(Stream.of(english, description).noneMatch(d -> d.toString().contains("\"vi\":")));
    }
}
