package vn.nongthonmoi.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The library as a service over HTTP. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Service {

    /** Starts it; see {@code application.yaml} for what may be set. */
    public static void main(String[] args) {
        SpringApplication.run(Service.class, args);
    }
}
