export class PostingList {
  constructor(term) {
    this.term = term;
    this.entries = [];
  }

  add(documentId, field) {
    const known = this.entries.find((entry) => entry.documentId === documentId);
    if (known) {
      known.count++;
      known.fields[field] = (known.fields[field] ?? 0) + 1;
      return;
    }
    this.entries.push({ documentId, count: 1, fields: { [field]: 1 } });
  }
}
