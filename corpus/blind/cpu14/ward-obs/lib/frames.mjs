import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Cuts the byte stream into messages (one a line) and passes them on in batches. */
export class Frames extends Transform {
  #decoder = new StringDecoder('utf8');
  #rest = '';
  #batch = [];

  constructor(size) {
    super({ readableObjectMode: true, readableHighWaterMark: 4 });
    this.size = size;
  }

  _transform(chunk, _encoding, done) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) {
      if (!line.startsWith('OBX|')) continue;
      this.#batch.push(line);
      if (this.#batch.length === this.size) this.#emit();
    }
    done();
  }

  _flush(done) {
    if (this.#rest.startsWith('OBX|')) this.#batch.push(this.#rest);
    if (this.#batch.length) this.#emit();
    done();
  }

  #emit() {
    this.push(this.#batch.join('\n'));
    this.#batch = [];
  }
}
