import { Ajv } from 'ajv';
import type { Panelist } from './panel.ts';
import { schemaOf, type Questionnaire } from './questionnaire.ts';

export class Tally {
  accepted = 0;
  refused = 0;
  byRegion: Record<string, number> = {};
}

export class Intake {
  private readonly ajv = new Ajv({ allErrors: true });
  private readonly panel: Map<string, Panelist>;
  readonly tallies = new Map<string, Tally>();

  constructor(panel: Map<string, Panelist>) {
    this.panel = panel;
  }

  private tally(code: string): Tally {
    let found = this.tallies.get(code);
    if (!found) this.tallies.set(code, (found = new Tally()));
    return found;
  }

  receive(form: Questionnaire, sheets: Record<string, unknown>[]): number {
    const check = this.ajv.compile(schemaOf(form));
    const tally = this.tally(form.code);
    let good = 0;
    for (const sheet of sheets) {
      const person = this.panel.get(String(sheet.panelist));
      if (!person || !check(sheet)) {
        tally.refused++;
        continue;
      }
      person.answered++;
      tally.accepted++;
      tally.byRegion[person.region] = (tally.byRegion[person.region] ?? 0) + person.weights[form.version % 12];
      good++;
    }
    return good;
  }
}
