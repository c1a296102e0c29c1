// the operator's export: semicolons, decimal commas, quoted remarks, written in pieces
export function* exported(seed, rows) {
  let s = seed;
  const next = () => ((s = (s * 16807) % 2147483647) - 1) / 2147483646;
  const towns = ['Aalen', 'Bamberg', 'Coburg', 'Dachau', 'Erding', 'Fulda', 'Gera', 'Halle'];
  const start = Date.UTC(2026, 2, 1);

  yield 'station;begun;card;kwh;price;status;remark\r\n';
  let piece = '';
  for (let i = 0; i < rows; i++) {
    const town = towns[Math.floor(next() * towns.length)];
    const at = new Date(start + i * 170_000 + Math.floor(next() * 90_000)).toISOString();
    const kwh = (2 + next() * 60).toFixed(2).replace('.', ',');
    const price = (0.29 + Math.floor(next() * 5) * 0.05).toFixed(2).replace('.', ',');
    const status = next() < 0.03 ? 'void' : 'ok';
    const remark = next() < 0.1 ? `"plug ""${Math.floor(next() * 4)}""; cable\nworn"` : '';
    piece += `${town} ${1 + Math.floor(next() * 9)};${at}; ${Math.floor(next() * 1e8).toString(16)} ;${kwh};${price};${status};${remark}\r\n`;
    if (piece.length > 16_384) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}
