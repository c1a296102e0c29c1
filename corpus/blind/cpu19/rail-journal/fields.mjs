// Each field is taken out of the tail of a journal line.
export const field = (name, pattern, convert = String) => ({
  name,
  read(text) {
    const m = pattern.exec(text);
    return m ? convert(m[1]) : undefined;
  },
});

export const FIELDS = [
  field('load', /load=(\d+)/, Number),
  field('speed', /speed=(\d+)/, Number),
  field('checksum', /[^;]*,[^;]*,state=\d+;crc=([0-9a-f]+)/, (hex) => parseInt(hex, 16)),
];

export function readFields(text, into = {}) {
  for (const f of FIELDS) {
    const value = f.read(text);
    if (value !== undefined) into[f.name] = value;
  }
  return into;
}
