export class TraceLog {
  constructor(limit) {
    this.limit = limit;
    this.lines = [];
  }

  write(trace) {
    this.lines.push({ id: trace.id, name: trace.name, nested: trace.depth > 0, spans: trace.spans.map((span) => span.name) });
    if (this.lines.length > this.limit) this.lines.shift();
  }

  last() {
    return this.lines.at(-1);
  }
}
