package org.tributary.platform;

import java.util.List;
import java.util.function.Function;

/** One part of a list: its rows, how many the whole list has, and which part it is. */
public record Page<T>(List<T> items, long total, PageRequest request) {

    public Page {
        items = List.copyOf(items);
    }

    public boolean hasNext() {
        return request.offset() + items.size() < total;
    }

    /** Which page this is, from 1. */
    public int number() {
        return request.offset() / request.limit() + 1;
    }

    /** How many pages the whole list fills, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + request.limit() - 1) / request.limit());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), total, request);
    }

    /** The part of a list that is already whole in memory. */
    public static <T> Page<T> of(List<T> whole, PageRequest request) {
        int from = Math.min(request.offset(), whole.size());
        int to = Math.min(from + request.limit(), whole.size());
        return new Page<>(whole.subList(from, to), whole.size(), request);
    }
}
