package vn.nongthonmoi.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A container that puts a new version of an application in the place of an old one gets the old one's memory back. */
class UnloadingTest {

    /** Started in a JVM of its own: applications come and go, each with a class loader, and with it a library, of its own. */
    static final class Main {
        private Main() { }

        public static void main(String[] classPath) throws Exception {
            List<WeakReference<ClassLoader>> applications = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                applications.add(comeAndGo(classPath));
            }
            // The JDK itself may hold the last one: a method handle of records keeps the type that it was last used for.
            WeakReference<ClassLoader> last = applications.remove(2);
            for (int i = 0; i < 100 && applications.stream().anyMatch(a -> !a.refersTo(null)); i++) {
                System.gc();
                Thread.sleep(50);
            }
            System.out.println(applications.stream().filter(a -> !a.refersTo(null)).count() + " of the earlier ones remain, "
                    + Thread.getAllStackTraces().keySet().stream().filter(t -> t.getContextClassLoader() != null
                            && t.getContextClassLoader() == last.get()).count() + " threads of the last one");
        }

        private static WeakReference<ClassLoader> comeAndGo(String[] classPath) throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String each : classPath) {
                urls.add(Path.of(each).toUri().toURL());
            }
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new),
                    ClassLoader.getPlatformClassLoader())) {
                thread.setContextClassLoader(loader);
                Runnable application = (Runnable) Class.forName(Application.class.getName(), true, loader)
                        .getDeclaredConstructor().newInstance();
                application.run();
                return new WeakReference<>(loader);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
    }

    /** Asks about more kinds of unit than Drools needs to think that a condition is asked often. */
    public static final class Application implements Runnable {
        @Override
        public void run() {
            CriteriaSet set = CriteriaLibrary.bundled().set(Standard.COMMUNE, LocalDate.of(2024, 12, 31));
            for (String province : List.of("01", "10", "40", "48", "62", "79", "92")) {
                for (Trait trait : Trait.values()) {
                    for (Area area : Area.values()) {
                        set.assess(Unit.builder("1", Province.of(province)).traits(trait).area(area).build(),
                                Evidence.none()).criteria();
                    }
                }
            }
        }
    }

    @Test
    void anApplicationThatIsGoneIsHeldByNothing() throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // What is only kept for as long as there is room is let go at once.
                "-XX:SoftRefLRUPolicyMSPerMB=0", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertEquals(0, process.waitFor());
        assertEquals("0 of the earlier ones remain, 0 threads of the last one", printed);
    }
}
