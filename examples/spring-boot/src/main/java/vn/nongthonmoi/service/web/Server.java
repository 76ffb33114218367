package vn.nongthonmoi.service.web;

import org.apache.catalina.Container;
import org.apache.coyote.AbstractProtocol;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nongthonmoi.service.Settings;
import vn.nongthonmoi.service.ops.Figures;

/** The server, beyond what {@code application.yaml} can say of it: the same on the port of the figures. */
@Configuration(proxyBeanMethods = false)
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
class Server {

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> gate(Settings settings,
            ObjectProvider<Figures> figures) {
        return factory -> {
            factory.addContextCustomizers(context -> {
                Container host = context.getParent();
                host.getPipeline().addValve(new Gate(settings.hosts(), code -> figures.getObject().problem(code)));
            });
            factory.setProtocol(HttpInTime.class.getName());
            factory.addConnectorCustomizers(connector -> {
                // A connection that does nothing costs twice this, and a thousand of them may be open.
                AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
                protocol.setProperty("socket.appReadBufSize", "4096");
                protocol.setProperty("socket.appWriteBufSize", "4096");
            });
        };
    }
}
