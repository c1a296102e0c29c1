import { Transform } from 'node:stream';

export class Batcher extends Transform {
  #open = [];
  #limit;
  #number = 0;

  constructor(limit) {
    super({ objectMode: true, highWaterMark: 16 });
    this.#limit = limit;
  }

  _transform(measurement, _encoding, done) {
    this.#open.push(measurement);
    if (this.#limit.reached(this.#open)) this.#release();
    done();
  }

  _flush(done) {
    if (this.#open.length > 0) this.#release();
    done();
  }

  #release() {
    this.push({ number: ++this.#number, measurements: this.#open });
    this.#open = [];
    this.#limit.restart();
  }
}
