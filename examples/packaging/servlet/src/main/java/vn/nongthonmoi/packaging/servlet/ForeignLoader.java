package vn.nongthonmoi.packaging.servlet;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;

/** Knows nothing of this application, and takes it amiss to be asked for any of it. */
final class ForeignLoader extends ClassLoader {

    ForeignLoader() {
        super(getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return super.loadClass(refused(name), resolve);
    }

    @Override
    public URL getResource(String name) {
        return super.getResource(refused(name));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return super.getResources(refused(name));
    }

    private static String refused(String name) {
        if (name.replace('/', '.').matches(".*\\b(?:org\\.(?:drools|kie|mvel2|antlr|slf4j)|vn\\.nongthonmoi)\\b.*")) {
            throw new IllegalStateException("asked of the thread's class loader: " + name);
        }
        return name;
    }
}
