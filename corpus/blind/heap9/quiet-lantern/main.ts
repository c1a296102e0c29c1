import { Rand } from './rand.ts';
import { checkpoint } from './checkpoint.ts';
import { Glyphs } from './glyphs.ts';
import { Studio } from './studio.ts';

const rand = new Rand(6);
const glyphs = new Glyphs(rand, 8000);
const studio = new Studio(glyphs);

let rows = 0;
for (let round = 1; round <= 3; round++) {
  for (let batch = 0; batch < 32; batch++) {
    const jobs = Array.from({ length: 14 }, (_, i) => ({
      id: round * 10000 + batch * 100 + i,
      text: `${rand.word(9)} ${rand.word(11)} ${rand.word(6)}`,
      size: 8 + rand.int(20),
    }));
    const pages = await Promise.all(jobs.map((job) => studio.print(job)));
    for (const page of pages) rows += page.height;
  }
  await checkpoint(round);
}
console.log(`${rows} rows, ${studio.printed} pages`);
studio.close();
