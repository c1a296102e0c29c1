import type { SourceReader } from '../../files/reader.ts';
import { bytes, count, percent } from '../../format/numbers.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import type { HeapModel } from '../../heap/model.ts';
import { foldPath } from '../../heap/retainers/path-line.ts';
import { pathText } from '../../heap/retainers/paths.ts';
import { freshOf, isStill } from '../../heap/suspects/still.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import type { Evidence, Finding } from '../finding.ts';
import { apiEvidence, apiOf, ownerProposal } from './api.ts';
import { piecesAdvice } from './binary.ts';
import { evidenceOf, isSameOwner } from './evidence.ts';
import { goalFor } from './goal.ts';
import {
  DOUBT,
  doubtful,
  growthEvidence,
  isHeavier,
  MAY_BE_MEANT,
  MAY_TURN_OVER,
  sureness,
  verdict,
} from './growth.ts';
import { landing } from './landing.ts';
import { type Limit, limitAdvice, limitEvidence, limitOf } from './limits/limit.ts';
import type { OwnSource } from './limits/own-source.ts';
import { lastName } from './names.ts';
import { dotted, isOwnCallback, type Owner, ownerEvidence, ownerOfCase, packageName } from './owner.ts';
import { REALM_ADVICE, realmEvidence } from './realms.ts';
import { type HeapCase, inCode, type Shape } from './shape.ts';
import { SHAPES } from './shapes.ts';
import { spreadTitle } from './spread.ts';
import { unreadAdvice, unreadEvidence, unreadOf } from './unread.ts';
import { and, THREE_SNAPSHOTS } from './words.ts';

/** A suspect as a finding: what it is, what shows it, what to do about it and what that frees. */
export function findingOf(
  c: HeapCase,
  growth: Growth | null,
  packages: SourceReader,
  source: OwnSource,
  models: readonly HeapModel[],
): Finding {
  const { suspect, model } = c;
  // Of one snapshot alone: whether an earlier one of the process shows by its ids that it has not grown since.
  const fresh = growth ? null : freshOf(model, suspect);
  const found = SHAPES.find(({ fits }) => fits(c))!;
  const owner = ownerOfCase(c, packages);
  // What shows that it is left over is no matter of doubt.
  const proof = found.proof?.(c) ?? neverMeant(c, owner);
  const shape = found.proof || proof ? { ...found, mayBeMeant: proof === null } : found;
  const api = owner && apiOf(c, owner, packages);
  // Who adds a listener of its own to a package's emitter takes it off as from any other.
  const isTheirs =
    owner?.role === 'holder' && !(shape.rule === 'listener-leak' && isOwnCallback(c, packages));
  // What a package holds is named by the way to it, from the last name that the program gave.
  const way = isTheirs ? dotted(c.path) : '';
  const called = way.split('.').at(-1) === c.name ? { ...c, name: way } : c;
  const code = isTheirs || owner?.library?.code ? (owner?.library?.code ?? null) : shape.code(inCode(c));
  const advice = owner && (isTheirs || owner.role === 'pile') ? ownerProposal(called, owner, api) : null;
  const own = isTheirs ? null : shape.proposal(c);
  const at = landing(c);
  const unread = unreadOf(c, packages);
  const realms = realmEvidence(c, models);
  const first = verdict(c, shape, growth);
  const judged = first === 'investigate' && isStill(fresh) ? 'leave' : first;
  const limit = judged === 'leave' ? null : limitOf(c, source);
  const freed = suspect.retainedSize - (limit?.stays ?? 0);
  const share = freed / (model.totals.size || 1);
  const proposal = [
    doubtful(c, shape) && !growth ? (fresh === null ? MAY_BE_MEANT : MAY_TURN_OVER) : null,
    limit && limitAdvice(limit),
    own,
    shape.rule === 'binary-data' ? null : piecesAdvice(c),
    advice,
    unread && unreadAdvice(unread),
    realms && REALM_ADVICE,
    alsoAt(c),
  ]
    .filter((part) => part !== null)
    .join(' ');
  const finding: Finding = {
    rule: shape.rule,
    verdict: judged,
    title: `${spreadTitle(c, growth) ?? shape.title(called)}${owner?.role === 'holder' ? ` · ${packageName(owner.package)}` : ''}`,
    strategy: 'memory',
    subject: {
      name: model.classes.names[model.classes.ofNode[at]],
      id: model.graph.nodeId[at],
      ...(model.dominators!.retainedSize[at] >= suspect.retainedSize || at === c.owner
        ? {}
        : { keeper: model.graph.nodeId[c.owner] }),
      path: foldPath(c.path),
    },
    package: owner?.package ?? null,
    evidence: [
      ...evidenceOf(c, growth),
      ...(owner ? [ownerEvidence(owner)] : []),
      ...(api ? [apiEvidence(api)] : []),
      ...(unread ? [unreadEvidence(unread)] : []),
      ...(limit ? [limitEvidence(limit)] : []),
      ...(realms ? [realms] : []),
      ...(proof === null
        ? []
        : [
            {
              metric: 'left over',
              value: suspect.kind === 'chain' ? suspect.links : suspect.contents.count,
              unit: 'count' as const,
              text: proof,
            },
          ]),
      ...(fresh === null ? growthEvidence(c, shape, growth, models) : [freshEvidence(suspect, fresh)]),
    ],
    confidence: confidence(c, shape, growth),
    impact: {
      share,
      maxSpeedup: null,
      bytes: freed,
      text: `${whatToDo(suspect, shape, limit)} returns at most ${bytes(freed)}, ${percent(share)} of the heap`,
    },
    proposal,
    tradeOffs: shape.tradeOffs,
    code: code && { ...code, language: 'js', exact: false },
    benchmark: THREE_SNAPSHOTS,
    verification:
      'Take three snapshots under the same load, a few minutes apart, and compare them: `culprit compare 1.heapsnapshot 2.heapsnapshot 3.heapsnapshot`. Objects allocated between the first two and still alive in the third must be gone from the list.',
    goal: goalFor(c),
  };
  return judged === 'leave' && !shape.needed ? leftAlone(finding, suspect, growth) : finding;
}

