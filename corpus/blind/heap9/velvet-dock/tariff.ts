interface Source {
  int(below: number): number;
  next(): number;
  word(length: number): string;
}

interface Entry {
  code: string;
  text: string;
  rates: { country: string; rate: number }[];
}

export class Tariff {
  readonly codes: string[] = [];
  private entries = new Map<string, Entry>();

  constructor(rand: Source, size: number) {
    for (let i = 0; i < size; i++) {
      const code = `${1000 + (i % 97)}.${i}`;
      const rates = ['NO', 'GB', 'CH', 'TR'].map((country) => ({ country, rate: rand.next() / 5 }));
      this.entries.set(code, { code, text: `${rand.word(9)} of ${rand.word(7)}`, rates });
      this.codes.push(code);
    }
  }

  duty(code: string, value: number): number {
    const entry = this.entries.get(code);
    return entry ? value * entry.rates[0].rate : 0;
  }
}
