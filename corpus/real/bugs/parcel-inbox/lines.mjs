const NEWLINE = 0x0a;

export async function* scanLines(chunks) {
  let rest = null;
  for await (const chunk of chunks) {
    let from = 0;
    let at = chunk.indexOf(NEWLINE, from);
    while (at !== -1) {
      const piece = chunk.subarray(from, at);
      if (rest) {
        yield Buffer.concat([rest, piece]).toString('utf8');
        rest = null;
      } else {
        yield piece.toString('utf8');
      }
      from = at + 1;
      at = chunk.indexOf(NEWLINE, from);
    }
    if (from < chunk.length) {
      const tail = chunk.subarray(from);
      rest = rest ? Buffer.concat([rest, tail]) : tail;
    }
  }
  if (rest) yield rest.toString('utf8');
}
