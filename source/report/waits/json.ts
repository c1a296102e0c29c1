import type { Finding } from '../../diagnose/finding.ts';
import type { MethodStep } from '../../diagnose/method.ts';
import { apdex } from '../../waits/apdex.ts';
import { PROGRAM, type WaitsModel } from '../../waits/model.ts';
import { fitScaling, saturated } from '../../waits/scaling.ts';
import { type JsonOptions, SCHEMA_VERSION } from '../json.ts';

export interface WaitsOptions extends JsonOptions {
  /** What a request should take at the most, for Apdex; null where nobody said. */
  target: number | null;
}

/** The report on a recording of waits as the schema has it. */
export function waitsJson(
  model: WaitsModel,
  findings: readonly Finding[],
  method: readonly MethodStep[],
  { top, version, target }: WaitsOptions,
): object {
  const { recording, operations, routes, loop } = model;
  const { file, bytes, startedAt, dataQuality, wallMicros } = recording;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'culprit', version },
    recording: { kind: 'waits', file, bytes, startedAt, dataQuality },
    waits: {
      wallMicros: Math.round(wallMicros),
      loopDelay: { p50Micros: loop.p50Micros, p99Micros: loop.p99Micros, maxMicros: loop.maxMicros },
      loopUtilization: loop.utilization,
      operations: operations.slice(0, top).map((row) =>
        rounded({
          kind: row.kind,
          label: row.label,
          count: row.count,
          totalMicros: row.totalMicros,
          p50Micros: row.p50Micros,
          p95Micros: row.p95Micros,
          p99Micros: row.p99Micros,
          maxConcurrent: row.maxConcurrent,
          errors: row.errors,
          open: row.open,
          remoteMicros: row.remoteMicros,
          readyMicros: row.readyMicros,
          readyBehind: row.readyBehind.map(rounded),
          from: row.from.map(rounded),
        }),
      ),
      requests: routes
        .filter(({ route }) => route !== PROGRAM)
        .slice(0, top)
        .map((row) =>
          rounded({
            route: row.route,
            count: row.count,
            perSecond: row.perSecond,
            errors: row.errors,
            apdex: target === null ? null : apdex(model, row, target),
            p50Micros: row.p50Micros,
            p95Micros: row.p95Micros,
            p99Micros: row.p99Micros,
            cpuMicros: row.cpuMicros,
            blockedMicros: row.blockedMicros,
            waitMicros: row.waitMicros,
            kinds: row.kinds.map(rounded),
          }),
        ),
      ...(recording.plans.length > 0 ? { plans: recording.plans } : {}),
      ...(recording.load.length > 0
        ? {
            load: {
              steps: recording.load.map((step) => rounded({ ...step, full: saturated(model, step) })),
              scaling: fitScaling(recording.load),
            },
          }
        : {}),
    },
    findings,
    method,
  };
}

/** A fraction of a microsecond is no figure. */
function rounded<T extends object>(row: T): T {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /micros$/i.test(name) && typeof value === 'number' ? Math.round(value) : value,
    ]),
  ) as T;
}
