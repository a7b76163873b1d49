package org.tributary.transfer;

import java.util.Iterator;
import java.util.List;

/** A file as an import reads it: rows with the columns of its kind. */
interface ImportSource {

    /** Columns that are not known here and are left out. */
    List<String> unknown();

    int count();

    /** From the first row on, the same each time. */
    Iterator<CsvFile.Row> rows();
}
