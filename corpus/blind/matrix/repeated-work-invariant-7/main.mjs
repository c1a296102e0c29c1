import { EventEmitter } from 'node:events';

const canvas = new EventEmitter();
const settings = { cell: 4, width: 640, height: 400, zoom: 1.25 };
const drawn = { text: 0, box: 0, skipped: 0 };
const columns = new Map();

function gridFor({ cell, width, height, zoom }) {
  const grid = { x: [], y: [] };
  for (let x = 0; x <= width; x += cell) grid.x.push(Math.round(x * zoom));
  for (let y = 0; y <= height; y += cell) grid.y.push(Math.round(y * zoom));
  return grid;
}

function snap(lines, value) {
  return lines[Math.min(lines.length - 1, Math.floor(value / settings.cell))];
}

const painters = {
  text(item, grid) {
    drawn.text++;
    return snap(grid.x, item.x);
  },
  box(item, grid) {
    drawn.box++;
    return snap(grid.x, item.x + item.w / 2);
  },
};

function paintFrame(items) {
  for (const item of items) {
    const grid = gridFor(settings);
    const painter = painters[item.kind];
    if (!painter) { drawn.skipped++; continue; }
    const column = painter(item, grid);
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
}

canvas.on('paint', paintFrame);

const kinds = ['text', 'box', 'text', 'line'];
for (let frame = 0; frame < 70; frame++) {
  const items = [];
  for (let i = 0; i < 4500; i++) items.push({ kind: kinds[(i + frame) % 4], x: (i * 13 + frame) % 640, w: 4 + (i % 60) });
  canvas.emit('paint', items);
}
console.log(drawn, [...columns].sort((a, b) => b[1] - a[1])[0]);
