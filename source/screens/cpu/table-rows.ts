import { CATEGORIES, type CpuModel } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import { pattern } from '../../format/pattern.ts';
import { START } from '../list.ts';
import { CATEGORY_LABEL } from '../theme.ts';
import type { TableSlice } from './slices.ts';

// The rows of both tables, in order and filtered.

export const tableSlice: TableSlice = {
  model: null,
  sort: 0,
  reversed: false,
  filter: '',
  of: null,
  pane: 0,
  rows: new Int32Array(0),
  place: START,
  stood: null,
};

export const FUNCTION_SORTS = ['self', 'total', 'GC caused', 'name', 'package'] as const;
export const PACKAGE_SORTS = ['self', 'total', 'name'] as const;
export const PACKAGE_PANES = ['packages', 'files'] as const;

/** The name of a function's package, or of its category where it is in none. */
const ownerOf = ({ packages, functions }: CpuModel, f: number): string =>
  packages[functions.package[f]]?.name ?? CATEGORIES[functions.category[f]];

/** The first functions of a row of the packages table, by self time. */
export function functionsWithin(model: CpuModel, pane: number, row: number, most: number): number[] {
  const { frames, strings } = model.recording;
  const of = pane === 1 ? model.files[row].url : row >= 0 ? model.packages[row].name : CATEGORIES[-1 - row];
  const found: number[] = [];
  for (const f of model.functions.order) {
    if (found.length === most) break;
    if ((pane === 1 ? strings[frames.url[f]] : ownerOf(model, f)) === of) found.push(f);
  }
  return found;
}

export function functionRows(model: CpuModel, slice: TableSlice): Int32Array {
  const { frames, strings } = model.recording;
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const packageName = (f: number) => ownerOf(model, f);
  const all = ordered(model, FUNCTION_SORTS[slice.sort], packageName);
  const rows = regex
    ? all.filter(
        (f) =>
          regex.test(nameOf(model, f)) || regex.test(strings[frames.url[f]]) || regex.test(packageName(f)),
      )
    : all.slice();
  return slice.reversed ? rows.reverse() : rows;
}

const orders = new WeakMap<CpuModel, Map<string, Int32Array>>();

/** All functions by a column; kept, for on a large recording sorting takes as long as a frame may. */
function ordered(
  model: CpuModel,
  sort: (typeof FUNCTION_SORTS)[number],
  packageName: (f: number) => string,
): Int32Array {
  const { order, total, gc } = model.functions;
  // `order` is by self already; what is equal stays in that order.
  if (sort === 'self') return order;
  let known = orders.get(model);
  if (!known) orders.set(model, (known = new Map()));
  let rows = known.get(sort);
  if (!rows) {
    rows = order.slice();
    if (sort === 'total') rows.sort((a, b) => total[b] - total[a]);
    else if (sort === 'GC caused') rows.sort((a, b) => gc[b] - gc[a]);
    else rows = byText(rows, sort === 'name' ? (f) => nameOf(model, f) : packageName);
    known.set(sort, rows);
  }
  return rows;
}

/** Rows in the order of their texts: the different texts are sorted, each once, and the rows dealt out to their places. */
function byText(rows: Int32Array, textOf: (row: number) => string): Int32Array {
  const texts = Array.from(rows, textOf);
  const places = new Map<string, number>();
  for (const text of texts) places.set(text, (places.get(text) ?? 0) + 1);
  let start = 0;
  for (const text of [...places.keys()].sort()) {
    const count = places.get(text)!;
    places.set(text, start);
    start += count;
  }
  const sorted = new Int32Array(rows.length);
  texts.forEach((text, i) => {
    const at = places.get(text)!;
    sorted[at] = rows[i];
    places.set(text, at + 1);
  });
  return sorted;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Rows of the packages table: packages by index, then categories as -1 - index. Files by index. */
export function packageRows(model: CpuModel, slice: TableSlice): Int32Array {
  const regex = slice.filter === '' ? null : pattern(slice.filter);
  const sort = PACKAGE_SORTS[slice.sort];
  const list: number[] = [];
  if (slice.pane === 1) {
    model.files.forEach((file, i) => {
      if (!regex || regex.test(file.url)) list.push(i);
    });
  } else {
    for (let i = 0; i < model.packages.length; i++) list.push(i);
    CATEGORIES.forEach((category, i) => {
      if (category !== 'dependency' && category !== 'idle' && model.categories[category] > 0)
        list.push(-1 - i);
    });
  }
  const entry = (row: number) => packageEntry(model, slice.pane, row);
  const rows = Int32Array.from(
    list.filter((row) => !regex || slice.pane === 1 || regex.test(entry(row).name)),
  );
  rows.sort((a, b) => {
    const [x, y] = [entry(a), entry(b)];
    return sort === 'self'
      ? y.self - x.self
      : sort === 'total'
        ? (y.total ?? y.self) - (x.total ?? x.self)
        : compare(x.name, y.name);
  });
  return slice.reversed ? rows.reverse() : rows;
}

export function packageEntry(
  model: CpuModel,
  pane: number,
  row: number,
): { name: string; self: number; total: number | null } {
  if (pane === 1) return { ...model.files[row], name: model.files[row].url.replace(/^file:\/\//, '') };
  if (row >= 0) return model.packages[row];
  const category = CATEGORIES[-1 - row];
  return {
    name: `(${CATEGORY_LABEL[-1 - row].replace(/[()]/g, '')})`,
    self: model.categories[category],
    total: null,
  };
}
