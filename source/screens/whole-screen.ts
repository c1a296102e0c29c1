// A frame without Ink's renderer, where all that is on the screen is the text of `rows.tsx`.

/** A node of Ink's tree, as far as it is looked at. */
interface InkNode {
  nodeName: string;
  childNodes?: readonly InkNode[];
  nodeValue?: string;
  style: { textWrap?: string; height?: unknown };
  staticNode?: unknown;
}

/** What Ink's renderer makes of its tree. */
interface Rendered {
  output: string;
  outputHeight: number;
  staticOutput: string;
}

/**
 * The frame where Ink's tree is nothing but the text of `rows.tsx`: that text as it is. Ink would measure it, take every cell apart and put it
 * together again, twice, which on a dense flame graph is four fifths of the time between a key and its frame. Null where anything
 * else is drawn; then Ink goes its own way.
 */
export function wholeScreen(root: InkNode): Rendered | null {
  let node = root;
  while (node.nodeName === 'ink-root' || node.nodeName === 'ink-box') {
    if (node.childNodes?.length !== 1 || node.staticNode) return null;
    node = node.childNodes[0];
  }
  const { height, textWrap } = node.style;
  if (node.nodeName !== 'ink-text' || typeof height !== 'number' || textWrap !== 'truncate') return null;
  if (node.childNodes?.length !== 1) return null;
  const { nodeName, nodeValue } = node.childNodes[0];
  if (nodeName !== '#text' || nodeValue === undefined) return null;
  return { output: nodeValue, outputHeight: height, staticOutput: '' };
}
