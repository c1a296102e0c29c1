const KINDS = ['Street', 'Lane', 'Road', 'Close', 'Avenue', 'Terrace', 'Row', 'Hill'];
const STEMS = ['Mill', 'Church', 'Orchard', 'Station', 'Victoria', 'Quarry', 'Bridge', 'Chapel', 'Kiln', 'Market', 'Priory', 'Castle', 'Manor', 'Ferry'];

export function streetBook(rng) {
  const book = [];
  for (let district = 0; district < 48; district += 1) {
    for (const stem of STEMS) {
      for (const kind of KINDS) {
        book.push({
          name: `${stem} ${kind}`,
          district: `D${String(district).padStart(2, '0')}`,
          postcode: `PX${district} ${rng(9) + 1}${stem[0]}${kind[0]}`,
          lat: 51 + rng(),
          lon: -2 + rng(),
          access: rng(20) === 0 ? 'steps' : 'kerb',
        });
      }
    }
  }
  return book;
}
