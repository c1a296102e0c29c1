export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault };

export class Fault extends Error {
  readonly code: string;
  readonly at: number;

  constructor(code: string, at: number) {
    super(`${code} at ${at}`);
    this.name = 'Fault';
    this.code = code;
    this.at = at;
  }
}

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const miss = (code: string, at: number): Outcome<never> => ({ ok: false, fault: new Fault(code, at) });
