import { createHash } from 'node:crypto';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { ModuleGraph } from './graph.mjs';
import { print } from './print.mjs';

let s = 55555;
const rnd = (n) => {
  s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
  return Math.floor((s / 4294967296) * n);
};

/** A project of small numeric helpers, each file using some of the earlier ones. */
function writeProject(files) {
  const disk = new Map();
  for (let f = 0; f < files; f++) {
    const lines = [];
    const known = [];
    for (let i = 0, n = f === 0 ? 0 : 1 + rnd(4); i < n; i++) {
      const g = Math.max(0, f - 1 - rnd(40));
      const fn = `work_${g}_${rnd(9)}`;
      if (known.some((k) => k.g === g)) continue;
      known.push({ g, fn });
      lines.push(`import { ${fn} } from './m${g}.js';`);
    }
    for (let k = 0; k < 9; k++) {
      const other = known.length && k % 2 ? `${known[rnd(known.length)].fn}(y, n - 1)` : `y.length * ${rnd(90)}`;
      lines.push(
        `/* ${'rounds '.repeat(rnd(6))}*/`,
        `const table_${f}_${k} = [${Array.from({ length: 8 + rnd(20) }, () => rnd(1000)).join(', ')}];`,
        `// helper ${k} of file ${f}`,
        `export function work_${f}_${k}(x, n) {`,
        `  if (n <= 0) { return table_${f}_${k}.length; }`,
        `  const y = [x.length + ${rnd(10)}, "s${rnd(99)}", table_${f}_${k}[n % 8]];`,
        `  return y.concat(x).length + ${other} % 1009;`,
        '}',
      );
    }
    disk.set(`src/m${f}.js`, lines.join('\n'));
  }
  const last = files - 1;
  const from = Array.from({ length: 12 }, (_, i) => last - i * 9);
  disk.set('src/index.js', `${from.map((g) => `import { work_${g}_1 } from './m${g}.js';`).join('\n')}
const start = [1, 2, 3];
const result = [${from.map((g) => `work_${g}_1(start, 6)`).join(', ')}];
`);
  return disk;
}

const disk = writeProject(760);
const graph = new ModuleGraph({ read: async (p) => disk.get(p) ?? Promise.reject(new Error(`no ${p}`)) });
const entry = await graph.load('src/index.js');
graph.shake(entry);
const { code, kept } = print(graph.order(entry));
const name = /const (\w+)=\[[^\]]*\(/.exec(code.slice(-600))[1];
const values = vm.runInNewContext(`${code}\n${name}`);

const chars = [...disk.values()].reduce((n, t) => n + t.length, 0);
console.log(`modules ${graph.size} of ${chars} chars, parts ${kept}, bundle ${code.length}, gzip ${gzipSync(code).length > 1000}`);
console.log([...values].join(' '), createHash('sha1').update(code).digest('hex'));
