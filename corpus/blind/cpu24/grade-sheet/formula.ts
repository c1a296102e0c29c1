import { columnIndex, pack } from './address.ts';

export type Node =
  | { op: 'num'; value: number }
  | { op: 'ref'; key: number }
  | { op: 'range'; keys: number[] }
  | { op: 'call'; name: string; args: Node[] }
  | { op: '+' | '-' | '*' | '/' | '<' | '>'; left: Node; right: Node };

type Token = { type: 'num' | 'ref' | 'name' | 'sign'; text: string };

function* scan(text: string): Generator<Token> {
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Z]+\d+)|([A-Z]+)|([-+*/<>(),:]))/y;
  while (pattern.lastIndex < text.length) {
    const m = pattern.exec(text);
    if (m === null) throw new SyntaxError(`bad formula: ${text}`);
    if (m[1]) yield { type: 'num', text: m[1] };
    else if (m[2]) yield { type: 'ref', text: m[2] };
    else if (m[3]) yield { type: 'name', text: m[3] };
    else yield { type: 'sign', text: m[4] };
  }
}

function locate(text: string): [number, number] {
  const at = text.search(/\d/);
  return [columnIndex(text.slice(0, at)), Number(text.slice(at)) - 1];
}

export function parse(text: string): Node {
  const tokens = [...scan(text)];
  let at = 0;
  const sign = (s: string) => tokens[at]?.type === 'sign' && tokens[at].text === s;

  function primary(): Node {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError(`unfinished: ${text}`);
    if (token.type === 'num') return { op: 'num', value: Number(token.text) };
    if (token.type === 'ref') {
      const [c, r] = locate(token.text);
      if (!sign(':')) return { op: 'ref', key: pack(c, r) };
      at++;
      const [c2, r2] = locate(tokens[at++].text);
      const keys: number[] = [];
      for (let y = r; y <= r2; y++) for (let x = c; x <= c2; x++) keys.push(pack(x, y));
      return { op: 'range', keys };
    }
    if (token.type === 'name') {
      at++;
      const args: Node[] = [];
      while (!sign(')')) {
        args.push(compare());
        if (sign(',')) at++;
      }
      at++;
      return { op: 'call', name: token.text, args };
    }
    const inner = compare();
    at++;
    return inner;
  }
  function level(next: () => Node, signs: string): () => Node {
    return () => {
      let left = next();
      while (tokens[at]?.type === 'sign' && signs.includes(tokens[at].text)) {
        const op = tokens[at++].text as '+';
        left = { op, left, right: next() };
      }
      return left;
    };
  }
  const product = level(primary, '*/');
  const sum = level(product, '+-');
  const compare: () => Node = level(sum, '<>');
  return compare();
}

export function references(node: Node, into: Set<number> = new Set()): Set<number> {
  if (node.op === 'ref') into.add(node.key);
  else if (node.op === 'range') for (const key of node.keys) into.add(key);
  else if (node.op === 'call') for (const arg of node.args) references(arg, into);
  else if (node.op !== 'num') {
    references(node.left, into);
    references(node.right, into);
  }
  return into;
}
