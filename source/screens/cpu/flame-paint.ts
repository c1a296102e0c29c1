import type { CpuModel } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { wallOf } from '../../cpu/query.ts';
import { amount, count, duration, ends, instant, percent, plural } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { paintFlame as paintBoxes } from '../../paint/flame.ts';
import { foldedName } from '../../paint/flame-fold.ts';
import { deepestRow, type FlameBox, NARROWEST } from '../../paint/flame-layout.ts';
import { cutEnd, cutPath, fitting, padEnd, widthOf } from '../../paint/text.ts';
import { SURFACE } from '../../paint/theme.ts';
import { runOfBox } from '../../paint/time-flame.ts';
import { type Area, active } from '../state.ts';
import { flameColour, flameLegend, INK } from '../theme.ts';
import { paintBelow } from './below.ts';
import { HEAD, placesBelow, sceneOf, selectedBox } from './flame-scene.ts';
import { fullPlace, samplesBehind, shareOf } from './labels.ts';
import type { Search } from './search.ts';
import type { Span } from './slices.ts';
import type { ProfileSlot, ProfileState } from './state.ts';

// The flame graph of a profile, drawn: boxes, what is above and below them, the legend.

export function paintFlame(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot;
  const slice = slot.slices.flame;
  const { boxes, crumbs, span } = sceneOf(slot, area);
  const { detail, below, rows } = placesBelow(slot, area);
  paintHead(state, canvas, area, span, deepestRow(boxes) >= slice.top + rows);
  crumbs.forEach((node, i) => {
    const y = area.y + HEAD + i;
    const text =
      node < 0
        ? ' ⋯ callers further up'
        : ` ${node === 0 ? 'all' : shortName(model, model.tree.frame[node])}`;
    canvas.text(area.x, y, padEnd(cutEnd(text, area.width), area.width), {
      fg: INK.quiet,
      bg: SURFACE.crumb,
      dim: true,
    });
  });
  const y = area.y + HEAD + crumbs.length;
  const here = selectedBox(slot, boxes);
  paintBoxes(canvas, boxes, { ...area, y, height: rows }, slice.top, {
    colour: (node) =>
      flameColour(
        model,
        model.tree.frame[node],
        model.tree.total[node] > 0 ? model.tree.self[node] / model.tree.total[node] : 0,
        state.theme,
      ),
    label: (box) => (box.rest ? restLabel(model, box) : labelIn(model, box)),
    selected: here ?? null,
    dimmed: (node, deep) => slot.search !== null && !hasMatch(model, slot.search, node, deep),
    key: [model, slot.search, state.theme],
  });
  const step = ((span.to - span.from) * NARROWEST) / area.width;
  const run = here && slice.order === 'time' ? runOfBox(model, here, step) : null;
  paintDetail(canvas, { ...area, y: area.y + detail }, slot, run, here?.deep ?? 1);
  paintBelow(state, canvas, below, model.tree.frame[slot.node]);
}

/** `12 frames, 3.1 %` for those that are each too narrow to draw. */
function restLabel(model: CpuModel, { many = 0, value }: FlameBox): string {
  const share = percent(value / (model.onCpu || model.wall || 1));
  return `${many > 0 ? plural(many, 'frame') : 'many frames'}, ${share}`;
}

/** Whether one of the rows that are folded into a box matches. */
function hasMatch({ tree }: CpuModel, { frames }: Search, node: number, deep: number): boolean {
  for (let row = node; row < node + deep; row++) if (frames[tree.frame[row]] === 1) return true;
  return false;
}

function labelIn(model: CpuModel, { node, deep = 1 }: FlameBox): string {
  if (deep > 1) return foldedName(model, node, deep);
  return node === 0
    ? `all ${amount(model.onCpu, model.recording.kind)}${model.recording.kind === 'cpu' ? ' on CPU' : ''}`
    : shortName(model, model.tree.frame[node]);
}

