const NAMES = ['Abel & Sons', 'Brook Mills', 'Carden Freight', 'Dale Dairy', 'Esk Paper', 'Fenwick Tools', 'Gorse Energy', 'Holm Textiles'];

export class Lot {
  constructor(seed) {
    this.seed = seed;
  }
  draw(n) {
    this.seed = (this.seed * 16807) % 2147483647;
    return this.seed % n;
  }
}

/** A statement as banks send it: a header, many lines, a closing line. */
export function makeStatement(number, lot, lines) {
  const bank = `BANK${String(100 + (number % 37))}`;
  const parts = [`#STATEMENT ${bank} ${String(number).padStart(7, '0')}/2026-EU-SETTLED\n`];
  for (let i = 0; i < lines; i++) {
    const name = NAMES[lot.draw(NAMES.length)];
    const cents = String(lot.draw(9_000_000)).padStart(9, '0');
    parts.push(`${String(i).padStart(5, '0')};${name.padEnd(16)};${cents};REF-${lot.draw(1e9).toString(36).padStart(8, '0')};invoice ${lot.draw(99999)}\n`);
  }
  parts.push(`#END ${bank} ${lines}\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

export class Account {
  constructor(id, lot) {
    this.id = id;
    this.owner = `${NAMES[lot.draw(NAMES.length)]} branch ${lot.draw(400)}`;
    this.iban = `XX${String(lot.draw(1e8)).padStart(8, '0')}${String(lot.draw(1e8)).padStart(8, '0')}`;
    this.limits = Array.from({ length: 12 }, () => lot.draw(50000) + 0.5);
    this.balance = lot.draw(1e7);
    this.memo = { opened: `201${lot.draw(10)}-0${1 + lot.draw(9)}-11`, branch: lot.draw(70), flags: [lot.draw(2), lot.draw(2)] };
  }
}
