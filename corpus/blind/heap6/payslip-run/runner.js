import { Payslip, fillPayslip } from './payslip.js';
import { shutdown } from './shutdown.js';

export class PayRunner {
  constructor(bank) {
    this.bank = bank;
  }

  async pay(person, month) {
    const draft = new Payslip(person, month);
    shutdown.track(1);
    const stopped = shutdown.requested.then(() => this.bank.park(draft));
    const payslip = await Promise.race([fillPayslip(draft), stopped]);
    shutdown.track(-1);
    if (!payslip) return false;
    this.bank.post(payslip.person.number, payslip.net);
    return true;
  }
}
