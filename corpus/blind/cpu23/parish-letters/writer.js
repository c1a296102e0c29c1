'use strict';

/** Writes one MIME message. Lines are folded to 76 columns, parts end where the size limit says. */
class MessageWriter {
  #body = '';
  #column = 0;

  constructor({ limit }) {
    this.limit = limit;
  }

  get size() { return Buffer.byteLength(this.#body, 'utf8'); }
  get room() { return this.limit - this.size; }

  header(name, value) {
    this.#body += `${name}: ${value}\r\n`;
    return this;
  }

  blank() {
    this.#body += '\r\n';
    this.#column = 0;
    return this;
  }

  /** false when the word no longer fits into this part */
  word(text) {
    const encoded = encodeWord(text);
    if (this.room < encoded.length + 3) return false;
    if (this.#column + encoded.length + 1 > 76) {
      this.#body += '\r\n';
      this.#column = 0;
    } else if (this.#column > 0) {
      this.#body += ' ';
      this.#column++;
    }
    this.#body += encoded;
    this.#column += encoded.length;
    return true;
  }

  toString() { return this.#body; }
}

const HEX = '0123456789ABCDEF';
function encodeWord(text) {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 126 || c === 61) { plain = false; break; }
  }
  if (plain) return text;
  const bytes = Buffer.from(text, 'utf8');
  let out = '';
  for (const b of bytes) {
    out += b > 126 || b === 61 ? '=' + HEX[b >> 4] + HEX[b & 15] : String.fromCharCode(b);
  }
  return out;
}

module.exports = { MessageWriter };
