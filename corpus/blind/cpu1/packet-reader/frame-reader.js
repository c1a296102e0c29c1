import { Transform } from 'node:stream'

const HEADER_BYTES = 8

export class FrameReader extends Transform {
  #held = Buffer.alloc(0)

  constructor() {
    super({ readableObjectMode: true })
  }

  _transform(chunk, _encoding, done) {
    this.#held = Buffer.concat([this.#held, chunk])
    for (;;) {
      if (this.#held.length < HEADER_BYTES) break
      const size = this.#held.readUInt32BE(4)
      if (this.#held.length < HEADER_BYTES + size) break
      this.push({
        channel: this.#held.readUInt32BE(0),
        body: this.#held.subarray(HEADER_BYTES, HEADER_BYTES + size),
      })
      this.#held = this.#held.subarray(HEADER_BYTES + size)
    }
    done()
  }
}
