export interface Decl { kind: 'decl'; prop: string; value: string; important: boolean; at: number; source: number }
export interface Rule { kind: 'rule'; selectors: string[]; decls: Decl[]; at: number; source: number }
export interface AtRule { kind: 'at'; name: string; params: string; body: Node[] | null; at: number; source: number }
export type Node = Rule | AtRule;
export interface Sheet { source: number; nodes: Node[] }
