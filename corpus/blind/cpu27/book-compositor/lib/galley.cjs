'use strict';

// Widths in thousandths of an em for a bookish face; kerning pairs by code.
const WIDTHS = new Uint16Array(128).fill(500);
'abcdefghijklmnopqrstuvwxyz'.split('').forEach((c, i) => {
  WIDTHS[c.charCodeAt(0)] = [444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444][i];
  WIDTHS[c.toUpperCase().charCodeAt(0)] = 640 + ((i * 37) % 160);
});
for (const c of '.,') WIDTHS[c.charCodeAt(0)] = 250;
const HYPHEN = 333;
const SPACE = 250;
const STRETCH = 125;
const SHRINK = 83;

const KERN = new Int8Array(128 * 128);
for (const [pair, by] of [['ta', -12], ['va', -20], ['we', -14], ['ro', 6], ['r,', -40], ['r.', -40], ['To', -60], ['Va', -55], ['we', -14], ['ov', -10]]) {
  KERN[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = by;
}

const BOX = 0;
const GLUE = 1;
const PENALTY = 2;

/** Columns of one paragraph; used again for the next one. */
class Galley {
  constructor(capacity = 1 << 13) {
    this.length = 0;
    this.texts = [];
    this.kind = new Uint8Array(capacity);
    this.width = new Int32Array(capacity);
  }

  #push(kind, width, text) {
    const at = this.length++;
    this.kind[at] = kind;
    this.width[at] = width;
    this.texts[at] = text;
  }

  static measure(text) {
    let width = 0;
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      width += WIDTHS[code] + KERN[before * 128 + code];
      before = code;
    }
    return width;
  }

  /** Breaks the paragraph up; the pieces of a token are measured once in a book. */
  fill(paragraph, pieces) {
    this.length = 0;
    this.#push(BOX, 1500, '');
    for (const token of paragraph.split(' ')) {
      if (this.length > 1) this.#push(GLUE, SPACE, ' ');
      const cut = pieces(token);
      for (let k = 0; k < cut.length; k++) {
        if (k > 0) this.#push(PENALTY, HYPHEN, '-');
        this.#push(BOX, cut[k].width, cut[k].text);
      }
    }
  }
}

/** Hands out the measured pieces of a token. */
function cutter(hyphenator) {
  const kept = new Map();
  return (token) => {
    let pieces = kept.get(token);
    if (pieces === undefined) {
      const bare = /^[A-Za-z]*/.exec(token)[0];
      const at = [0, ...hyphenator.breaks(bare.toLowerCase()), token.length];
      pieces = [];
      for (let i = 1; i < at.length; i++) {
        const text = token.slice(at[i - 1], at[i]);
        pieces.push({ text, width: Galley.measure(text) });
      }
      kept.set(token, pieces);
    }
    return pieces;
  };
}

module.exports = { Galley, cutter, BOX, GLUE, PENALTY, STRETCH, SHRINK };
