/** Strings by number: each text once. `strings[0]` is ''. */
export class Interned {
  readonly strings: string[];
  private readonly numbers: Map<string, number>;

  /** @param strings a table to go on with */
  constructor(strings: string[] = ['']) {
    this.strings = strings;
    this.numbers = new Map(strings.map((text, number) => [text, number]));
  }

  add(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.strings.push(text) - 1;
      this.numbers.set(text, number);
    }
    return number;
  }
}
