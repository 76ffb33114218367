package vn.nongthonmoi.service.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response whose body is kept here until all of it is there. */
final class Held extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Stream();
    private boolean failed;
    private PrintWriter writer;

    Held(HttpServletResponse response) {
        super(response);
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) {
            content.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            content.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("what is kept is not sent by whoever makes it");
        }
    }

    ByteArrayOutputStream content() {
        if (writer != null) {
            writer.flush();
        }
        return content;
    }

    /** Whether it is left to the server to answer. */
    boolean failed() {
        return failed;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(content, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void sendError(int status) throws IOException {
        failed = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        failed = true;
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() {
        // Sent when all of it is there.
    }

    @Override
    public void resetBuffer() {
        content.reset();
    }

    @Override
    public void reset() {
        content.reset();
        super.reset();
    }
}
