export const enum_ = Object.freeze({ Ident: 1, Number: 2, String: 3, Hash: 4, Punct: 5, Space: 6, AtWord: 7, Url: 8, End: 9 });
export type TokenType = number;

const isDigit = (c: number) => c >= 48 && c <= 57;
const isName = (c: number) => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 45 || c === 95 || c > 127;
const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13;

/** A scanner that hands out one token at a time through its own fields. */
export class Scanner {
  readonly text: string;
  type: TokenType = 0;
  start = 0;
  end = 0;

  constructor(text: string) { this.text = text; }

  next(): TokenType {
    const { text } = this;
    let i = this.end;
    while (text.charCodeAt(i) === 47 && text.charCodeAt(i + 1) === 42) {
      const close = text.indexOf('*/', i + 2);
      i = close === -1 ? text.length : close + 2;
    }
    this.start = i;
    if (i >= text.length) { this.end = i; return (this.type = enum_.End); }
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      while (isSpace(text.charCodeAt(i))) i++;
      this.end = i;
      return (this.type = enum_.Space);
    }
    if (c === 34 || c === 39) {
      i++;
      while (i < text.length && text.charCodeAt(i) !== c) i += text.charCodeAt(i) === 92 ? 2 : 1;
      this.end = i + 1;
      return (this.type = enum_.String);
    }
    const n = text.charCodeAt(i + 1);
    if (isDigit(c) || (c === 46 && isDigit(n)) || ((c === 45 || c === 43) && (isDigit(n) || n === 46))) {
      i++;
      while (isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 46) i++;
      while (isName(text.charCodeAt(i)) || text.charCodeAt(i) === 37) i++;
      this.end = i;
      return (this.type = enum_.Number);
    }
    if (c === 35 || c === 64) {
      i++;
      while (isName(text.charCodeAt(i))) i++;
      this.end = i;
      return (this.type = c === 35 ? enum_.Hash : enum_.AtWord);
    }
    if (isName(c)) {
      while (isName(text.charCodeAt(i))) i++;
      this.end = i;
      return (this.type = enum_.Ident);
    }
    this.end = i + 1;
    return (this.type = enum_.Punct);
  }

  get value(): string { return this.text.slice(this.start, this.end); }
}
