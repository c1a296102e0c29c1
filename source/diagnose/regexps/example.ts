import type { AST } from '@eslint-community/regexpp';

// A short text that a part of a regular expression matches.

/** A text that brings the match to a node: the shortest example of what stands before it. */
export function exampleBefore(node: AST.Node): string {
  let text = '';
  for (let at: AST.Node | null = node; at?.parent; at = at.parent) {
    const { parent }: { parent: AST.Node | null } = at;
    if (parent?.type !== 'Alternative') continue;
    const before = parent.elements.slice(0, parent.elements.indexOf(at as AST.Element));
    text = before.map(example).join('') + text;
  }
  return text;
}

/** Not always the shortest; '' where it may be empty. */
export function example(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
      return node.kind === 'digit' ? '0' : node.kind === 'space' ? ' ' : 'a';
    case 'CharacterClass': {
      const [first] = node.elements;
      if (node.negate || !first) return 'a';
      if (first.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value);
      return first.type === 'Character'
        ? String.fromCodePoint(first.value)
        : first.type === 'CharacterSet'
          ? example(first)
          : 'a';
    }
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives[0].elements.map(example).join('');
    case 'Quantifier':
      return example(node.element).repeat(Math.min(node.min, 8));
    default:
      return '';
  }
}
