package vn.nongthonmoi.packaging.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host is a named module, and the library and all of Drools stand on the module path beside it. */
class ModulePathIT {

    @TempDir
    private Path work;

    @Test
    void modulePath() throws Exception {
        assertEquals(Started.EXPECTED, Started.answers(work, "-p", Started.LIB + File.pathSeparator + Started.HOST,
                "-m", "vn.nongthonmoi.packaging/vn.nongthonmoi.packaging.Ask"));
    }
}
