export interface RawEvent { seq: number; stream: string; line: string }
export interface Event extends RawEvent { at: number; level: string; service: string; message: string; fields: Record<string, string>; hidden: number }
export interface Stage<I, O> { name: string; process(input: I): O | undefined; flush?(): O[] }
export class StageError extends Error {
  readonly stage: string;
  constructor(stage: string, message: string, cause?: unknown) {
    super(`${stage}: ${message}`, { cause });
    this.stage = stage;
  }
}
