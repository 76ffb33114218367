package vn.nongthonmoi.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import vn.nongthonmoi.office.print.Language;
import vn.nongthonmoi.office.print.Texts;

/** The languages of answers: Vietnamese, or English where the request prefers it. */
@Configuration(proxyBeanMethods = false)
public class Words {

    private static final List<Locale> LANGUAGES = List.of(Language.VI.locale(), Language.EN.locale());
    private static final Texts VI = Texts.in(Language.VI);
    private static final Texts EN = Texts.in(Language.EN);
    private static final ResourceBundleMessageSource OWN = own();

    private static ResourceBundleMessageSource own() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("vn.nongthonmoi.service.messages");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** What answers and annexes are written with, in the language of a request. */
    static Texts office(Locale locale) {
        return locale.getLanguage().equals("en") ? EN : VI;
    }

    /** A text of this service; numbers among the arguments are written as they are. */
    static String get(Locale locale, String key, Object... arguments) {
        return OWN.getMessage(key, Arrays.stream(arguments).map(String::valueOf).toArray(), locale);
    }

    /** Chooses the language of a request by its header {@code Accept-Language}, and never by where the service runs. */
    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return preferred(request);
            }
        };
    }

    /** The language of a request, also of one that never gets as far as Spring. */
    static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return found == null ? LANGUAGES.get(0) : found;
        } catch (RuntimeException e) {
            // Not all that it throws is what it is said to throw. Whoever writes it wrongly did not choose.
            return LANGUAGES.get(0);
        }
    }
}
