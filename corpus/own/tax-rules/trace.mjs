const ring = new Array(64);
let at = 0;
export function log(invoice, rate) {
  ring[at++ & 63] = { country: invoice.country, rate };
}
