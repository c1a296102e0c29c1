// Print orders of a few regular customers, and the shop's stock of fonts.

export class Lot {
  constructor(seed) {
    this.s = seed % 65537 || 1;
  }

  draw(n) {
    this.s = (this.s * 75 + 74) % 65537;
    return this.s % n;
  }
}

export function loadFonts(count) {
  const lot = new Lot(17);
  return Array.from({ length: count }, (_, i) => ({
    family: `family ${Math.floor(i / 4)}`,
    style: ['regular', 'bold', 'italic', 'bold italic'][i % 4],
    widths: Array.from({ length: 220 }, () => ({ advance: 300 + lot.draw(500), kern: lot.draw(30) - 15 })),
  }));
}

const CUSTOMERS = ['school', 'theatre', 'bakery', 'council', 'museum'];
const PAPER = ['A4 80g', 'A4 120g', 'A3 160g', 'A5 200g'];

export function makeOrder(lot, number, fonts) {
  const font = fonts[lot.draw(fonts.length)];
  return {
    number,
    customer: CUSTOMERS[lot.draw(CUSTOMERS.length)],
    paper: PAPER[lot.draw(PAPER.length)],
    copies: 1 + lot.draw(40),
    pages: Array.from({ length: 4 + lot.draw(5) }, (_, p) => ({
      page: p + 1,
      boxes: Array.from({ length: 10 }, () => ({
        x: lot.draw(210) + 0.5,
        y: lot.draw(297) + 0.5,
        chars: 20 + lot.draw(60),
        font,
      })),
    })),
  };
}
