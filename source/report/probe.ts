import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProbeResult } from '../diagnose/probe/result.ts';
import { count, duration, percent, plural } from '../format/numbers.ts';

const MEANING: Record<ProbeResult['verdict'], string> = {
  repeated: 'optimize: keep the result per argument',
  'cache misses': 'optimize: look up by value, not by identity',
  'scan grows': 'optimize: index it, or keep the result up to date',
  scan: 'optimize: index it',
  'copy grows': 'optimize: change it in place',
  copies: 'optimize: make many changes to one copy, or change it in place',
  'sorts again': 'optimize: insert in order, or sort once',
  filtered: 'optimize: find the listener by its key',
  'one by one': 'optimize where no turn needs what the one before gave: let the waits overlap',
  'long numbers': 'optimize: compute with as many digits as the result needs',
  allocates: 'optimize: create fewer objects, or keep fewer',
  'same text': 'optimize: go over each text once, or only for what is meant',
  'formatter again': 'optimize: keep one formatter per locale and options',
  'asks often': 'optimize: ask seldom, and keep the answer',
  needed: 'leave: the work is needed',
  open: 'open: counts do not decide this. `culprit record --sizes` shows how it grows, `culprit prove --patch` tries a change of yours',
};

/** The lines that a person reads. */
export function probeText(result: ProbeResult): string[] {
  const { place, callers, callersOf, callsPerRequest: perRequest, sizes, loops, cache } = result;
  const ofCalls = callersOf < result.calls ? ` of ${count(callersOf)} calls looked at` : '';
  const examined =
    result.examined > 0 && result.examined < result.calls
      ? `, ${count(result.examined)} examined${result.limited ? ' (time limit)' : ''}`
      : '';
  return [
    result.text,
    `  ${MEANING[result.verdict]}`,
    '',
    `  place      ${place.name} · ${pathOf(place.url)}:${place.line}`,
    `  calls      ${count(result.calls)}${examined}${perRequest === null ? '' : `, ${perRequest.toPrecision(2)} per request`}`,
    ...(result.examined > 0
      ? [
          `  arguments  ${count(result.distinctArguments)} distinct, ${percent(result.repeatedShare)} seen before with the same result, ${count(result.repeatsOfLast)} as in the call before`,
        ]
      : []),
    ...(sizes
      ? [
          `  sizes      ${count(sizes.min)} to ${count(sizes.max)}, median ${count(sizes.median)}${sizes.grows ? ', growing with the calls' : ''}`,
        ]
      : []),
    ...loops
      .slice(0, 3)
      .map(
        ({ line: at, turns, perTurn, passed }, i) =>
          `  ${i === 0 ? 'loops    ' : '         '}  line ${at}: ${count(turns)} turns${perTurn ? `, ${count(perTurn.median)} (median) to ${count(perTurn.max)} for each turn of the loop around it${perTurn.grows ? ', growing' : ''}` : ''}${passed === null ? '' : `, ${percent(passed / turns)} pass its test`}`,
      ),
    ...(cache
      ? [
          `  cache      ${count(cache.hits)} hits of ${count(cache.lookups)} lookups, ${count(cache.distinctKeys)} distinct keys`,
        ]
      : []),
    ...(result.allocated > 0
      ? [
          `  allocated  ${plural(result.allocated, 'object or array', 'objects and arrays')} written as ${result.allocated === 1 ? 'a literal' : 'literals'}`,
        ]
      : []),
    ...(result.p50Micros > 0
      ? [`  time       ${duration(result.p50Micros)} per call (median), p95 ${duration(result.p95Micros)}`]
      : []),
    ...callers
      .slice(0, 4)
      .map(
        ({ name, url, line, calls }, i) =>
          `  ${i === 0 ? 'callers  ' : '         '}  ${count(calls)}${i === 0 ? ofCalls : ''} from ${name}${url ? ` (${pathOf(url)}:${line})` : ''}`,
      ),
  ];
}

/** A file as it is named from the current directory. */
export function pathOf(url: string): string {
  if (!url.startsWith('file:')) return url;
  const path = fileURLToPath(url);
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
