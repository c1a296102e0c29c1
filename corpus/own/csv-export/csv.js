const quote = (value) => `"${String(value).replaceAll('"', '""')}"`;

/** The records as CSV, rows separated by single line breaks. */
export function toCsv(records) {
  let text = 'id,name,note\n';
  for (const record of records) {
    text += [record.id, quote(record.name), quote(record.note)].join(',') + '\n';
    // A note that ended in a line break must not leave an empty row.
    if (/\n\n$/.test(text)) text = text.slice(0, -1);
  }
  return text;
}
