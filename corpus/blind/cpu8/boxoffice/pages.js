const escape = (s) => String(s).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

export function html(strings, ...values) {
  let out = strings[0];
  values.forEach((v, i) => {
    out += Array.isArray(v) ? v.join('') : v?.raw ?? escape(v);
    out += strings[i + 1];
  });
  return { raw: out, toString: () => out };
}

const seatCell = (seat) =>
  html`<td class="seat ${seat.state}" data-id="${seat.id}" title="Row ${seat.row + 1}, seat ${seat.number}">${seat.price} €</td>`;

export function plan(house, visitor) {
  const rows = [...house.rows()].map(({ name, seats }) => html`<tr><th>${name}</th>${seats.map(seatCell)}</tr>`);
  return html`<!doctype html><title>The Seagull</title><h1>Welcome, ${visitor}</h1><table>${rows}</table>`.raw;
}

export function offers(house, visitor) {
  const list = house.cheapest(12).map((s) => html`<li>${s.id}: ${s.price} €</li>`);
  return html`<!doctype html><title>Last seats</title><p>${visitor}</p><ul>${list}</ul>`.raw;
}
