/**
 * Files in and out.
 *
 * <p>The way of an import: {@code Imports.start} takes the bytes, encrypts them under a key of their own and keeps them
 * in pieces with a job that is {@code queued}. {@code ImportRunner} leases the job, reads the file as {@code CsvFile}
 * and hands its rows, a hundred at a time and one transaction each, to {@code ImportRows}; the job's position moves in
 * the same transaction, so that a restart goes on where the last commit was and counts nothing twice. A row that is
 * wrong is reported by number and field, and every good row is in; a hundred with a wrong one among them are done again
 * one by one. When the last row is done the file is deleted; an import of responses is released first. A file that
 * cannot be read, or misses a column, fails with one remark and nothing in.
 *
 * <p>The way of a survey vendor's file: {@code VendorImports.upload} keeps it, sealed, with a job that is {@code uploaded};
 * a manager says what its columns are ({@code ResponseMapping}, kept as {@code VendorMapping} and offered again for the same
 * header) and sees the first rows as they would be taken ({@code VendorPreviews}). {@code start} queues the job; its rows come from
 * {@code MappedFile} with the columns of an import of responses and go the same way as all. Scales are checked
 * ({@code ScaleCheck}), never converted.
 *
 * <p>Rows are numbered as a spreadsheet does: the header is row 1.
 *
 * <p>The way of an export: {@code Exports} asks the same doors as the pages, under the same roles and rules, and writes
 * what they answer, as {@code ExportFormat} says: in comma-separated values a cell of text that a spreadsheet would run as a
 * formula is led by an apostrophe, in a workbook every text is a cell of text.
 */
@NullMarked
package org.tributary.transfer;

import org.jspecify.annotations.NullMarked;
