package vn.nongthonmoi.packaging.proofs;

import java.io.File;
import java.io.IOException;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one web application, until its input ends. */
final class Container {

    private Container() { }

    /** @param arguments a war, a directory for the container's own files, and whether the war is to be unpacked */
    public static void main(String[] arguments) throws IOException, LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setPort(0);
        tomcat.getConnector();
        if (!new File(arguments[1], "webapps").mkdirs()) {
            throw new IOException("not a new directory: " + arguments[1]);
        }
        tomcat.setAddDefaultWebXmlToWebapp(false);
        ((StandardHost) tomcat.getHost()).setUnpackWARs(Boolean.parseBoolean(arguments[2]));
        tomcat.addWebapp("", arguments[0]);
        tomcat.start();
        System.out.println(tomcat.getConnector().getLocalPort());
        while (System.in.read() >= 0) {
            // Its end says that nobody asks any more.
        }
        tomcat.stop();
        tomcat.destroy();
    }
}
