'use strict';

const MARKS = ['**', '*', '`', '['];
const SPECIAL = /[*`[\]]/g;

/** Recursive descent over a line of text. */
class InlineParser {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  parse(closing = null) {
    const nodes = [];
    let from = this.at;
    const flush = (to) => {
      if (to > from) nodes.push({ type: 'text', value: this.text.slice(from, to) });
    };
    while (this.at < this.text.length) {
      SPECIAL.lastIndex = this.at;
      const stop = SPECIAL.exec(this.text);
      if (!stop) break;
      this.at = stop.index;
      if (closing && this.text.startsWith(closing, this.at)) {
        flush(this.at);
        this.at += closing.length;
        return nodes;
      }
      const mark = MARKS.find((m) => this.text.startsWith(m, this.at));
      if (!mark) {
        this.at++;
        continue;
      }
      flush(this.at);
      this.at += mark.length;
      nodes.push(this.span(mark));
      from = this.at;
    }
    this.at = this.text.length;
    flush(this.at);
    return nodes;
  }

  span(mark) {
    if (mark === '`') {
      const end = this.text.indexOf('`', this.at);
      const value = this.text.slice(this.at, end);
      this.at = end + 1;
      return { type: 'code', value };
    }
    if (mark === '[') {
      const children = this.parse('](');
      const end = this.text.indexOf(')', this.at);
      const href = this.text.slice(this.at, end);
      this.at = end + 1;
      return { type: 'link', href, children };
    }
    return { type: mark === '**' ? 'strong' : 'em', children: this.parse(mark) };
  }
}

module.exports = { inline: (text) => new InlineParser(text).parse() };
