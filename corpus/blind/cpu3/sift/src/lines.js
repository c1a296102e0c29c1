import { Transform } from 'node:stream';

export function lineSplitter() {
  let rest = '';
  return new Transform({
    readableObjectMode: true,
    transform(chunk, _encoding, done) {
      const parts = (rest + chunk.toString('latin1')).split('\n');
      rest = parts.pop();
      for (const part of parts) this.push(part);
      done();
    },
    flush(done) {
      if (rest) this.push(rest);
      done();
    },
  });
}
