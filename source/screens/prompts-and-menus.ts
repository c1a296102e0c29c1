import { fileName } from '../format/visible.ts';
import type { Action } from './binding.ts';
import { bindingsOn, keySign } from './keys.ts';
import type { AnyScreenId } from './screen-ids.ts';
import type { AnySlot, Menu, MenuItem, Prompt, State } from './state.ts';

/** Prompts and menus that are the same whatever is open: what they ask, and what there is to choose from. */

/** The prompt again, with what is wrong about what was typed. */
export const refused = <S extends AnySlot>(state: State<S>, prompt: Prompt, note: string): State<S> => ({
  ...state,
  overlay: { ...prompt, note },
});

/** The prompt for an export, with a name to begin with. */
export const exportPrompt = (title: string, only?: number): Prompt => ({
  kind: 'prompt',
  purpose: 'export',
  label: only === undefined ? 'write the report to' : 'write this finding to',
  text: reportName(title, only === undefined ? 'report' : `finding-${only + 1}`),
  only,
});

/** What is asked where the file to write is there already. */
export const overwritePrompt = (path: string, only?: number): Prompt => ({
  kind: 'prompt',
  purpose: 'overwrite',
  label: `${path} already exists. Overwrite? y/n`,
  text: path,
  only,
});

/** A file name to export to: the recording's, without its endings. */
function reportName(title: string, what: string): string {
  const name = title
    .replace(/^.*[\\/]/, '')
    .replace(/(\.(cpuprofile|heapprofile|heapsnapshot|heaptimeline|json|gz))+$/, '');
  return `${fileName(name) || 'recording'}.${what}.md`;
}

/** Every action of a screen, by name. */
export function paletteMenu(screen: AnyScreenId, ascii: boolean): Menu {
  const seen = new Set<Action>();
  const items: MenuItem[] = [];
  // Motions last: nobody looks for `up` by name.
  const bindings = bindingsOn(screen).toSorted(
    (a, b) => Number(a.group === 'Move') - Number(b.group === 'Move'),
  );
  for (const binding of bindings) {
    if (seen.has(binding.action) || binding.action === 'palette') continue;
    seen.add(binding.action);
    items.push({
      label: binding.label,
      note: binding.keys.map((key) => keySign(key, ascii)).join(' '),
      choose: { action: binding.action },
    });
  }
  return { kind: 'menu', title: 'Commands', items, filter: '', cursor: 0 };
}

/** What can be copied, to choose from; null where there is nothing. */
export function copyMenu(copyable: readonly [what: string, text: string][]): Menu | null {
  const items: MenuItem[] = copyable
    .filter(([, text]) => text !== '')
    .map(([what, text]) => ({
      label: what,
      note: text.split('\n', 1)[0].slice(0, 48),
      choose: { effect: { type: 'copy', text, what } },
    }));
  return items.length === 0 ? null : { kind: 'menu', title: 'Copy what?', items, filter: '', cursor: 0 };
}
