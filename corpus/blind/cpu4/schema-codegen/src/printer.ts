export class Printer {
  private text = '';
  private depth = 0;
  private readonly unit: string;

  constructor(unit = '  ') {
    this.unit = unit;
  }

  write(part: string): this {
    if (this.atLineStart && part !== '\n') this.text += this.unit.repeat(this.depth);
    this.text += part;
    return this;
  }

  line(part = ''): this {
    if (part) this.write(part);
    return this.write('\n');
  }

  block(head: string, body: () => void): this {
    this.write(head).line(' {');
    this.depth++;
    body();
    this.depth--;
    return this.line('}');
  }

  list<T>(items: T[], separator: string, one: (item: T) => void): this {
    items.forEach((item, i) => {
      if (i > 0) this.write(separator);
      one(item);
    });
    return this;
  }

  private get atLineStart(): boolean {
    return this.text.length === 0 || this.text.charCodeAt(this.text.length - 1) === 10;
  }

  toString(): string {
    return this.text;
  }
}
