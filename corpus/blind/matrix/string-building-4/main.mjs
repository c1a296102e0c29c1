const pipe = (...fns) => x => fns.reduce((acc, fn) => fn(acc), x);

const insert = (at, piece) => text => text.slice(0, at) + piece + text.slice(at);
const remove = (at, length) => text => text.slice(0, at) + text.slice(at + length);
const indent = at => text => (text.charAt(at - 1) === '\n' ? insert(at, '  ')(text) : text);

const edits = {
  type: ({ at, piece }) => pipe(insert(at, piece), indent(at)),
  cut: ({ at, length }) => remove(at, length),
  none: () => text => text,
};

const edit = (text, operation) => edits[operation.kind](operation)(text);

const operationAt = i => {
  const at = (i * 7919) % 120000;
  if (i % 10 === 9) return { kind: 'none' };
  return i % 3 === 2 ? { kind: 'cut', at, length: 4 } : { kind: 'type', at, piece: i % 4 ? 'word ' : 'line\n' };
};

const base = Array.from({ length: 5000 }, (_, i) => `paragraph number ${i} of the text`).join('\n');
const operations = Array.from({ length: 9000 }, (_, i) => operationAt(i));

const count = char => text => {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === char) n++;
  return n;
};

const result = operations.reduce(edit, base);
const heading = insert(0, '# ')('Report');
console.log(heading, result.length, count('\n')(result), count('w')(result));
