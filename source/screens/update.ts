import type { Action } from './binding.ts';
import { layTabs, type Tab } from './chrome.ts';
import { submitGoal } from './goal-prompt.ts';
import { hintsOf } from './hints.ts';
import { actionFor } from './keys.ts';
import { overlayKey, pasted } from './overlay-keys.ts';
import { copyMenu, exportPrompt, overwritePrompt, paletteMenu } from './prompts-and-menus.ts';
import type { StepOf } from './screen.ts';
import {
  type AnySlot,
  type AppEvent,
  active,
  bodyArea,
  type Cell,
  type InputEvent,
  type Prompt,
  SMALLEST,
  type State,
  say,
  step,
  warn,
  withMessage,
  withSlot,
} from './state.ts';
import { goTo, type Subject, screenOf } from './subject.ts';

// What an event (a key, a click, a result) makes of the state, whatever is open.

type Reducer<S extends AnySlot, E, V> = (state: State<S>, event: AppEvent | V) => StepOf<S, E>;

/** The one reducer: what an event makes of the state of a subject, and what it asks of the world. Pure. */
export function reducer<S extends AnySlot, E, V extends { type: string }>(
  subject: Subject<S, E, V>,
): Reducer<S, E, V> {
  type St = State<S>;
  type Out = StepOf<S, E>;

  function update(state: St, event: AppEvent | V): Out {
    const app = event as AppEvent;
    switch (app.type) {
      case 'resize':
        return settled(step({ ...state, size: app.size }));
      case 'theme':
        return step({ ...state, theme: app.theme });
      case 'message':
        return step(withMessage(state, app.text, app.bad));
      case 'method':
        return step(withSlot(state, { method: app.method } as Partial<S>, app.slot));
      case 'undiagnosed':
        return step(withSlot(state, { failed: app.text } as Partial<S>, app.slot));
      case 'exported':
        return step(say(state, `Written: ${app.path}`));
      case 'exists':
        return step({ ...state, overlay: overwritePrompt(app.path, app.only) });
      case 'key':
      case 'paste':
      case 'action':
      case 'click':
      case 'drag':
      case 'wheel':
        return settled(input({ ...state, message: null }, app));
      default:
        return settled(subject.event(state, event as V));
    }
  }

  /** After every step: the screen that is shown is up to date, and what it lacks has been asked for. */
  function settled({ state, effects }: Out): Out {
    const before = active(state);
    const entered = screenOf(subject, before.screen).enter(state, bodyArea(state.size));
    const asked: Out = subject.settled?.(entered, before) ?? step(entered);
    return { state: asked.state, effects: [...effects, ...asked.effects] };
  }

  function input(state: St, event: InputEvent): Out {
    // The terminal's own, whatever lies over the screen and however small that is.
    if (event.type === 'key' && event.key === '^l') return step(state, { type: 'redraw' });
    if (event.type === 'key' && event.key === '^z') return step(state, { type: 'suspend' });
    if (state.size.columns < SMALLEST.columns || state.size.rows < SMALLEST.rows) {
      const leave = event.type === 'key' && ['q', '^c'].includes(event.key);
      return leave ? step(state, { type: 'quit' }) : step(state);
    }
    const handling = { act, preview, submit };
    if (event.type === 'key') {
      if (event.key === '^c') return step(state, { type: 'quit' });
      if (state.overlay) return overlayKey(state, event.key, handling);
      const action = actionFor(event.key, active(state).screen);
      return action ? act(state, action) : step(unknownKey(state, event.key));
    }
    if (event.type === 'paste') return pasted(state, event.text, handling);
    if (event.type === 'action') return act(state, event.action);
    const area = bodyArea(state.size);
    const screen = screenOf(subject, active(state).screen);
    if (event.type === 'wheel')
      return step(state.overlay || !screen.wheel ? state : screen.wheel(state, event.by, area));
    if (event.type === 'drag') {
      if (state.overlay) return step(state);
      const { from, to, done } = event;
      const inside = (cell: Cell) => ({ x: cell.x - area.x, y: cell.y - area.y });
      const isIn = from.y >= area.y && from.y < area.y + area.height;
      const dragged = isIn ? screen.drag?.(state, inside(from), inside(to), done, area) : null;
      return dragged ?? (done ? input(state, { type: 'click', ...from }) : step(state));
    }
    // A program that runs is not to be forgotten by a click.
    if (state.overlay)
      return step(
        state.overlay.kind === 'trial' || state.overlay.kind === 'review'
          ? state
          : { ...state, overlay: null },
      );
    if (event.y === state.size.rows - 1) {
      const hint = hintsOf(subject, state).findLast(({ x }) => event.x >= x);
      const inside = hint && event.x < hint.x + hint.key.length + 1 + hint.text.length;
      return inside ? act(state, hint.action) : step(state);
    }
    if (event.y === 1) {
      const tab = tabsOf(subject, state).find(({ x, text }) => event.x >= x && event.x < x + text.length);
      return tab ? show(state, tab.screen) : step(state);
    }
    const y = event.y - area.y;
    if (y < 0 || y >= area.height) return step(state);
    const clicked = screen.click?.(state, event.x - area.x, y, area) ?? step(state);
    return clicked === 'enter' ? act(state, 'enter') : clicked;
  }

  /** A letter without a meaning here: what has one is in the help. */
  const unknownKey = (state: St, key: string): St =>
    [...key].length === 1 ? say(state, `${key} does nothing on this screen · ? lists its keys`) : state;

  /** The screen's own meaning of an action, otherwise the subject's, otherwise what it does everywhere. */
  function act(state: St, action: Action): Out {
    const slot = active(state);
    const area = bodyArea(state.size);
    const own = screenOf(subject, slot.screen).act(state, action, area) ?? subject.act(state, action, area);
    if (own) return own;
    const prompt = (purpose: Prompt['purpose'], label: string, text = ''): Out =>
      step({ ...state, overlay: { kind: 'prompt', purpose, label, text } });
    switch (action) {
      case 'abort':
      case 'quit':
        return step(state, { type: 'quit' });
      case 'back':
        return step(back(state));
      case 'findings':
        return show(state, subject.findings);
      case 'recordingBack':
      case 'recordingNext': {
        if (state.slots.length === 1) return step(say(state, `Only one ${subject.noun} is open.`));
        const by = action === 'recordingNext' ? 1 : state.slots.length - 1;
        const next = { ...state, active: (state.active + by) % state.slots.length };
        // The same view of another one: that is what one moves to and fro for.
        return step(withSlot(next, { screen: tabOf(slot.screen) } as Partial<S>));
      }
      case 'search':
        return prompt('search', subject.prompts.search);
      case 'searchTable': {
        if (!subject.table) return step(state);
        const there = preview(goTo(state, subject.table, subject.leave), 'filter', '');
        return step({
          ...there,
          overlay: { kind: 'prompt', purpose: 'filter', label: subject.prompts.search, text: '' },
        });
      }
      case 'filter':
        return prompt('filter', subject.prompts.filter);
      case 'goal':
        return prompt('goal', 'goal', subject.goals.suggest(slot));
      case 'export':
        return step({ ...state, overlay: exportPrompt(slot.title) });
      case 'exportFinding':
        return step({ ...state, overlay: exportPrompt(slot.title, slot.slices.findings.chosen) });
      case 'copy': {
        const menu = copyMenu(subject.copyable(slot));
        return menu
          ? step({ ...state, overlay: menu })
          : step(say(state, 'Nothing to copy: select a row first.'));
      }
      case 'editor': {
        const place = subject.source(slot);
        return typeof place === 'string' ? step(warn(state, place)) : step(state, { type: 'edit', ...place });
      }
      case 'palette':
        return step({ ...state, overlay: paletteMenu(slot.screen, state.ascii) });
      case 'help':
        return step({ ...state, overlay: { kind: 'help', top: 0 } });
      case 'mouse':
        return step(
          say(
            { ...state, mouse: !state.mouse },
            state.mouse ? 'Mouse off: the terminal selects text.' : 'Mouse on.',
          ),
          { type: 'mouse', on: !state.mouse },
        );
      case 'another':
      case 'redraw':
      case 'suspend':
        return step(state, { type: action });
      default: {
        const digit = Number(/^screen(\d)$/.exec(action)?.[1] ?? 0);
        return digit > 0 && digit <= subject.tabs ? show(state, subject.screens[digit - 1].id) : step(state);
      }
    }
  }

  const tabOf = (screen: S['screen']): S['screen'] => subject.tabOf?.(screen) ?? screen;

  const show = (state: St, screen: S['screen']): Out =>
    step(active(state).screen === screen ? state : goTo(state, screen, subject.leave));

  /** One layer: what the subject undoes, then the screen one came from. Never quits. */
  function back(state: St): St {
    const slot = active(state);
    const undone = subject.undo?.(slot);
    if (undone) return withSlot(state, undone);
    const last = slot.trail.at(-1);
    if (last) {
      const change = { ...subject.comeBack(slot, last), trail: slot.trail.slice(0, -1) };
      return withSlot(state, change as Partial<S>);
    }
    const first = subject.screens[0].id;
    return slot.screen === first
      ? say(state, 'First screen: q quits.')
      : withSlot(state, { screen: first } as Partial<S>);
  }

  const preview = (state: St, purpose: Prompt['purpose'], text: string): St =>
    subject.preview(state, purpose, text, bodyArea(state.size));

  function submit(state: St, prompt: Prompt): Out {
    const closed: St = { ...state, overlay: null };
    if (prompt.purpose === 'goal') return submitGoal(subject.goals, state, prompt);
    if (prompt.purpose !== 'export') return subject.submit(closed, prompt, act);
    const path = prompt.text.trim();
    if (path === '') return step(say(closed, 'Not written: no name was given.'));
    return step(closed, { type: 'export', slot: state.active, path, force: false, only: prompt.only });
  }

  return update;
}

/** The tabs of a subject, the one shown among them. */
export function tabsOf<S extends AnySlot, E, V>(
  subject: Subject<S, E, V>,
  state: State<S>,
): Tab<S['screen']>[] {
  const { screen } = active(state);
  const screens = subject.screens.slice(0, subject.tabs);
  return layTabs(state.size.columns, screens, subject.tabOf?.(screen) ?? screen, subject.findings);
}
