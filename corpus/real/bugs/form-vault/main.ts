import { writeForm } from './writer.ts';
import { inspect, type FormSummary } from './intake.ts';
import { archive } from './archive.ts';

const kinds = ['permit', 'tax', 'survey', 'claim', 'lease'] as const;
const summaries: FormSummary[] = [];
let packed = 0;
let raw = 0;

for (let n = 0; n < 8; n++) {
  const kind = kinds[n % kinds.length];
  const bytes = writeForm({ kind, serial: 4100 + n, pages: 5 + (n % 4), rows: 90, slots: 1800 + n * 80 });
  raw += bytes.length;
  summaries.push(inspect(bytes));
  packed += archive(bytes);
}

for (const s of summaries.slice(0, 5)) {
  console.log(`${s.title}: ${s.pages} pages, ${s.objects} objects, ${s.slots} slots, ${s.height}x${s.width}`);
}
console.log(`${summaries.length} forms, ${raw} bytes in, ${packed} bytes kept`);
