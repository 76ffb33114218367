package vn.nongthonmoi.service.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI description of this service, in the language of the request. It is written by hand: bodies are printed by
 * the workbench's printers, of which a generator of descriptions knows nothing. Tests hold answers to it.
 */
@RestController
class DescriptionController {

    private static final String FILE = "/vn/nongthonmoi/service/openapi.yaml";
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private final byte[] vi;
    private final byte[] en;

    DescriptionController() throws IOException {
        try (InputStream in = DescriptionController.class.getResourceAsStream(FILE)) {
            Object description = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            vi = JsonMapper.shared().writeValueAsBytes(in(description, "vi"));
            en = JsonMapper.shared().writeValueAsBytes(in(description, "en"));
        }
    }

    /** The same with each pair of texts replaced by the one of that language. */
    private static Object in(Object value, String language) {
        if (value instanceof Map<?, ?> map) {
            if (map.keySet().equals(LANGUAGES)) {
                return map.get(language);
            }
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(key, in(each, language)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(each -> in(each, language)).toList() : value;
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> description(Locale locale) throws IOException {
        return Answers.json(out -> out.write(locale.getLanguage().equals("en") ? en : vi), locale);
    }
}
