/**
 * A text put together from thousands of pieces. `+=` makes a tree of them, which is an object for each piece, and flattened when it is
 * written: 1 ms of a dense flame graph. These go into one buffer and become a string at once.
 */
export class RowText {
  private buffer = Buffer.alloc(1 << 15);
  private units = unitsOf(this.buffer);
  private length = 0;

  begin(): void {
    this.length = 0;
  }

  /** One UTF-16 code unit. */
  unit(code: number): void {
    if (this.length === this.units.length) this.grow(this.length + 1);
    this.units[this.length++] = code;
  }

  text(text: string): void {
    const end = this.length + text.length;
    if (end > this.units.length) this.grow(end);
    for (let i = 0; i < text.length; i++) this.units[this.length + i] = text.charCodeAt(i);
    this.length = end;
  }

  end(): string {
    return this.buffer.toString('utf16le', 0, this.length * 2);
  }

  private grow(least: number): void {
    const larger = Buffer.alloc(4 * least);
    this.buffer.copy(larger);
    this.buffer = larger;
    this.units = unitsOf(larger);
  }
}

/** Little-endian, as the machines are that this runs on. */
const unitsOf = ({ buffer, byteOffset, byteLength }: Buffer) =>
  new Uint16Array(buffer, byteOffset, byteLength / 2);
