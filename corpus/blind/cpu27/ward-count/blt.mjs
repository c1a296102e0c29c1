import { Roll } from './roll.mjs';

/** The usual text form: header, one line per ballot ending in 0, names, title. */
export function* writeBlt({ title, seats, names }, ballots) {
  yield `${names.length} ${seats}\n`;
  for (const list of ballots) yield `1 ${list.join(' ')} 0\n`;
  yield '0\n';
  for (const name of names) yield JSON.stringify(name) + '\n';
  yield JSON.stringify(title) + '\n';
}

const BALLOT = /^\d+(?: \d+)* 0$/;

/** Reads what `writeBlt` wrote, from pieces cut anywhere. Equal ballots are put together. */
export async function readBlt(source) {
  const groups = new Map();
  const strings = [];
  let header = null;
  let closed = false;
  let rest = '';

  const accept = (line) => {
    if (line === '') return;
    if (header === null) {
      const [candidates, seats] = line.split(' ').map(Number);
      header = { candidates, seats };
    } else if (closed) strings.push(JSON.parse(line));
    else if (line === '0') closed = true;
    else if (BALLOT.test(line)) {
      const cut = line.indexOf(' ');
      const key = line.slice(cut + 1, -2);
      groups.set(key, (groups.get(key) ?? 0) + Number(line.slice(0, cut)));
    } else throw new SyntaxError(`not a ballot: ${line}`);
  };

  for await (const piece of source) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    for (const line of lines) accept(line);
  }
  accept(rest);

  const title = strings.pop();
  if (strings.length !== header.candidates) throw new SyntaxError('names are missing');
  return { title, names: strings, seats: header.seats, roll: Roll.from(groups, header.candidates) };
}
