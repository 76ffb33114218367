package vn.nongthonmoi.service;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something of the service that has a defect; it is found with the service's own controllers, in tests only. */
@RestController
class Faulty {

    static final String PATH = "/test/faulty";

    @GetMapping(PATH)
    String answer(@RequestParam(name = "said", defaultValue = "nothing") String said) {
        throw new IllegalStateException("the secret of the house: " + said);
    }
}
