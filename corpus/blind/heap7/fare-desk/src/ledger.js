class Booking {
  constructor(number, fare, passenger) {
    this.number = number;
    this.fare = fare.cents;
    this.passenger = passenger;
    this.reference = `BK-${number.toString(36).padStart(6, '0')}`;
  }
}

export class Ledger {
  #bookings = [];

  constructor(flushAt) {
    this.flushAt = flushAt;
    this.booked = 0;
    this.total = 0;
  }

  get open() {
    return this.#bookings.length;
  }

  book(fare, passenger) {
    this.booked += 1;
    this.#bookings.push(new Booking(this.booked, fare, passenger));
    if (this.#bookings.length >= this.flushAt) this.#flush();
  }

  #flush() {
    for (const booking of this.#bookings) this.total += booking.fare;
    this.#bookings = [];
  }
}
