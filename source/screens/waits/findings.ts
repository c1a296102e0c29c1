import { duration, plural } from '../../format/numbers.ts';
import { adviceScreen } from '../advice.ts';
import { findingText } from '../finding-rows.ts';
import { step } from '../state.ts';
import { goToScreen, type WaitsEffect, type WaitsScreen, type WaitsSlot } from './state.ts';

// The recommendations of a recording of waits.

/** What to do about the waiting. */
export const waitFindingsScreen: WaitsScreen = adviceScreen<WaitsSlot, WaitsEffect>({
  id: 'wait-findings',
  leadsTo: 'the operations',
  text: (slot, finding, width) => findingText(finding, metrics(slot), [], slot.method, width),
  open: (state) => step(goToScreen(state, 'operations')),
});

function metrics({ model }: WaitsSlot): string[] {
  const { operations, requests, wallMicros } = model.recording;
  return [
    `${duration(wallMicros)}: ${plural(operations.count, 'operation')}, ${plural(requests.count, 'request')}`,
    ...model.routes
      .slice(0, 3)
      .map(
        (row) =>
          `${row.route}: p50 ${duration(row.p50Micros)}, p95 ${duration(row.p95Micros)}, p99 ${duration(row.p99Micros)}`,
      ),
    `event-loop delay p99 ${duration(model.loop.p99Micros)}`,
  ];
}
