const REMARK = /\s*(?:#.*)?$/;
const TYPE = /^([OBAFGKM])(\d(?:\.\d)?)?(I{1,3}|IV|V)?$/;

const COLUMNS = [
  ['id', 0, 12, (s) => s.trim()],
  ['ra', 12, 23, Number],
  ['dec', 23, 34, Number],
  ['mag', 34, 41, Number],
  ['type', 42, 132, spectral],
  ['name', 132, 292, (s) => s.trim() || null],
  ['parallax', 292, undefined, Number],
];

function spectral(field) {
  const m = TYPE.exec(field.trim());
  return m ? { letter: m[1], sub: Number(m[2] ?? 5), luminosity: m[3] ?? 'V' } : null;
}

function content(line) {
  return line.replace(REMARK, '');
}

export async function* stars(input) {
  for await (const line of input) {
    const body = content(line);
    if (body === '') continue;
    const star = {};
    for (const [key, from, to, convert] of COLUMNS) star[key] = convert(body.slice(from, to));
    yield star;
  }
}
