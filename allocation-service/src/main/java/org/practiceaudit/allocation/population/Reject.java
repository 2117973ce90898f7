package org.practiceaudit.allocation.population;

/**
 * Why a row is not taken. It never tells what is in a cell, which may be what should not have been sent.
 *
 * @param source the file ({@code children}) or the list of an inspection extract ({@code List 6})
 * @param row as a spreadsheet counts it; 0 for the file as a whole
 * @param column its title, empty where the whole row is at fault
 * @param reason goes on from the column: {@code is empty}
 */
record Reject(String source, int row, String column, String reason, String remedy) {
    static final int WHOLE_FILE = 0;

    /** How the lists of an inspection extract are called, with their number behind. */
    static final String LIST = "List ";

    String where() {
        var place = row == WHOLE_FILE ? "" : "row " + row;
        var inside = column.isEmpty() ? place : place + ", column " + column;
        if (!source.startsWith(LIST)) {
            return inside.isEmpty() ? "file" : inside;
        }
        return inside.isEmpty() ? source : source + ", " + inside;
    }

    String detail() {
        var where = where();
        return (where.equals("file") ? "The file" : where) + " " + reason + ".";
    }
}
