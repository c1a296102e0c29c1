export function* exportChunks(rows) {
  let chunk = '';
  for (let id = 1; id <= rows; id++) {
    chunk += `${JSON.stringify({ id, customer: `Customer ${id % 900}${id % 15 ? '' : ', heirs'}`, country: ['NL', 'BE', 'FR'][id % 3], total: (id * 37) % 9000, paid: id % 4 > 0, note: null })}\n`;
    if (chunk.length > 65536) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  yield Buffer.from(chunk);
}
