/* Draws which room of source/ imports which, into docs/imports.svg: npm run graph */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { imports, roomOf, rooms } from '../test/support/imports.ts';

const WIDTH = 920;
const BOX = { width: 132, height: 44 };
const STEP = 96;

const graph = imports();
const between = rooms(graph);
const files = new Map<string, number>();
for (const file of graph.keys()) files.set(roomOf(file), (files.get(roomOf(file)) ?? 0) + 1);

/** How far a room is above the lowest: one more than the highest of those it imports. */
const levels = new Map<string, number>();
function levelOf(room: string, above: readonly string[] = []): number {
  if (above.includes(room)) throw new Error(`rooms in a circle: ${[...above, room].join(' → ')}`);
  let level = levels.get(room);
  if (level === undefined) {
    const below = [...(between.get(room)?.keys() ?? [])].map((one) => levelOf(one, [...above, room]));
    level = 1 + Math.max(-1, ...below);
    levels.set(room, level);
  }
  return level;
}
for (const room of files.keys()) levelOf(room);

const highest = Math.max(...levels.values());
const height = (highest + 1) * STEP + 20;
const places = new Map<string, { x: number; y: number }>();
for (let level = 0; level <= highest; level++) {
  const row = [...files.keys()].filter((room) => levels.get(room) === level).sort();
  row.forEach((room, i) => {
    // Shifted from level to level, so that arrows past a level do not run through its boxes.
    const x = ((i + 1) * WIDTH) / (row.length + 1) + (level % 2 === 0 ? -60 : 60);
    places.set(room, { x, y: height - 40 - level * STEP });
  });
}

const parts: string[] = [];
for (const [room, targets] of between) {
  const from = places.get(room)!;
  for (const [target, many] of targets) {
    const to = places.get(target)!;
    const bend = (from.y + to.y) / 2;
    parts.push(
      `<path d="M${from.x},${from.y + BOX.height / 2} C${from.x},${bend} ${to.x},${bend} ${to.x},${to.y - BOX.height / 2 - 6}" stroke-width="${(0.6 + Math.log2(many + 1) / 3).toFixed(1)}"><title>${room} → ${target}: ${many} files</title></path>`,
    );
  }
}
const boxes = [...places].map(
  ([room, { x, y }]) =>
    `<rect x="${x - BOX.width / 2}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text x="${x}" y="${y - 2}">${room}/</text><text class="note" x="${x}" y="${y + 14}">${files.get(room)} files</text>`,
);
mkdirSync(fileURLToPath(new URL('../docs', import.meta.url)), { recursive: true });
writeFileSync(
  fileURLToPath(new URL('../docs/imports.svg', import.meta.url)),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="monospace" font-size="15" text-anchor="middle">
<style>path{fill:none;stroke:#8a8f98;marker-end:url(#arrow)}rect{fill:#eef1f6;stroke:#5b6470}text{fill:#1b1f24}.note{font-size:11px;fill:#57606a}</style>
<defs><marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0 L8,4 L0,8 z" style="fill:#8a8f98;stroke:none;marker-end:none"/></marker></defs>
<rect width="${WIDTH}" height="${height}" style="fill:#fff;stroke:none"/>
${parts.join('\n')}
${boxes.join('\n')}
</svg>
`,
);
