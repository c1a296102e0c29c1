import { APP } from '../../cpu/model.ts';
import { labelOf } from '../../cpu/query.ts';
import type { Member } from '../../cpu/run.ts';
import type { SourceReader } from '../../files/reader.ts';
import { loading } from '../case/loading.ts';
import type { RunFinding } from './run-finding.ts';
import { type Kind, type Starter, startersIn } from './starters.ts';
import { describe, type Started } from './words.ts';

const FEW = 3;
/** Of their CPU time, from which on starting is most of what they do. */
const MOSTLY = 0.5;
/** Of the run's CPU time. */
const WORTH = 0.1;

/** A thread or process for each task, each of which loads the same modules again: what no recording of one of them shows. */
export function findTogether(run: readonly Member[], sources: SourceReader): RunFinding[] {
  if (run.length <= FEW) return [];
  for (const { model } of run) sources.learn(model.recording);
  const whole = run.reduce((sum, { model }) => sum + model.onCpu, 0) || 1;
  return familiesOf(run)
    .filter(({ children }) => loadsMostly(children))
    .flatMap(({ parent, children, kind }) => {
      const starters = startersIn(parent.model, sources).filter((one) => one.kind === kind);
      return starters.flatMap((starter) => {
        const members = starters.length === 1 ? children : children.filter((one) => runs(one, starter));
        return startedOneByOne({ starter, parent, members }, whole) ?? [];
      });
    })
    .map((started) => describe(started, sources));
}

interface Family {
  parent: Member;
  children: Member[];
  kind: Kind;
}

/** Main threads with their workers, and the process that was there first with those that came after it. */
function familiesOf(run: readonly Member[]): Family[] {
  const mains = run.filter(({ thread }) => thread === 0).sort((a, b) => a.start - b.start);
  const ofThreads = mains.map(
    (parent): Family => ({
      parent,
      children: run.filter(({ pid, thread }) => pid === parent.pid && thread !== null && thread > 0),
      kind: 'worker',
    }),
  );
  const [parent, ...children] = mains;
  return [...ofThreads, ...(parent ? [{ parent, children, kind: 'process' as const }] : [])].filter(
    ({ children }) => children.length >= FEW,
  );
}

const loadedBy = (members: readonly Member[]) =>
  members.reduce((sum, { model }) => sum + loading({ model }).total, 0);

function loadsMostly(members: readonly Member[]): boolean {
  const count = members.filter((one) => loadedBy([one]) >= MOSTLY * one.model.onCpu).length;
  return count >= FEW && count >= members.length / 2;
}

/** Whether a function of the script was seen. */
function runs({ model }: Member, { script }: Starter): boolean {
  const { functions } = model;
  return (
    script !== '' &&
    functions.order.some(
      (frame) =>
        functions.category[frame] === APP &&
        labelOf(model, frame)
          .url.replace(/[?#].*$/, '')
          .endsWith(`/${script}`),
    )
  );
}

function startedOneByOne(
  { starter, parent, members }: Pick<Started, 'starter' | 'parent' | 'members'>,
  whole: number,
): Started | null {
  if (members.length < FEW || !loadsMostly(members)) return null;
  const atOnce = mostAtOnce(members);
  // A pool is there at once; one that replaces what has crashed has few more.
  if (members.length < 2 * atOnce) return null;
  const loaded = loadedBy(members);
  const onCpu = members.reduce((sum, { model }) => sum + model.onCpu, 0);
  const share = (loaded * (1 - atOnce / members.length)) / whole;
  if (loaded < MOSTLY * onCpu || share < WORTH) return null;
  return { starter, parent, members, atOnce, loaded, onCpu, share };
}

function mostAtOnce(members: readonly Member[]): number {
  const starts = members.map(({ start }) => start).sort((a, b) => a - b);
  const ends = members.map(({ end }) => end).sort((a, b) => a - b);
  let most = 0;
  let ended = 0;
  starts.forEach((start, at) => {
    while (ends[ended] <= start) ended++;
    most = Math.max(most, at + 1 - ended);
  });
  return most;
}
