import type { Diagnosis } from '../../diagnose/diagnose.ts';
import type { Finding } from '../../diagnose/finding.ts';
import { withProbes } from '../../diagnose/probe/apply.ts';
import { type ProofResult, withProofs } from '../../diagnose/probe/proofs.ts';
import type { ProbeResult } from '../../diagnose/probe/result.ts';
import type { Laboratory, Watch } from './laboratory.ts';
import type { ProfileEffect, ProfileSession, ProfileWorld } from './state.ts';

type Ask = ProfileEffect & { type: 'ask' };
type Try = ProfileEffect & { type: 'try' };
type ToReview = ProfileEffect & { type: 'review' };

/**
 * Findings that are tried on the user's program, one at a time. A program runs only after its command was confirmed: once in a session, and again
 * after a trial was cancelled.
 */
export class Trials {
  private readonly laboratory: Laboratory;
  /** What was confirmed in this session. */
  private agreed: string | null = null;
  private running: AbortController | null = null;
  /** What is on the screen to be agreed to. */
  private reviewed: ToReview | null = null;
  private readonly proofs: ProofResult[] = [];
  private readonly probes: ProbeResult[] = [];
  /** Changes that were written. */
  private readonly written: Finding['code'][] = [];

  private readonly method: ProfileWorld['method'];

  constructor({ laboratory, method }: Pick<ProfileWorld, 'laboratory' | 'method'>) {
    this.laboratory = laboratory;
    this.method = method;
  }

  /** A diagnosis with what was measured so far. */
  measured<T extends Pick<Diagnosis, 'findings'>>(diagnosis: T): T {
    const { findings } = withProofs(diagnosis.findings, this.proofs);
    return { ...diagnosis, findings: this.applied(withProbes(findings, this.probes).findings) };
  }

  /** Findings of which those whose change was written say so. */
  private applied(findings: readonly Finding[]): Finding[] {
    const edits = new Set(this.written.map((code) => JSON.stringify(code?.edit)));
    return findings.map((one) =>
      one.tried === 'proven' && one.code?.edit && edits.has(JSON.stringify(one.code.edit))
        ? { ...one, tried: 'applied' }
        : one,
    );
  }

  ask({ what, slot, finding, patch }: Ask, session: ProfileSession): Promise<void> | void {
    if (this.agreed !== null)
      return this.try({ type: 'try', what, slot, finding, command: this.agreed, patch }, session);
    const { text, from } = this.laboratory.command(session.get().slots[slot].whole);
    const note =
      from === 'remembered'
        ? 'used here before'
        : from === 'recording'
          ? 'as recorded'
          : 'a service: --load URL -- node server.js';
    session.dispatch({ type: 'asked', what, text, note, patch });
  }

  async try({ what, slot, finding, command, patch }: Try, session: ProfileSession): Promise<void> {
    if (this.running) return;
    this.laboratory.remember(session.get().slots[slot].whole, command === '' ? null : command);
    this.agreed = command === '' ? null : command;
    if (command === '') return;
    const running = new AbortController();
    this.running = running;
    const progress: Watch['progress'] = (done, of, text) =>
      session.dispatch({ type: 'trying', what, command, done, of, text });
    const end = (text: string, bad: boolean) =>
      session.dispatch({ type: 'tried', slot, found: null, text, bad });
    progress(0, 1, 'starting the program');
    try {
      const { diagnosed } = session.get().slots[slot];
      const watch = { signal: running.signal, progress };
      const [laboratory, of] = [this.laboratory, [diagnosed, finding, command, watch] as const];
      const proof = what === 'prove' ? await laboratory.prove(...of, patch) : null;
      const probe = what === 'probe' ? await laboratory.probe(...of) : null;
      const result = proof ?? probe;
      if (!result) {
        this.agreed = null;
        return end('Cancelled. The program was ended, and nothing is changed.', false);
      }
      if (proof) this.proofs.push(proof);
      if (probe) this.probes.push(probe);
      const known = session.get().slots[slot].findings ?? [];
      const findings = proof
        ? withProofs(known, [proof]).findings
        : withProbes(known, probe ? [probe] : []).findings;
      await this.show(findings, known, slot, result.text, session);
    } catch (error) {
      // The command may be what is wrong.
      this.agreed = null;
      end((error as Error).message.split('\n', 1)[0], true);
    } finally {
      this.running = null;
    }
  }

  private async show(
    findings: Finding[],
    known: readonly Finding[],
    slot: number,
    text: string,
    session: ProfileSession,
  ): Promise<void> {
    const at = Math.max(
      0,
      findings.findIndex((one) => !known.includes(one)),
    );
    const { slots } = session.get();
    const method = await this.method(slots.with(slot, { ...slots[slot], findings }), slot);
    session.dispatch({ type: 'tried', slot, found: { findings, at, method }, text, bad: false });
  }

  review(effect: ToReview, session: ProfileSession): void {
    const { slots } = session.get();
    try {
      const { path, diff } = this.laboratory.review(slots[effect.slot].diagnosed, effect.finding);
      this.reviewed = effect;
      session.dispatch({ type: 'review', title: `Write ${path}?`, lines: diff.trimEnd().split('\n') });
    } catch (error) {
      session.dispatch({ type: 'message', text: (error as Error).message.split('\n', 1)[0], bad: true });
    }
  }

  /** Writes what is on the screen. */
  apply(session: ProfileSession): void {
    const { reviewed } = this;
    this.reviewed = null;
    if (!reviewed) return;
    const { slots } = session.get();
    try {
      const path = this.laboratory.apply(slots[reviewed.slot].diagnosed, reviewed.finding);
      this.written.push(reviewed.finding.code);
      session.dispatch({
        type: 'applied',
        slot: reviewed.slot,
        findings: this.applied(slots[reviewed.slot].findings ?? []),
        text: `Written: ${path}. Record again for what comes next.`,
      });
    } catch (error) {
      session.dispatch({ type: 'message', text: (error as Error).message.split('\n', 1)[0], bad: true });
    }
  }

  cancel(): void {
    this.running?.abort();
  }
}
