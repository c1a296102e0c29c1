export function parseStatement(bytes) {
  const text = bytes.toString('latin1');
  let header = null;
  let trailer = null;
  const bookings = [];
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    const line = text.slice(from, to);
    from = to + 1;
    switch (line.slice(0, 2)) {
      case 'HD':
        header = { iban: line.slice(3, 25), number: line.slice(26) };
        break;
      case 'BK':
        bookings.push({
          cents: Number(line.slice(8, 18)),
          purpose: line.slice(19, 35).trimEnd(),
          party: Number(line.slice(42, 48)),
        });
        break;
      case 'TR':
        trailer = { total: Number(line.slice(3, 15)), seal: line.slice(16) };
        break;
      default:
        throw new Error(`unknown line ${line}`);
    }
  }
  return { header, bookings, trailer };
}
