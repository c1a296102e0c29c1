import { StyleSheet } from './styles.js';
import { features } from './features.js';
import { CollisionGrid, labelBox } from './placement.js';

const sheet = new StyleSheet();
const all = [...features(3500, sheet.kinds)].sort((a, b) => sheet.for(a).rank - sheet.for(b).rank);

for (const zoom of [8, 9, 10, 11, 12]) {
  const grid = new CollisionGrid();
  const placed = Object.fromEntries(sheet.kinds.map((kind) => [kind, 0]));
  for (const feature of all) {
    const style = sheet.for(feature);
    if (grid.tryPlace(labelBox(feature, style, zoom))) placed[feature.kind]++;
  }
  const text = Object.entries(placed)
    .map(([kind, n]) => `${kind} ${n}`)
    .join(', ');
  console.log(`z${zoom}: ${text} (${grid.rejected} rejected)`);
}
