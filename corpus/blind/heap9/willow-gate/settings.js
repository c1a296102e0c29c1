import { BehaviorSubject } from 'rxjs';
import { distinctUntilKeyChanged } from 'rxjs/operators';

export class Settings {
  constructor() {
    this.changes = new BehaviorSubject({ interval: 10, unit: 'C' });
  }

  update(part) {
    this.changes.next({ ...this.changes.value, ...part });
  }

  onInterval(callback) {
    return this.changes.pipe(distinctUntilKeyChanged('interval')).subscribe(callback);
  }
}
