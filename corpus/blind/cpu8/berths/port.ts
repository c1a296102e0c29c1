import { Agenda } from './agenda.ts';

type Vessel = { imo: number; length: number; teu: number; arrived: number };
type Berth = { id: string; length: number; cranes: number; vessel: Vessel | null };

export class Port {
  readonly agenda: Agenda;
  readonly berths: Berth[];
  readonly roadstead: Vessel[] = [];
  readonly waits: number[] = [];
  moves = 0;

  constructor(agenda: Agenda, berths: Berth[]) {
    this.agenda = agenda;
    this.berths = berths;
  }

  arrive(vessel: Vessel): void {
    this.roadstead.push({ ...vessel, arrived: this.agenda.now });
    this.#assign();
  }

  #assign(): void {
    const free = this.berths.filter((b) => b.vessel === null).sort((a, b) => a.length - b.length);
    for (const berth of free) {
      const index = this.roadstead.findIndex((v) => v.length <= berth.length);
      if (index < 0) continue;
      const [vessel] = this.roadstead.splice(index, 1);
      berth.vessel = vessel;
      this.waits.push(this.agenda.now - vessel.arrived);
      this.#work(berth, vessel);
    }
  }

  #work(berth: Berth, vessel: Vessel): void {
    const hours = vessel.teu / (berth.cranes * 28);
    this.agenda.plan(hours, 'cast-off', () => {
      this.moves += vessel.teu;
      berth.vessel = null;
      this.#assign();
    }, 2);
    for (let done = 1; done < hours; done++) {
      this.agenda.plan(done, 'crane-report', () => {
        this.moves += 0;
      });
    }
  }
}
