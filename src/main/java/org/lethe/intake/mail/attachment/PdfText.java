package org.lethe.intake.mail.attachment;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The text of a PDF. A file is looked at before it is opened ({@link PdfBomb}), read in a thread of its own, and given
 * up after {@value #MILLIS} ms; while {@value #AT_ONCE} are still busy no other is begun.
 */
final class PdfText {

    private static final int MILLIS = 700;
    private static final int AT_ONCE = 4;
    private static final int MOST_PAGES = 8;
    private static final int MOST_CHARACTERS = 200_000;
    private static final long MOST_MEMORY = 24L * 1024 * 1024;

    private final Semaphore busy = new Semaphore(AT_ONCE);

    Attached read(byte[] content) {
        if (PdfBomb.suspected(content)) {
            return new Attached.Unread("attachment too large unpacked");
        }
        if (!busy.tryAcquire()) {
            return new Attached.Unread("attachments take too long to read");
        }
        FutureTask<Attached> task = new FutureTask<>(released(() -> text(content)));
        Thread thread = new Thread(null, task, "pdf-text", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            task.cancel(true);
            return new Attached.Unread("attachment takes too long to read");
        } catch (ExecutionException failed) {
            return new Attached.Unread("attachment cannot be read");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Attached.Unread("attachment not read: stopping");
        }
    }

    private Callable<Attached> released(Callable<Attached> work) {
        return () -> {
            try {
                return work.call();
            } finally {
                busy.release();
            }
        };
    }

    private static Attached text(byte[] content) throws IOException {
        var memory = MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache;
        try (PDDocument document = Loader.loadPDF(content, "", null, null, memory)) {
            PDFTextStripper stripper = new PDFTextStripper();
            StringBuilder text = new StringBuilder();
            int pages = Math.min(document.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= pages && text.length() < MOST_CHARACTERS; page++) {
                if (Thread.currentThread().isInterrupted()) {
                    return new Attached.Unread("attachment takes too long to read");
                }
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document)).append('\n');
            }
            String found = text.toString().strip();
            return found.length() < 10 ? new Attached.Scan() : new Attached.Text(found);
        }
    }
}
