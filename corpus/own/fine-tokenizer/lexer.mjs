const KEYWORDS = ['let', 'const', 'if', 'else', 'for', 'while', 'return'];
export class Lexer {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }
  *[Symbol.iterator]() {
    while (this.at < this.text.length) {
      const token = this.next();
      if (token) yield token;
    }
  }
  next() {
    const c = this.text[this.at];
    if (c === ' ' || c === '\n') {
      this.at++;
      return null;
    }
    if (c === '/' && this.text[this.at + 1] === '/') {
      this.at = this.text.indexOf('\n', this.at);
      return null;
    }
    if (c === '"') return this.take('string', this.text.indexOf('"', this.at + 1) + 1);
    if (/[0-9]/.test(c)) return this.while('number', /[0-9.]/);
    if (/[a-z_]/i.test(c)) {
      const token = this.while('name', /\w/);
      if (KEYWORDS.includes(token.text)) token.type = 'keyword';
      return token;
    }
    return this.take('punctuation', this.at + 1);
  }
  while(type, pattern) {
    let end = this.at;
    while (end < this.text.length && pattern.test(this.text[end])) end++;
    return this.take(type, end);
  }
  take(type, end) {
    const token = { type, text: this.text.slice(this.at, end) };
    this.at = end;
    return token;
  }
}
