import { count } from '../../format/numbers.ts';
import { contextRow } from '../../heap/holdings/contexts.ts';
import { type HeapCase, isBuiltIn, type Shape, things } from './shape.ts';

// Closures that keep more than they read.

/** So many closures of one scope are the methods of an object that is written as a function. */
const METHODS = 16;

/** Few things, but large, in a scope: a variable that outlives its use. Many are a collection's matter. */
function isHeldByScope(c: HeapCase): boolean {
  return (
    (c.scope !== -1 && c.suspect.kind === 'single' && c.suspect.contents.count < 100) ||
    (c.holder.startsWith('system / Context') && !isPile(c)) ||
    c.piled.startsWith('system / Context') ||
    (c.piled === 'Function' && !/^(Map|Set|Array)$/.test(c.holder))
  );
}

/** Many instances of one of the program's own classes are the finding, whatever scope retains them. */
const isPile = ({ suspect, piled }: HeapCase) =>
  suspect.contents.count >= 100 && /^\p{Lu}/u.test(piled) && !isBuiltIn(piled);

const closuresOf = ({ model, scope }: HeapCase) => (scope === -1 ? 0 : contextRow(model, scope).closureCount);

/** So many scopes that one function made. */
const MANY = 8;

/** One scope may be as large as it is meant to be; of many that one place makes, each with the same, each is one call that never let go. */
function manyScopes(c: HeapCase): string | null {
  const { contents } = c.suspect;
  return c.kept?.variable && contents.count >= MANY
    ? `${count(contents.count)} scopes of one place keep ${c.kept.name}, each its own`
    : null;
}

/** What closures keep through the scope that they share. */
export const SCOPES: readonly Shape[] = [
  {
    rule: 'closure-object',
    mayBeMeant: true,
    fits: (c) => isHeldByScope(c) && c.variable !== '' && closuresOf(c) >= METHODS,
    title: (c) =>
      `${c.variable} is held by an object made of closures: ${count(closuresOf(c))} share its scope`,
    proposal: (c) =>
      `Such an object keeps every variable that any of its functions uses, while one of them is referenced. Release the object where its work ends, or set ${c.variable} to null there.`,
    tradeOffs: ['Released data must be recreated when it is needed again.'],
    code: (c) => ({
      before: `let ${c.variable} = load();\nreturn { use, dispose };`,
      after: `let ${c.variable} = load();\nreturn { use, dispose: () => { ${c.variable} = null; } };`,
    }),
  },
  {
    rule: 'closure-context',
    fits: isHeldByScope,
    proof: manyScopes,
    title: (c) =>
      c.variable
        ? `${c.variable} outlives its use: a scope that closures share keeps it`
        : `A scope kept by closures holds ${things(c)}`,
    proposal: (c) =>
      `All closures of one function share one scope: a long-lived closure keeps every variable that any of them uses${c.variable ? `, here ${c.variable}` : ''}. Set the large variable to null when it is no longer needed, or create the long-lived closure in a separate function.`,
    tradeOffs: ['One more function, and arguments to pass.'],
    code: (c) => ({
      before: `const ${c.variable || 'large'} = load();\nuse(${c.variable || 'large'});\nreturn () => small;`,
      after: `const small = use(load()); // ${c.variable || 'large'} is in no scope that outlives this\nreturn () => small;`,
    }),
  },
];
