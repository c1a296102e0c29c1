export interface Appellation {
  code: string;
  grapes: [string, ...string[]];
  minBrix: number;
  maxYield: number;
}

export const APPELLATIONS: ReadonlyMap<string, Appellation> = new Map(
  ([
    { code: 'HILL', grapes: ['pinot noir', 'gamay'], minBrix: 18.5, maxYield: 52 },
    { code: 'RIVER', grapes: ['chenin', 'cabernet franc', 'grolleau'], minBrix: 17, maxYield: 60 },
    { code: 'CHALK', grapes: ['chardonnay', 'aligoté', 'melon'], minBrix: 16.8, maxYield: 64 },
    { code: 'TERRACE', grapes: ['syrah', 'viognier', 'marsanne', 'roussanne'], minBrix: 19, maxYield: 45 },
  ] satisfies Appellation[]).map((a) => [a.code, a]),
);
