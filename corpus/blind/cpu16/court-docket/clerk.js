const NUMBER = /^(\d{4})-(CV|CR|FA|PR|SC)-(\d{4,6})$/;

export class Clerk {
  #docket;
  #audit;
  hearingsSet = 0;

  constructor({ docket, audit }) {
    this.#docket = docket;
    this.#audit = audit;
  }

  open(number, actor) {
    if (!NUMBER.test(number)) return null;
    const matter = this.#docket.find(number);
    if (!matter) return null;
    this.#audit.record('view', actor, matter);
    return this.#publicView(matter);
  }

  setHearing(number, request, actor) {
    const matter = this.#docket.find(number);
    if (!matter) return null;
    const hearing = { ...request, setBy: actor, id: `${number}/h${++this.hearingsSet}` };
    this.#docket.setHearing(matter, hearing);
    this.#audit.record('set-hearing', actor, matter);
    return structuredClone(hearing);
  }

  seal(number, seq, actor) {
    const matter = this.#docket.find(number);
    const filing = matter?.filings.find((f) => f.seq === seq);
    if (!filing) return null;
    filing.sealed = true;
    this.#audit.record('seal', actor, matter);
    return { number, seq, sealed: true };
  }

  dayList(date) {
    return this.#docket.list(date).map((row, i) => ({ position: i + 1, ...row }));
  }

  docketNumbers() {
    return this.#docket.numbers();
  }

  #publicView(matter) {
    const filings = matter.filings
      .slice(-16)
      .filter((f) => !f.sealed)
      .map((f) => ({ seq: f.seq, kind: f.kind, filedOn: f.filedOn, by: f.filedBy.name, pages: f.pages }));
    const pages = filings.reduce((sum, f) => sum + f.pages, 0);
    return { number: matter.number, caption: matter.caption, judge: matter.judge, parties: matter.parties, filings, pages, hearings: matter.hearings };
  }
}
