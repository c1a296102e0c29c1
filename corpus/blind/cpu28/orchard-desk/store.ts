export interface Crop { year: number; kilos: number; grade: string; tree: Tree }
export interface Tree { id: number; place: number; age: number; height: number; row: Row; crops: Crop[] }
export interface Row { id: number; name: string; variety: string; aspect: string; trees: Tree[] }
export interface Store {
  rows: Map<number, Row>;
  rowList: Row[];
  trees: Map<number, Tree>;
  byVariety: Map<string, Row[]>;
  byYear: Map<number, Crop[]>;
}

export const VARIETIES = ['Discovery', 'Bramley', 'Egremont', 'Pippin', 'Kidd', 'Worcester'];
const ASPECTS = ['NORTH', 'EAST', 'SOUTH', 'WEST'];
const GRADES = ['A', 'B', 'C', 'CIDER'];

export function rolls(seed: number) {
  let s = seed % 2147483647;
  return () => (s = (s * 48271) % 2147483647) / 2147483647;
}

export function plant(seed: number): Store {
  const r = rolls(seed);
  const store: Store = { rows: new Map(), rowList: [], trees: new Map(), byVariety: new Map(), byYear: new Map() };
  for (let i = 0; i < 60; i++) {
    const row: Row = { id: i + 1, name: `R${String(i + 1).padStart(2, '0')}`, variety: VARIETIES[(r() * 6) | 0], aspect: ASPECTS[i % 4], trees: [] };
    for (let place = 0; place < 20; place++) {
      const tree: Tree = { id: i * 20 + place + 1, place, age: 3 + ((r() * 40) | 0), height: Math.round(r() * 60) / 10, row, crops: [] };
      for (let year = 2018; year < 2026; year++) {
        const crop = { year, kilos: Math.round(r() * 900) / 10, grade: GRADES[(r() * 4) | 0], tree };
        tree.crops.push(crop);
        const list = store.byYear.get(year);
        if (list) list.push(crop);
        else store.byYear.set(year, [crop]);
      }
      row.trees.push(tree);
      store.trees.set(tree.id, tree);
    }
    store.rows.set(row.id, row);
    store.rowList.push(row);
    const kin = store.byVariety.get(row.variety) ?? [];
    kin.push(row);
    store.byVariety.set(row.variety, kin);
  }
  for (const list of store.byYear.values()) list.sort((a, b) => b.kilos - a.kilos || a.tree.id - b.tree.id);
  return store;
}
