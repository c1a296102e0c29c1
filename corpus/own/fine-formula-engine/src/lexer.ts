export type Kind = 'num' | 'ref' | 'name' | 'op' | 'end';

const OPERATORS = ['+', '-', '*', '/', '^', '(', ')', ',', '<', '>', '='];
const isDigit = (c: number) => c >= 48 && c <= 57;
const isAlpha = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122);

/** Pull lexer: `next()` moves to the following token, the fields describe the current one. */
export class Lexer {
  kind: Kind = 'end';
  text = '';
  private source = '';
  private at = 0;

  reset(source: string): void {
    this.source = source;
    this.at = 0;
    this.next();
  }

  next(): void {
    const { source } = this;
    let i = this.at;
    while (source.charCodeAt(i) === 32) i++;
    const start = i;
    if (i >= source.length) {
      this.kind = 'end';
      this.text = '';
      this.at = i;
      return;
    }
    const c = source.charCodeAt(i);
    if (isDigit(c)) {
      while (isDigit(source.charCodeAt(i)) || source.charCodeAt(i) === 46) i++;
      this.kind = 'num';
    } else if (isAlpha(c)) {
      while (isAlpha(source.charCodeAt(i)) || isDigit(source.charCodeAt(i))) i++;
      this.kind = isDigit(source.charCodeAt(i - 1)) ? 'ref' : 'name';
    } else if (OPERATORS.includes(source[i])) {
      i++;
      this.kind = 'op';
    } else {
      throw new SyntaxError(`unexpected ${source[i]} at ${i}`);
    }
    this.text = source.slice(start, i);
    this.at = i;
  }
}
