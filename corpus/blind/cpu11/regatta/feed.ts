import { Readable } from 'node:stream';

const CLASSES = ['Laser', 'Finn', '470', 'Star', 'OK', 'Europe'];

/** The finish boat's tape: one passing a line, in chunks as the modem gave them. */
export function tape(passings: number): Readable {
  let s = 470;
  const pick = (n: number): number => (s = (s * 48271) % 2147483647) % n;
  let made = 0;
  return new Readable({
    read() {
      if (made >= passings) {
        this.push(null);
        return;
      }
      let text = '';
      for (let i = 0; i < 700 && made < passings; i++, made++) {
        const boat = pick(2600);
        const status = pick(60) === 0 ? ['DNF', 'OCS', 'RET'][pick(3)] : '';
        text += `${1 + (made % 40)};${CLASSES[boat % 6]};${100 + boat};${3000 + pick(900000) / 100};${status};"${pick(9)} kn, ${pick(360)}"\n`;
      }
      this.push(Buffer.from(text));
    },
  });
}

/** Whole lines, as many as each chunk completes. */
export async function* lineBatches(source: Readable): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest) yield [rest];
}
