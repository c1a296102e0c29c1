const SHORT: Record<string, string> = {
  'Eliz.': 'Elizabeth', 'Geo.': 'George', 'Jas.': 'James', 'Jno.': 'John', 'Robt.': 'Robert', 'Thos.': 'Thomas', 'Wm.': 'William',
};

export const fullName = (given: string): string => SHORT[given] ?? given;

const CODE = '01230120022455012623010202'; // a..z

/** Soundex, so that the spellings of one family fall together. */
export function soundex(name: string): string {
  const text = name.toUpperCase();
  let out = text[0];
  let last = CODE[text.charCodeAt(0) - 65];
  for (let i = 1; i < text.length && out.length < 4; i++) {
    const c = text.charCodeAt(i) - 65;
    if (c < 0 || c > 25) continue;
    const digit = CODE[c];
    if (digit !== '0' && digit !== last) out += digit;
    if (c !== 7 && c !== 22) last = digit;
  }
  return out.padEnd(4, '0');
}
