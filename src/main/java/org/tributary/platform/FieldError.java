package org.tributary.platform;

/** What is wrong with one field: its name as the API and the page call it, and the key of the text with its arguments. */
public record FieldError(String field, String key, Object... arguments) {
}
