const TRAILING = /[ \t]+$/;

/** One printed line. Parts that are lists are run together, numbers are set flush right. */
export function line(parts: TemplateStringsArray, ...values: unknown[]): string {
  let text = parts[0];
  values.forEach((value, i) => {
    if (Array.isArray(value)) text += value.join('');
    else if (typeof value === 'number') text += String(value).padStart(4);
    else text += value ?? '';
    text += parts[i + 1];
  });
  return text.replace(TRAILING, '');
}

export class Page {
  readonly lines: string[] = [];
  private readonly sink: (text: string) => void;

  constructor(sink: (text: string) => void) {
    this.sink = sink;
  }

  put(text: string): this {
    this.lines.push(text);
    return this;
  }

  close(): void {
    this.sink(this.lines.join('\n') + '\n\f');
    this.lines.length = 0;
  }
}
