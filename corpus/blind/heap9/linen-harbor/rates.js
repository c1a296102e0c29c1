import { observable, runInAction } from 'mobx';

export class RateTable {
  constructor(codes) {
    this.codes = codes;
    this.byCode = observable.map(codes.map((code) => [code, 1]));
  }

  of(code) {
    return this.byCode.get(code);
  }

  quote(code, rate) {
    runInAction(() => this.byCode.set(code, rate));
  }
}
