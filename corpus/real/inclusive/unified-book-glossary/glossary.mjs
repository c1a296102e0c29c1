import { visit } from 'unist-util-visit';

/** Marks the first use of each term. */
export function glossary({ terms }) {
  return (tree) => {
    for (const term of terms) {
      let done = false;
      visit(tree, 'text', (node) => {
        if (done) return;
        if (new RegExp(`\\b${term}\\b`, 'i').test(node.value)) {
          node.data = { hName: 'dfn' };
          done = true;
        }
      });
    }
  };
}
