export function* exportChunks(rows) {
  let chunk = 'account;day;amount;currency;text\n';
  for (let i = 0; i < rows; i++) {
    const amount = (((i * 7919) % 90000) / 100 - 400).toFixed(2);
    const text = i % 20 ? `invoice ${i}` : `"invoice ""${i}""; second reminder"`;
    chunk += `NL${10 + (i % 70)};2024-0${1 + (i % 9)}-11;${amount};${i % 8 ? 'EUR' : 'USD'};${text}\n`;
    if (chunk.length > 60000) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}
