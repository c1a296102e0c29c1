import { createHash } from 'node:crypto';

const label = (parcel, recipient) => [recipient.name, recipient.street, `Zone ${recipient.zone}`, parcel.id].join('\n');

function barcode(id) {
  const digits = createHash('sha256').update(id).digest('hex').slice(0, 11).replace(/[a-f]/g, (c) => c.charCodeAt(0) % 10);
  const sum = [...digits].reduce((acc, d, i) => acc + Number(d) * (i % 2 ? 1 : 3), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

async function addressed(client, parcel) {
  const recipient = await client.recipient(parcel.recipient);
  const tariff = await client.tariff(recipient.zone);
  return { ...parcel, zone: recipient.zone, label: label(parcel, recipient), price: tariff.base + tariff.perKilo * parcel.kilos };
}

async function* lines(client, parcels) {
  for (const parcel of parcels) {
    const line = await addressed(client, parcel);
    yield { ...line, barcode: barcode(parcel.id) };
  }
}

export async function manifest(client, parcels) {
  const byZone = {};
  for await (const line of lines(client, parcels)) {
    (byZone[line.zone] ??= []).push(line);
  }
  for (const list of Object.values(byZone)) list.sort((a, b) => a.barcode.localeCompare(b.barcode));
  return byZone;
}
