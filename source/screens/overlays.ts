import { labelOf, nameOf } from '../cpu/query.ts';
import { plural } from '../paint/numbers.ts';
import { visible } from '../paint/visible.ts';
import { lineUnderCursor } from './cpu/function.ts';
import { frameOfSubject } from './cpu/subject.ts';
import { filtered } from './cpu/tables.ts';
import { type Action, bindingsOn, keySign, type ScreenId } from './keys.ts';
import { search } from './search.ts';
import {
  active,
  bodyArea,
  type Effect,
  type MenuItem,
  type Overlay,
  type Slot,
  type State,
  type Step,
  say,
  step,
  withSlot,
} from './state.ts';

type Act = (state: State, action: Action) => Step;
type Prompt = Extract<Overlay, { kind: 'prompt' }>;
type Menu = Extract<Overlay, { kind: 'menu' }>;

const close = (state: State): State => ({ ...state, overlay: null });

/** A key while something lies over the screen. */
export function overlayKey(state: State, key: string, act: Act): Step {
  const overlay = state.overlay!;
  if (overlay.kind === 'help') return helpKey(state, overlay.top, key);
  return overlay.kind === 'menu' ? menuKey(state, overlay, key, act) : promptKey(state, overlay, key, act);
}

function helpKey(state: State, top: number, key: string): Step {
  const to = {
    down: top + 1,
    j: top + 1,
    up: top - 1,
    k: top - 1,
    pagedown: top + 10,
    pageup: top - 10,
    home: 0,
    g: 0,
  }[key];
  if (to !== undefined)
    return step({
      ...state,
      overlay: { kind: 'help', top: Math.max(0, Math.min(to, bindingsOn(active(state).screen).length)) },
    });
  return ['q', 'escape', 'backspace', '?', 'f1', 'enter'].includes(key) ? step(close(state)) : step(state);
}

/** Items that hold what was typed, in their order. */
export function menuItems({ items, filter }: Menu): MenuItem[] {
  const words = filter.toLowerCase().split(' ').filter(Boolean);
  return items.filter((item) =>
    words.every((word) => `${item.label} ${item.note}`.toLowerCase().includes(word)),
  );
}

function menuKey(state: State, menu: Menu, key: string, act: Act): Step {
  const items = menuItems(menu);
  const change = (part: Partial<Menu>): Step => step({ ...state, overlay: { ...menu, ...part } });
  if (key === 'escape') return step(close(state));
  if (key === 'up' || key === '^p') return change({ cursor: Math.max(0, menu.cursor - 1) });
  if (key === 'down' || key === '^n' || key === 'tab')
    return change({ cursor: Math.min(items.length - 1, menu.cursor + 1) });
  if (key === 'backspace')
    return menu.filter === '' ? step(close(state)) : change({ filter: menu.filter.slice(0, -1), cursor: 0 });
  if (key === 'enter') {
    const choice = items[menu.cursor]?.choose;
    if (!choice) return step(state);
    if ('action' in choice) return act(close(state), choice.action);
    if ('slot' in choice) return step({ ...close(state), active: choice.slot });
    return step(close(state), choice.effect);
  }
  const typed = typedText(key);
  return typed ? change({ filter: menu.filter + typed, cursor: 0 }) : step(state);
}

function typedText(key: string): string {
  return key === 'space' ? ' ' : [...key].length === 1 ? key : '';
}

function promptKey(state: State, prompt: Prompt, key: string, act: Act): Step {
  const change = (text: string): Step =>
    step(preview({ ...state, overlay: { ...prompt, text } }, prompt.purpose, text));
  if (prompt.purpose === 'overwrite') {
    if (key === 'y')
      return step(close(state), { type: 'export', slot: state.active, path: prompt.text, force: true });
    return ['n', 'escape', 'q', 'enter'].includes(key)
      ? step(say(close(state), 'Not written.'))
      : step(state);
  }
  if (key === 'escape') return step(close(preview(state, prompt.purpose, '')));
  if (key === 'enter') return submit(state, prompt, act);
  if (key === 'backspace')
    return prompt.text === '' ? step(close(state)) : change([...prompt.text].slice(0, -1).join(''));
  if (key === '^u') return change('');
  if (key === '^w') return change(prompt.text.replace(/\S*\s*$/, ''));
  const typed = typedText(key);
  return typed ? change(prompt.text + typed) : step(state);
}

/** What typing into a prompt shows at once. */
function preview(state: State, purpose: Prompt['purpose'], text: string): State {
  const slot = active(state);
  if (purpose === 'search') return withSlot(state, { search: text === '' ? null : search(slot.model, text) });
  if (purpose === 'filter' && (slot.screen === 'functions' || slot.screen === 'packages')) {
    return filtered(state, slot.screen, text, bodyArea(state.size));
  }
  return state;
}

