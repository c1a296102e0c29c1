import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

export class Lines extends Transform {
  #decoder = new StringDecoder('utf8');
  #rest = '';

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(chunk, encoding, done) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop();
    this.push(lines);
    done();
  }

  _flush(done) {
    if (this.#rest) this.push([this.#rest]);
    done();
  }
}
