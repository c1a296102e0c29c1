import { setImmediate as moment } from 'node:timers/promises';

export class Delivery {
  constructor(parcel) {
    this.parcel = parcel;
    this.state = 'loaded';
    this.steps = [];
  }

  mark(state) {
    this.state = state;
    this.steps.push(state);
  }

  recall(reason) {
    if (this.state === 'delivered') return;
    this.mark(`recalled: ${reason}`);
  }
}

export class Courier {
  constructor(name, shift) {
    this.name = name;
    this.shift = shift;
    this.delivered = 0;
    this.missed = 0;
  }

  async deliver(parcel, deal) {
    const delivery = new Delivery(parcel);
    const recall = () => delivery.recall(this.shift.reason);
    this.shift.addEventListener('abort', recall);
    delivery.mark('on the way');
    await moment();
    this.shift.throwIfAborted();
    if (parcel.address.door.dog && deal(3) === 0) {
      delivery.mark('back to depot');
      this.missed++;
    } else {
      delivery.mark('delivered');
      this.delivered++;
    }
    return delivery.state;
  }
}
