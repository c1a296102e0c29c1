import type { Pupil } from './directory.ts';

const FAMILY = ['Abel', 'Brandt', 'Castro', 'Dahl', 'Ekström', 'Fischer', 'García', 'Horvat', 'Ito', 'Jensen', 'Kowalski', 'Larsen', 'Müller', 'Nagy'];
const GIVEN = ['Alma', 'Ben', 'Clara', 'David', 'Elsa', 'Finn', 'Greta', 'Henri', 'Ida', 'Jakob', 'Kaja', 'Leo', 'Maja', 'Nils'];
const STREETS = ['Lindenweg', 'Am Markt', 'Hafengasse', 'Birkenallee', 'Seestrasse'];
const TOWNS = ['Altdorf', 'Neustadt', 'Seefeld', 'Bergheim'];

export class Dice {
  private a: number;
  constructor(seed: number) {
    this.a = seed >>> 0;
  }
  roll(n: number): number {
    this.a = (Math.imul(this.a, 747796405) + 2891336453) >>> 0;
    const w = Math.imul((this.a >>> ((this.a >>> 28) + 4)) ^ this.a, 277803737) >>> 0;
    return (((w >>> 22) ^ w) >>> 0) % n;
  }
  of<T>(list: T[]): T {
    return list[this.roll(list.length)];
  }
}

function birthday(dice: Dice): string {
  return `${2006 + dice.roll(12)}-${String(1 + dice.roll(12)).padStart(2, '0')}-${String(1 + dice.roll(28)).padStart(2, '0')}`;
}

/** One school's export: semicolons, quoted fields, a byte order mark, CRLF. */
export async function* exportOf(school: number, count: number, dice: Dice): AsyncGenerator<Buffer> {
  let text = '\ufeffid;family;given;born;street;town;guardians\r\n';
  for (let i = 0; i < count; i++) {
    const repeat = dice.roll(10) === 0 && i > 0 ? dice.roll(i) : i;
    const id = `S${school}-${String(repeat).padStart(5, '0')}`;
    const family = dice.of(FAMILY);
    const guardians = Array.from({ length: 1 + dice.roll(2) }, () => `${dice.of(GIVEN)} ${family}`).join(' | ');
    text += `${id};"${family}";${dice.of(GIVEN)};${birthday(dice)};"${dice.of(STREETS)} ${1 + dice.roll(90)}";${dice.of(TOWNS)};"${guardians}"\r\n`;
    if (text.length > 16000) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

export async function* records(source: AsyncIterable<Buffer>): AsyncGenerator<Pupil> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let head: string[] | null = null;
  for await (const chunk of source) {
    rest += decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n', start)) {
      const cells = split(rest, start, end);
      start = end + 2;
      if (head === null) {
        head = cells;
        continue;
      }
      const [id, family, given, born, street, town, guardians] = cells;
      yield { id, family, given, born, street, town, guardians: guardians.split(' | ') };
    }
    rest = rest.slice(start);
  }
}

function split(text: string, start: number, end: number): string[] {
  const cells: string[] = [];
  let at = start;
  while (at <= end) {
    if (text.charCodeAt(at) === 34) {
      const close = text.indexOf('"', at + 1);
      cells.push(text.slice(at + 1, close));
      at = close + 2;
    } else {
      let stop = text.indexOf(';', at);
      if (stop < 0 || stop > end) stop = end;
      cells.push(text.slice(at, stop));
      at = stop + 1;
    }
  }
  return cells;
}
