import type { Action } from './binding.ts';
import { openWithRoom } from './finding-rows.ts';
import { type FindingsView, layout, listRows, rowsOf } from './findings-layout.ts';
import type { Area, FindingsSlice } from './state.ts';

// What keys, clicks and the wheel do on the screen of recommendations.

function scrolled(view: FindingsView, area: Area, by: number): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const most = Math.max(0, rowsOf(view, text).rows.length - text.height);
  return { top: Math.max(0, Math.min(most, view.slice.top + by)) };
}

/** The cursor on a section, scrolled to be seen; what opens with it as well, as far as there is room. */
function onSection(
  view: FindingsView,
  area: Area,
  to: number,
  open = view.slice.open,
): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const sections = view.text(text.width)?.sections.length ?? 0;
  const section = Math.max(0, Math.min(sections - 1, to));
  const { rows, headings } = rowsOf(view, text, { section, open, pane: 1 });
  const first = headings[section] ?? 0;
  const last = (headings[section + 1] ?? rows.length) - 1;
  const most = Math.max(0, rows.length - text.height);
  const top = Math.min(first, Math.max(view.slice.top, last - text.height + 2));
  // Before the first section stands the change.
  return { pane: 1, section, open, top: section === 0 && last < text.height ? 0 : Math.min(most, top) };
}

/** Opens or closes the section that the cursor is on. */
function toggled(view: FindingsView, area: Area): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const { section, open } = view.slice;
  const shown = view.text(text.width);
  const heading = shown?.sections[section]?.heading;
  if (!shown || heading === undefined) return {};
  const next = new Set(open ?? openWithRoom(shown, text));
  if (!next.delete(heading)) next.add(heading);
  return onSection(view, area, section, next);
}

/** Opens all sections, or closes them where all are open. */
function toggledAll(view: FindingsView, area: Area): Partial<FindingsSlice> {
  const { text } = layout(area, view.findings?.length ?? 0);
  const shown = view.text(text.width);
  if (!shown) return {};
  const headings = shown.sections.map(({ heading }) => heading);
  const open = view.slice.open ?? openWithRoom(shown, text);
  const all = headings.every((heading) => open.has(heading));
  return { open: new Set(all ? [] : headings), top: 0 };
}

/** What a moving key changes, or null for another. */
export function movedFindings(view: FindingsView, action: Action, area: Area): Partial<FindingsSlice> | null {
  const { slice } = view;
  const findings = view.findings ?? [];
  const { text } = layout(area, findings.length);
  const pick = (to: number): Partial<FindingsSlice> => ({
    chosen: Math.max(0, Math.min(findings.length - 1, to)),
    top: 0,
    section: 0,
  });
  switch (action) {
    case 'pane':
    case 'paneBack':
      return { pane: 1 - slice.pane };
    case 'left':
      return { pane: 0 };
    case 'right':
      return { pane: 1 };
    case 'up':
    case 'down': {
      const by = action === 'up' ? -1 : 1;
      return slice.pane === 1 ? onSection(view, area, slice.section + by) : pick(slice.chosen + by);
    }
    case 'pageUp':
    case 'pageDown':
      return scrolled(view, area, (action === 'pageUp' ? -1 : 1) * Math.max(1, text.height - 2));
    case 'home':
    case 'end':
      if (slice.pane === 1) return onSection(view, area, action === 'home' ? 0 : 1e9);
      return pick(action === 'home' ? 0 : findings.length - 1);
    case 'toggle':
      return toggled(view, area);
    case 'expandHot':
      return toggledAll(view, area);
    case 'enter':
      return slice.pane === 1 ? toggled(view, area) : null;
    default:
      return null;
  }
}

export function clickedFindings(
  view: FindingsView,
  x: number,
  y: number,
  area: Area,
): Partial<FindingsSlice> | null {
  const { list, text } = layout(area, view.findings?.length ?? 0);
  if (area.x + x >= list.x + list.width || area.y + y >= list.y + list.height) {
    const row = view.slice.top + area.y + y - text.y;
    const section = rowsOf(view, text).headings.indexOf(row);
    if (section < 0) return { pane: 1 };
    return toggled({ ...view, slice: { ...view.slice, section } }, area);
  }
  const row = listRows(view.findings ?? [], list)[y];
  return row && row.finding >= 0 ? { chosen: row.finding, top: 0, section: 0, pane: 0 } : null;
}

export const wheeledFindings = (view: FindingsView, by: number, area: Area) => scrolled(view, area, by);
