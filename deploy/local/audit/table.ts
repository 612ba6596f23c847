const isNumber = (text: string): boolean => /^(-?\d+(\.\d+)?|)$/.test(text);

/** Lines of a table for a terminal: columns under their titles, numbers to the right. */
export const tableOf = (titles: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const widths = titles.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const numeric = titles.map(
    (_, column) => rows.some((row) => row[column]) && rows.every((row) => isNumber(row[column] ?? '')),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
};
