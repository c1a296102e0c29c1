/** One term's list: page gap, frequency and first position as variable length integers. */
export class PostingList {
  pages = 0;
  #bytes = new Uint8Array(16);
  #used = 0;
  #lastPage = 0;

  #put(value: number): void {
    if (this.#used + 5 > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    while (value > 127) {
      this.#bytes[this.#used++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.#bytes[this.#used++] = value;
  }

  append(page: number, frequency: number, first: number): void {
    this.#put(page - this.#lastPage);
    this.#put(frequency);
    this.#put(first);
    this.#lastPage = page;
    this.pages++;
  }

  get size(): number {
    return this.#used;
  }

  reader(): PostingReader {
    return new PostingReader(this.#bytes, this.#used);
  }
}

export class PostingReader {
  page = 0;
  frequency = 0;
  first = 0;
  #bytes: Uint8Array;
  #end: number;
  #at = 0;

  constructor(bytes: Uint8Array, end: number) {
    this.#bytes = bytes;
    this.#end = end;
  }

  #get(): number {
    let b = this.#bytes[this.#at++]!;
    let value = b & 127;
    for (let shift = 7; b > 127; shift += 7) {
      b = this.#bytes[this.#at++]!;
      value |= (b & 127) << shift;
    }
    return value;
  }

  next(): boolean {
    if (this.#at >= this.#end) return false;
    this.page += this.#get();
    this.frequency = this.#get();
    this.first = this.#get();
    return true;
  }
}