/** Why a package never has so many of them, where that is known. */
function neverMeant({ suspect: { contents } }: HeapCase, owner: Owner | null): string | null {
  const never = owner?.role === 'holder' ? owner.library?.never : undefined;
  return never && contents.count >= never.count
    ? `${count(contents.count)} are held, and ${never.text}`
    : null;
}

/** What the ids of one snapshot say of its growth. */
function freshEvidence({ retainedSize }: Suspect, fresh: number): Evidence {
  const value = retainedSize * fresh;
  return {
    metric: 'growth',
    value,
    unit: 'bytes',
    text: isStill(fresh)
      ? 'all of it was there in an earlier snapshot of this process, by the ids of its objects: it has not grown since'
      : `${bytes(value)} of it, ${percent(fresh)}, was allocated after an earlier snapshot of this process, by the ids of its objects`,
  };
}

/** What does not grow is reported without a change to make, and no goal that it would break as it is. */
function leftAlone(finding: Finding, { retainedSize }: Suspect, growth: Growth | null): Finding {
  const { share } = finding.impact;
  const heavier = isHeavier(growth);
  const why = !growth
    ? 'it has not grown since an earlier snapshot of this process'
    : heavier
      ? 'as many are in it as before, and what grows is in them'
      : 'over these snapshots it is no leak';
  return {
    ...finding,
    impact: {
      ...finding.impact,
      text: `it keeps ${bytes(retainedSize)}, ${percent(share)} of the heap, ${heavier ? 'in as many objects as before' : 'and does not go on growing'}`,
    },
    proposal: `Leave it: ${why}. Bound it only if its size itself is too large.`,
    tradeOffs: [],
    code: null,
    verification: 'Nothing was changed.',
    goal: null,
  };
}

/** What it takes for that much to go. */
function whatToDo(suspect: Suspect, { rule }: Shape, limit: Limit | null): string {
  if (limit)
    return limit.name === ''
      ? `keeping the last ${count(limit.value)}`
      : `keeping to ${limit.name} = ${count(limit.value)}`;
  const isTimed = suspect.joint && suspect.companions?.includes('Timeout');
  if (rule === 'several-holders' || suspect.alsoAt || suspect.beside || isTimed)
    return 'removing it in all places';
  return suspect.kind === 'group' ? 'freeing all of them' : 'freeing it';
}

/** One snapshot shows weight, not growth: many alike in one place make growth likely, one large object does not. */
function confidence(c: HeapCase, shape: Shape, growth: Growth | null): number {
  const { suspect } = c;
  if (growth) return sureness(growth);
  if (shape.rule === 'large-object' || shape.rule === 'many-instances') return 0.5;
  const { count: things, retainedSize } = suspect.contents;
  const pure = suspect.retainedSize > 0 ? Math.min(1, retainedSize / suspect.retainedSize) : 0;
  const many = suspect.kind === 'chain' ? 1 : Math.min(1, Math.log10(Math.max(1, things)) / 4);
  const sure = 0.5 + 0.3 * many + 0.15 * pure;
  return doubtful(c, shape) ? Math.min(sure, DOUBT) : sure;
}

/** Where else the same things are held: to release them in one place alone frees little. */
function alsoAt({ model, suspect }: HeapCase): string | null {
  const timers = suspect.companions?.includes('Timeout')
    ? 'Each also has a timer that keeps it: clear that too (clearInterval, clearTimeout), in the same function.'
    : null;
  if (suspect.beside) {
    const same = suspect.beside.every(({ path }) => isSameOwner(suspect, path));
    const fields = suspect.beside.map(({ path }) => {
      const words = pathText(model.graph, path);
      return isSameOwner(suspect, path) ? lastName(words).name : dotted(words) || lastName(words).name;
    });
    return `Limit ${and(fields)}${same ? ' of the same object' : ''} as well.`;
  }
  if (!suspect.alsoAt) return timers;
  const names = suspect.alsoAt.map(({ path }) => {
    const words = pathText(model.graph, path);
    return dotted(words) || words.at(-1) || '';
  });
  return `${and([...new Set(names)])} holds the same objects: remove them there too, in the same function.`;
}
