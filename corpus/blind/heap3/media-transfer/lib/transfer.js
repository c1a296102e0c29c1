const PART = 64;

export class Transfer {
  #aborted = false;
  #parts = [];

  constructor(asset, signal) {
    this.asset = asset;
    this.state = 'waiting';
    signal.addEventListener('abort', () => this.#abort());
  }

  async run() {
    this.state = 'running';
    let offset = 0;
    while (offset < this.asset.size && !this.#aborted) {
      const length = Math.min(PART, this.asset.size - offset);
      this.#parts.push(await this.#send(offset, length));
      offset += length;
    }
    this.state = this.#aborted ? 'aborted' : 'done';
    return offset;
  }

  async #send(offset, length) {
    const checksum = (this.asset.seed * 31 + offset * 17) >>> 0;
    return { offset, length, etag: `${checksum.toString(16)}-${this.asset.id}-${offset}` };
  }

  #abort() {
    this.#aborted = true;
    for (const part of this.#parts) part.discarded = true;
  }
}
