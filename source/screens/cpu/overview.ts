import type { CpuModel } from '../../cpu/model.ts';
import type { Action } from '../binding.ts';
import { HEADLINES, leadsTo, MARGIN } from '../headline.ts';
import { scrolledTo } from '../overview-rows.ts';
import { type Area, active, type Cell, say, step, withSlice, withSlot } from '../state.ts';
import { goTo } from '../subject.ts';
import { paintProfileOverview } from './overview-paint.ts';
import { layout, leversShown } from './overview-rows.ts';
import { setRange } from './range.ts';
import type { OverviewSlice } from './slices.ts';
import { leaveProfile, type ProfileScreen, type ProfileState, type ProfileStep } from './state.ts';

// What keys and the mouse do on the overview of a profile.

export const overviewSlice: OverviewSlice = { column: 0, finding: 0, top: 0 };

export const overviewScreen: ProfileScreen = {
  id: 'overview',
  title: 'Overview',
  enter: (state) => state,
  paint: paintProfileOverview,
  act,
  click,
  drag,
  wheel,
  hints,
  label,
};

const stripWidth = (area: Area) => Math.max(10, area.width - 2 * MARGIN);

function act(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  const slice = slot.slices.overview;
  const width = stripWidth(area);
  const findings = Math.min(HEADLINES, slot.findings?.length ?? 0);
  const rows = findings + leversShown(slot, area.height);
  switch (action) {
    case 'left':
    case 'right':
      return step(moveColumn(state, slice.column + (action === 'left' ? -1 : 1), width));
    case 'home':
    case 'end':
      return step(moveColumn(state, action === 'home' ? 0 : width - 1, width));
    case 'up':
    case 'down':
      return step(
        withSlice(state, 'overview', {
          finding: Math.max(0, Math.min(rows - 1, slice.finding + (action === 'up' ? -1 : 1))),
        }),
      );
    case 'pageUp':
    case 'pageDown':
      return step(wheel(state, action === 'pageUp' ? -area.height : area.height, area));
    case 'range': {
      if (slot.model.activity.bins === 0)
        return step(say(state, 'No samples in time order: no range can be marked.'));
      if (slot.mark) return null;
      const anchor = columnSpan(slot.model, slice.column, width);
      return step(withSlot(state, { mark: { anchor, span: anchor, on: 'overview' } }));
    }
    case 'enter':
      if (slot.mark) return null;
      if (slice.finding >= findings && slice.finding < rows) {
        const [frame] = slot.levers[slice.finding - findings].frames;
        return step(goTo(state, 'function', leaveProfile, { frame }));
      }
      return slot.findings
        ? step(
            withSlice(goTo(state, 'findings', leaveProfile), 'findings', {
              chosen: slice.finding,
              top: 0,
              section: 0,
            }),
          )
        : step(state);
    default:
      return null;
  }
}

function moveColumn(state: ProfileState, to: number, width: number): ProfileState {
  const column = Math.max(0, Math.min(width - 1, to));
  const slot = active(state);
  const moved = withSlice(state, 'overview', { column });
  if (!slot.mark) return moved;
  const here = columnSpan(slot.model, column, width);
  const span = {
    from: Math.min(slot.mark.anchor.from, here.from),
    to: Math.max(slot.mark.anchor.to, here.to),
  };
  return withSlot(moved, { mark: { ...slot.mark, span } });
}

/** Microseconds that a column of the strip stands for. */
function columnSpan(model: CpuModel, column: number, width: number) {
  const whole = model.activity.bins * model.activity.binMicros;
  return { from: (whole * column) / width, to: (whole * (column + 1)) / width };
}

function click(state: ProfileState, x: number, y: number, area: Area): ProfileStep | null {
  const slot = active(state);
  const top = slot.slices.overview.top;
  const rows = layout(slot, area);
  const row = rows[y + top];
  if (row?.kind === 'strip' || row?.kind === 'axis')
    return step(moveColumn(state, x - MARGIN, stripWidth(area)));
  if (row?.kind !== 'finding' && row?.kind !== 'lever') return null;
  const finding =
    row.kind === 'finding' ? row.index : row.index + Math.min(HEADLINES, slot.findings?.length ?? 0);
  const chosen = withSlice(state, 'overview', { finding });
  return slot.slices.overview.finding === finding ? act(chosen, 'enter', area) : step(chosen);
}

/** A range of time, from where on the strip the mouse was pressed. */
function drag(state: ProfileState, from: Cell, to: Cell, done: boolean, area: Area): ProfileStep | null {
  const slot = active(state);
  const { kind } = layout(slot, area)[from.y + slot.slices.overview.top] ?? {};
  if ((kind !== 'strip' && kind !== 'axis') || from.x === to.x) return null;
  const width = stripWidth(area);
  const column = (x: number) => Math.max(0, Math.min(width - 1, x - MARGIN));
  const anchor = columnSpan(slot.model, column(from.x), width);
  const marked = moveColumn(
    withSlot(state, { mark: { anchor, span: anchor, on: 'overview' } }),
    column(to.x),
    width,
  );
  return done ? setRange(marked) : step(marked);
}

function wheel(state: ProfileState, by: number, area: Area): ProfileState {
  const slot = active(state);
  const top = scrolledTo(slot.slices.overview.top + by, layout(slot, area).length, area);
  return withSlice(state, 'overview', { top });
}

function hints(state: ProfileState): Action[] {
  return active(state).model.activity.bins > 0
    ? ['enter', 'screen2', 'screen3', 'range', 'export']
    : ['enter', 'screen2', 'screen3', 'screen4', 'export'];
}

function label(state: ProfileState, action: Action): string | null {
  const slot = active(state);
  if (action === 'range') return slot.mark ? 'set the range' : 'mark a range';
  if (action === 'enter') {
    const finding = slot.findings?.[slot.slices.overview.finding];
    return finding ? leadsTo(finding) : 'the function';
  }
  return null;
}
