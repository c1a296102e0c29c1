import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { parseSheet } from './syntax/parser.ts';
import { shortenValues } from './passes/values.ts';
import { mergeNeighbours } from './passes/merge.ts';
import { ClassScope } from './passes/scope.ts';
import { Printer } from './output/printer.ts';
import { LineIndex, SourceMapBuilder } from './output/source-map.ts';
import { sampleModule } from './sample.ts';
import type { Node } from './syntax/ast.ts';

const sources = Array.from({ length: 90 }, (_, i) => sampleModule(i, 360));
const scope = new ClassScope();
const all: Node[] = [];
for (const [i, text] of sources.entries()) {
  const { nodes } = parseSheet(text, i);
  shortenValues(nodes);
  scope.rename(`m${i}`, nodes);
  for (const n of nodes) if (!(n.kind === 'at' && n.name === 'charset')) all.push(n);
}
const map = new SourceMapBuilder(sources.map((t) => new LineIndex(t)));
const css = new Printer(map).print(mergeNeighbours(all)).finish();
const mappings = map.toString();

const before = sources.reduce((n, t) => n + t.length, 0);
console.log(`${sources.length} modules, ${before} -> ${css.length} (${gzipSync(css).length} gzip), ${scope.size} classes, map ${mappings.length}`);
console.log(createHash('sha256').update(css).update(mappings).digest('hex'));
