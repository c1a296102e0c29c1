const stitches = {
  k: { uses: 1, makes: 1, glyph: '.' },
  p: { uses: 1, makes: 1, glyph: '-' },
  yo: { uses: 0, makes: 1, glyph: 'o' },
  k2tog: { uses: 2, makes: 1, glyph: '/' },
  ssk: { uses: 2, makes: 1, glyph: '\\' },
  sk2p: { uses: 3, makes: 1, glyph: '^' },
};

const uses = (items) => items.reduce((n, i) => n + use(i), 0);
const use = (i) => (i.type === 'stitch' ? stitches[i.name].uses * i.times : i.type === 'repeat' ? uses(i.body) * i.times : 0);

const visit = {
  stitch(node, cloth) { for (let i = 0; i < node.times; i++) cloth.work(stitches[node.name]); },
  repeat(node, cloth) { for (let i = 0; i < node.times; i++) knitAll(node.body, cloth); },
  fill(node, cloth) {
    const need = uses(node.body);
    while (cloth.left - cloth.reserved >= need) knitAll(node.body, cloth);
  },
};
const knitAll = (items, cloth) => { for (const node of items) visit[node.type](node, cloth); };

export class Cloth {
  constructor(width) { this.width = width; this.rows = []; this.yarn = 0; }

  row({ items }) {
    this.left = this.width;
    this.made = 0;
    this.glyphs = [];
    this.reserved = uses(items.slice(items.findIndex((i) => i.type === 'fill') + 1));
    knitAll(items, this);
    while (this.left > 0) this.work(stitches.k);
    this.width = this.made;
    this.rows.push(this.glyphs.join(''));
    return this;
  }

  work({ uses: n, makes, glyph }) {
    if (n > this.left) return;
    this.left -= n;
    this.made += makes;
    this.yarn += 1 + 0.4 * n;
    this.glyphs.push(glyph);
  }
}