function paintHead(state: ProfileState, canvas: Canvas, area: Area, span: Span, below: boolean): void {
  const slot = active(state);
  const style = { fg: INK.quiet };
  const { top, order } = slot.slices.flame;
  const unseen = [top > 0 ? `${plural(top, 'row')} above` : '', below ? 'more below' : ''].filter(Boolean);
  const left = unseen.length > 0 ? `⋯ ${unseen.join(', ')}` : '';
  if (order === 'merged') {
    const words = ['merged by stack, widest left', 'brighter = more self time'].slice(
      0,
      canvas.level === 0 ? 1 : 2,
    );
    // The colours say more than that.
    const room = area.width - 3 - legendWidth(slot.model, canvas) - (left ? widthOf(left) + 3 : 0);
    const isShort = widthOf(words[0]) <= room;
    const parts = [...(isShort ? [fitting(words, room)] : words), left].filter(Boolean);
    const end = canvas.text(area.x + 1, area.y, cutEnd(parts.join(' · '), area.width - 2), style);
    paintLegend(canvas, area, area.y, end, slot.model);
  } else {
    // What is left out is said at the end of the row.
    const room = area.width - (left ? widthOf(left) + 2 : 0);
    const ticks = Math.max(2, Math.floor(area.width / 20));
    for (let i = 0; i < ticks; i++) {
      const step = (span.to - span.from) / ticks;
      const text = instant(span.from + i * step, step);
      const x = Math.round((i * area.width) / ticks);
      if (x + 1 + text.length <= room) canvas.text(area.x + x, area.y, `╵${text}`, style);
    }
    const mark = slot.mark?.span;
    if (mark) {
      const column = (at: number) => Math.round(((at - span.from) / (span.to - span.from)) * area.width);
      canvas.highlight(
        area.x + column(mark.from),
        area.y,
        Math.max(1, column(mark.to) - column(mark.from)),
        INK.accent,
      );
    }
    if (left) canvas.text(area.x + area.width - widthOf(left) - 2, area.y, ` ${left} `, style);
  }
}

/** Columns of the legend; 0 where there are no hues. */
const legendWidth = (model: CpuModel, { level, theme }: Canvas): number =>
  level === 0
    ? 0
    : flameLegend(model, theme.name).reduce(
        (sum, { hues, text }) => sum + hues.length + 1 + widthOf(text) + 2,
        -2,
      );

/** Which hue is which, at the right end of a row that is free from column `from` on; where it has room. */
function paintLegend(canvas: Canvas, area: Area, y: number, from: number, model: CpuModel): void {
  const width = legendWidth(model, canvas);
  let x = area.x + area.width - 1 - width;
  if (width === 0 || x < from + 2) return;
  for (const { hues, text } of flameLegend(model, canvas.theme.name)) {
    // A block: text would be made readable, and then another colour than the boxes.
    for (const fg of hues) canvas.set(x++, y, '█', { fg });
    x = canvas.text(x + 1, y, text, { fg: INK.quiet }) + 2;
  }
}

function paintDetail(canvas: Canvas, area: Area, slot: ProfileSlot, here: Span | null, deep: number): void {
  const { model, node } = slot;
  const { tree } = model;
  const { y } = area;
  const frame = tree.frame[node];
  if (frame === undefined) return;
  const { kind } = model.recording;
  const name = node === 0 ? 'all' : shortName(model, frame);
  const place = fullPlace(model, frame);
  const x = canvas.text(area.x + 1, y, cutEnd(name, area.width - 2), { bold: true });
  canvas.text(x + 2, y, cutPath(place, Math.max(0, area.x + area.width - x - 3)), { fg: INK.quiet });
  const parent = tree.parent[node];
  const counted = samplesBehind(model, tree.samples[node]);
  const parts = [
    ...(here ? [`here ${duration(here.to - here.from)} from ${ends(here)[0]}`] : []),
    ...(node === 0 && kind === 'cpu'
      ? [`${amount(model.onCpu, kind)} on CPU`, `${duration(wallOf(model))} of wall time`]
      : [
          `total ${amount(tree.total[node], kind)} (${shareOf(model, frame, tree.total[node], tree.self[node])})`,
          `self ${amount(tree.self[node], kind)} (${shareOf(model, frame, tree.self[node], tree.self[node])}${counted})`,
        ]),
  ];
  if (deep > 1) parts.push(`${count(deep)} calls folded: Enter unfolds`);
  if (parent > 0) parts.push(`${percent(tree.total[node] / (tree.total[parent] || 1))} of caller's time`);
  if (tree.gc[node] > 0) parts.push(`GC caused ${duration(tree.gc[node])}`);
  const end = canvas.text(area.x + 1, y + 1, fitting(parts, area.width - 2), {});
  // By time the row above the graph is the axis.
  if (slot.slices.flame.order === 'time') paintLegend(canvas, area, y + 1, end, model);
}
