const extras = ['costCentre', 'projectCode', 'approver', 'deliveryNote'];
const cities = ['Ghent', 'Turku', 'Porto', 'Graz', 'Lyon', 'Brno'];

export function loadPartners(count) {
  const partners = new Map();
  for (let i = 0; i < count; i++) {
    const code = `P${String(i).padStart(4, '0')}`;
    partners.set(code, {
      code,
      name: `Partner ${code} ${cities[i % cities.length]}`,
      strict: i % 3 === 0,
      requiredExtras: extras.slice(0, i % 3),
      routes: { order: `sftp://${code}/in/orders`, invoice: `as2://${code}/invoices`, dispatch: `sftp://${code}/in/desadv` },
      contacts: Array.from({ length: 5 }, (_, n) => ({ mail: `edi${n}@${code.toLowerCase()}.example`, phone: `+32 9 ${i}${n}`, role: n ? 'operations' : 'owner' })),
    });
  }
  return partners;
}
