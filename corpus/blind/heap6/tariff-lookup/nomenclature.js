const MATERIALS = ['cotton', 'steel', 'ceramic', 'leather', 'paper', 'rubber', 'glass', 'wood'];

export const headings = new Map();
for (let chapter = 1; chapter <= 97; chapter += 1) {
  for (let heading = 0; heading < 160; heading += 1) {
    const code = `${String(chapter).padStart(2, '0')}${String(heading).padStart(4, '0')}`;
    headings.set(code, { code, text: `Articles of ${MATERIALS[heading % 8]}, heading ${heading}`, duty: ((chapter * heading) % 180) / 10, unit: heading % 3 ? 'kg' : 'p/st' });
  }
}
export const codes = [...headings.keys()];

export const countries = Array.from({ length: 240 }, (_, i) => ({ iso: String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26)), agreement: i % 7, quota: new Int32Array(900).fill(i) }));
