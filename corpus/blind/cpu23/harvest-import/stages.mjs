const RS = 0x1e;

export const pipe = (source, ...stages) => stages.reduce((input, stage) => stage(input), source);

/** Frames of a feed: everything between two record separators. */
export class Framer {
  #pending = Buffer.alloc(0);

  *accept(piece) {
    this.#pending = Buffer.concat([this.#pending, piece]);
    let end;
    while ((end = this.#pending.indexOf(RS)) !== -1) {
      yield this.#pending.subarray(0, end);
      this.#pending = this.#pending.subarray(end + 1);
    }
  }

  *finish() {
    if (this.#pending.length > 0) yield this.#pending;
  }
}

export const frames = () => async function* (input) {
  const framer = new Framer();
  for await (const piece of input) yield* framer.accept(piece);
  yield* framer.finish();
};

function splitRow(line) {
  if (!line.includes('"')) return line.split(',');
  const cells = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quoted) {
      if (c === '"') {
        if (line[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
      } else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { cells.push(cell); cell = ''; } else cell += c;
  }
  cells.push(cell);
  return cells;
}

export const sheets = () => async function* (input) {
  for await (const frame of input) {
    const lines = frame.toString('latin1').split('\n');
    const [, farm] = splitRow(lines[0]);
    const header = splitRow(lines[1]);
    const rows = [];
    for (let i = 2; i < lines.length; i++) if (lines[i] !== '') rows.push(splitRow(lines[i]));
    yield { farm, header, rows };
  }
};

export const typed = (schema) => async function* (input) {
  for await (const { farm, header, rows } of input) {
    const readers = header.map((name) => schema[name] ?? String);
    const records = rows.map((row) => {
      const record = { farm };
      for (let c = 0; c < readers.length; c++) record[header[c]] = readers[c](row[c]);
      return record;
    });
    yield { farm, records };
  }
};
