/** Columns that grow: numbers are put in one after the other, whatever their number. */
export class Floats {
  data = new Float64Array(256);
  count = 0;

  push(value: number): number {
    if (this.count === this.data.length) {
      const wider = new Float64Array(this.data.length * 2);
      wider.set(this.data);
      this.data = wider;
    }
    this.data[this.count] = value;
    return this.count++;
  }

  whole(): Float64Array {
    return this.data.slice(0, this.count);
  }

  ints(): Int32Array {
    return Int32Array.from(this.data.subarray(0, this.count));
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.data.subarray(0, this.count));
  }
}

/** Strings by number. */
export class Interned {
  readonly strings: string[] = [''];
  private readonly rows = new Map<string, number>([['', 0]]);

  add(text: string): number {
    let row = this.rows.get(text);
    if (row === undefined) {
      row = this.strings.length;
      this.strings.push(text);
      this.rows.set(text, row);
    }
    return row;
  }
}
