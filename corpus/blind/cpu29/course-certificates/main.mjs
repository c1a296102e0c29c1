import { writeFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateBook } from './book.mjs';
import { classOf } from './roll.mjs';
import { emblem } from './emblem.mjs';

const COURSES = [
  { code: 'CRW', title: 'Competent Crew', from: '2026-03-02', to: '2026-03-13', head: 'M. Okafor, Principal', tint: [30, 70, 140], size: 34 },
  { code: 'SKP', title: 'Day Skipper', from: '2026-04-06', to: '2026-04-24', head: 'M. Okafor, Principal', tint: [120, 40, 60], size: 22 },
];

const folder = await mkdtemp(join(tmpdir(), 'certificates-'));
try {
  for (const [i, course] of COURSES.entries()) {
    course.emblem = emblem(330, course.tint);
    const people = classOf(course, 500 + i, course.size);
    const path = join(folder, `${course.code}.pdf`);
    await writeFile(path, await certificateBook(course, people));

    const bytes = await stat(path);
    if (bytes.size < 20_000) throw new Error(`${course.code}: document too small`);
    const marks = people.reduce((n, p) => n + p.mean, 0) / people.length;
    const grades = Object.entries(Object.groupBy(people, (p) => p.grade)).map(([g, ps]) => `${ps.length} ${g}`).sort();
    console.log(`${course.code}: ${people.length} certificates, mean ${marks.toFixed(2)}, ${grades.join(', ')}`);
  }
} finally {
  await rm(folder, { recursive: true });
}
