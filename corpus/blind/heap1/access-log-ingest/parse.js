const FIELD = 'device=';

export function* events(chunk) {
  let from = 0;
  while (from < chunk.length) {
    let to = chunk.indexOf('\n', from);
    if (to < 0) to = chunk.length;
    const at = chunk.indexOf(FIELD, from);
    if (at >= 0 && at < to) {
      const end = chunk.indexOf(' ', at);
      const path = chunk.indexOf('/v2/', from);
      yield {
        device: chunk.slice(at + FIELD.length, end),
        path: chunk.slice(path, chunk.indexOf(' ', path)),
        bytes: Number(chunk.slice(end + 7, to)),
      };
    }
    from = to + 1;
  }
}