function submit(state: State, prompt: Prompt, act: Act): Step {
  const closed = close(state);
  const slot = active(state);
  if (prompt.purpose === 'export') {
    if (prompt.text.trim() === '') return step(say(closed, 'Not written: no name was given.'));
    return step(closed, { type: 'export', slot: state.active, path: prompt.text.trim(), force: false });
  }
  if (prompt.purpose === 'goal') {
    const goal = prompt.text.trim();
    if (goal === '' || slot.goals.includes(goal)) return step(closed);
    return step(
      say(withSlot(closed, { goals: [...slot.goals, goal] }), `Goal set: ${goal}. culprit check tests it.`),
      { type: 'method', slot: state.active },
    );
  }
  if (prompt.purpose === 'search' && slot.search) {
    const { functions, frames } = slot.search;
    if (functions === 0)
      return step(say(withSlot(closed, { search: null }), `Nothing matches ${visible(prompt.text)}.`));
    // To the first match, unless one stands on one.
    if (!frames[slot.model.tree.frame[slot.node]]) return act(closed, 'next');
  }
  return step(closed);
}

/** Every action of a screen, by name. */
export function paletteMenu(screen: ScreenId): Menu {
  const seen = new Set<Action>();
  const items: MenuItem[] = [];
  for (const binding of bindingsOn(screen)) {
    if (seen.has(binding.action) || binding.action === 'palette') continue;
    seen.add(binding.action);
    items.push({
      label: binding.label,
      note: binding.keys.map(keySign).join(' '),
      choose: { action: binding.action },
    });
  }
  return { kind: 'menu', title: 'Do what?', items, filter: '', cursor: 0 };
}

/** The recordings that are open, to choose from: for a trace with several threads. */
export function recordingsMenu(slots: readonly Slot[]): Menu {
  const items = slots.map((slot, i) => ({
    label: visible(slot.title),
    note: plural(slot.whole.sampleCount, 'sample'),
    choose: { slot: i },
  }));
  return { kind: 'menu', title: 'Which recording?', items, filter: '', cursor: 0 };
}

/** What can be copied of the selected function (or finding). */
export function copyMenu(slot: Slot): Menu {
  const { model } = slot;
  const items: MenuItem[] = [];
  const add = (label: string, text: string) => {
    if (text)
      items.push({
        label,
        note: visible(text.split('\n', 1)[0]).slice(0, 48),
        choose: { effect: { type: 'copy', text, what: label } },
      });
  };
  const finding = slot.screen === 'findings' ? slot.findings?.[slot.slices.findings.chosen] : undefined;
  if (finding) {
    add('the code after the change', finding.code?.after ?? '');
    add('the benchmark', finding.benchmark);
    add('the verification', finding.verification);
    add('the goal', finding.goal ?? '');
    add('the proposal', `${finding.title}\n${finding.proposal}`);
  }
  const frame = finding
    ? frameOfSubject(model, finding)
    : slot.frame >= 0
      ? slot.frame
      : model.tree.frame[slot.node];
  if (frame >= 0) {
    const { url, line, column } = labelOf(model, frame);
    add('the name', nameOf(model, frame));
    add('the place', line === null ? url : `${url}:${line}:${column ?? 1}`);
    const stack: string[] = [];
    for (let row = slot.node; row > 0; row = model.tree.parent[row])
      stack.push(nameOf(model, model.tree.frame[row]));
    add('the stack', stack.reverse().join('\n'));
  }
  return { kind: 'menu', title: 'Copy what?', items, filter: '', cursor: 0 };
}

/** A goal to begin with: half of what the selected function takes now. */
export function goalFor(slot: Slot): string {
  const finding = slot.screen === 'findings' ? slot.findings?.[slot.slices.findings.chosen] : undefined;
  if (finding?.goal) return finding.goal;
  const { model, frame } = slot;
  if (frame < 0 || !(model.onCpu > 0)) return 'task.p99 <= 50ms';
  const share = (model.functions.self[frame] / model.onCpu) * 50;
  return `self(${nameOf(model, frame)}) <= ${share >= 1 ? share.toFixed(0) : share.toFixed(1)}%`;
}

/** Where the editor should open. */
export function editorEffect(state: State): Effect {
  const slot = active(state);
  if (slot.screen === 'function')
    return { type: 'edit', slot: state.active, frame: slot.frame, line: lineUnderCursor(slot) };
  if (slot.screen === 'findings') {
    const finding = slot.findings?.[slot.slices.findings.chosen];
    return {
      type: 'edit',
      slot: state.active,
      frame: finding ? frameOfSubject(slot.model, finding) : -1,
      line: null,
    };
  }
  const frame = slot.screen === 'functions' ? slot.frame : slot.model.tree.frame[slot.node];
  return { type: 'edit', slot: state.active, frame, line: null };
}
