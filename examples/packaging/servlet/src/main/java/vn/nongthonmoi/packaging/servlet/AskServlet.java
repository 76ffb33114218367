package vn.nongthonmoi.packaging.servlet;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.nongthonmoi.packaging.Ask;

/** Answers on a thread whose context class loader is somebody else's, as that of a container's job or timer may be. */
public final class AskServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path directory = Path.of(request.getParameter("directory"));
        Path zip = Path.of(request.getParameter("zip"));
        Thread thread = Thread.currentThread();
        ClassLoader containers = thread.getContextClassLoader();
        ClassLoader foreign = new ForeignLoader();
        List<String> lines;
        thread.setContextClassLoader(foreign);
        try {
            lines = Ask.answers(directory, zip, request.getInputStream());
            if (thread.getContextClassLoader() != foreign) {
                throw new IllegalStateException("the thread was given back with " + thread.getContextClassLoader());
            }
        } finally {
            thread.setContextClassLoader(containers);
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(String.join("\n", lines));
    }
}
