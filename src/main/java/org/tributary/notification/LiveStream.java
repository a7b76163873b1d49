package org.tributary.notification;

import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.LongFunction;

/** An open page that hears of its person's inbox, as server-sent events. */
public final class LiveStream {

    private final long person;
    private final AsyncContext context;
    private final LongFunction<String> label;
    private long told = -1;
    private boolean over;

    /** @param label the words for so many unseen */
    public LiveStream(long person, AsyncContext context, LongFunction<String> label) {
        this.person = person;
        this.context = context;
        this.label = label;
    }

    long person() {
        return person;
    }

    /** Says the count where it changed, else only that it is still there. @return whether the page still listens */
    synchronized boolean send(long count) {
        return count == told
                ? write(":\n\n")
                : write("data: {\"count\":" + count + ",\"label\":\""
                        + label.apply(count).replace("\\", "").replace("\"", "'") + "\"}\n\n") && remember(count);
    }

    private boolean remember(long count) {
        told = count;
        return true;
    }

    /** Says good-bye, so that the page does not come back by itself. */
    public synchronized void end() {
        if (write("event: end\ndata: {}\n\n")) {
            over = true;
            context.complete();
        }
    }

    private boolean write(String text) {
        if (over) {
            return false;
        }
        try {
            PrintWriter writer = context.getResponse().getWriter();
            writer.write(text);
            // It flushes first.
            over = writer.checkError();
        } catch (IOException | IllegalStateException gone) {
            over = true;
        }
        return !over;
    }
}
