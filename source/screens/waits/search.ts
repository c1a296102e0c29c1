import { count } from '../../format/numbers.ts';
import { Kept } from '../../paint/kept.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { withSlot } from '../state.ts';
import type { WaitsSlot, WaitsState } from './state.ts';
import { nodeName, treeOf } from './trees.ts';

// What a search finds in the call tree of waits and its flame graph, and the way from one match to the next.

const kept = new Kept<number[]>(4);

/** Whether a text has what is searched for in it. */
export const hasText = (text: string, wanted: string): boolean =>
  wanted === '' || text.toLowerCase().includes(wanted.toLowerCase());

/** Nodes of the tree whose name has the text in it, the heaviest first. */
function matchesOf(model: WaitsModel, text: string): number[] {
  return kept.get(model, [text], () => {
    const tree = treeOf(model);
    const nodes: number[] = [];
    for (let node = 1; node < tree.count; node++)
      if (hasText(nodeName(model, tree, node), text)) nodes.push(node);
    return nodes.sort((a, b) => tree.micros[b] - tree.micros[a] || a - b);
  });
}

export const isMatch = ({ model, search }: WaitsSlot, node: number): boolean =>
  search !== null && node > 0 && hasText(nodeName(model, treeOf(model), node), search.text);

/** The next lighter match (with `by` -1 the next heavier), around the end; null where nothing matches. */
export function nextMatch(
  state: WaitsState,
  { model, search }: WaitsSlot,
  by: 1 | -1,
): { state: WaitsState; node: number } | null {
  const nodes = search ? matchesOf(model, search.text) : [];
  if (!search || nodes.length === 0) return null;
  const at = search.at < 0 ? 0 : (search.at + by + nodes.length) % nodes.length;
  return { state: withSlot(state, { search: { ...search, at } }), node: nodes[at] };
}

/** `search: price · 2 of 8`: which of the matches is selected, the heaviest being 1. */
export function searchText({ model, search }: WaitsSlot): string {
  if (!search) return '';
  const nodes = matchesOf(model, search.text);
  return `search: ${search.text} · ${search.at < 0 ? '' : `${count(search.at + 1)} of `}${count(nodes.length)}`;
}
