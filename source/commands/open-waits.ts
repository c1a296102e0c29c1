import { waitsMethod } from '../diagnose/waits/method.ts';
import type { SessionLook } from '../screens/state.ts';
import { type WaitsSession, waitsSession } from '../screens/waits/session.ts';
import type { WaitsModel } from '../waits/model.ts';
import { waitFindings } from './diagnosed.ts';
import { writeWaitsReport } from './export.ts';
import { type Host, sourceReader, terminalWorld } from './world.ts';

/** A session on recordings of waits, which are already open. */
export function openWaits(
  opened: readonly { title: string; model: WaitsModel }[],
  host: Host,
  { tries }: { tries: readonly string[] },
  look: SessionLook,
): WaitsSession {
  return waitsSession(
    opened,
    {
      ...terminalWorld(
        sourceReader(
          host,
          opened.map(({ model }) => model.recording),
        ),
        host,
      ),
      diagnose: (model) => waitFindings(model, host.sourceRoots, host.ended),
      method: async (slots, index) => {
        const { model, findings, goals, pinned } = slots[index];
        return waitsMethod(model, findings ?? [], { goals, pinned, journal: tries });
      },
      exportReport: (slots, index, findings, path, force) =>
        writeWaitsReport(slots[index].model, findings, slots[index].method, path, force),
    },
    look,
  );
}
