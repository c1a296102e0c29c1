export class Wire {
  onReply = () => {};

  constructor(tariffs, random) {
    this.tariffs = tariffs;
    this.random = random;
    this.sent = 0;
  }

  send(message) {
    this.sent += 1;
    if (this.random() < 0.3) return;
    queueMicrotask(() => {
      const { from, to, parcels } = message.body;
      const tariff = this.tariffs.get(`${from}:${to}`);
      const cents = parcels.reduce((sum, parcel) => sum + tariff.base + Math.round(parcel.kilos * tariff.perKilo), 0);
      this.onReply({ seq: message.seq, status: 'ok', result: { cents, days: tariff.days } });
    });
  }
}
