export const CATALOGUES: Record<string, Record<string, string>> = {
  en: { welcome: 'Welcome aboard, {name}', berth: 'Berth {n} is free from {from}', fee: 'Harbour fee: {fee}' },
  'en-GB': { welcome: 'Welcome, {name}', berth: 'Berth {n} is vacant from {from}', fee: 'Harbour dues: {fee}' },
  fr: { welcome: 'Bienvenue à bord, {name}', berth: 'La place {n} est libre dès {from}', fee: 'Taxe de port : {fee}' },
  'fr-CA': { welcome: 'Bienvenue, {name}', berth: 'Le quai {n} est libre à {from}', fee: 'Frais : {fee}' },
  de: { welcome: 'Willkommen an Bord, {name}', berth: 'Liegeplatz {n} ist ab {from} frei', fee: 'Hafengeld: {fee}' },
  es: { welcome: 'Bienvenido a bordo, {name}', berth: 'El amarre {n} está libre desde las {from}', fee: 'Tasa: {fee}' },
  'es-MX': { welcome: 'Bienvenido, {name}', berth: 'El muelle {n} está libre desde las {from}', fee: 'Cuota: {fee}' },
  'pt-BR': { welcome: 'Bem-vindo a bordo, {name}', berth: 'A vaga {n} está livre a partir das {from}', fee: 'Taxa: {fee}' },
  'pt-PT': { welcome: 'Bem-vindo, {name}', berth: 'O lugar {n} está livre a partir das {from}', fee: 'Taxa: {fee}' },
  nl: { welcome: 'Welkom aan boord, {name}', berth: 'Ligplaats {n} is vrij vanaf {from}', fee: 'Havengeld: {fee}' },
  sv: { welcome: 'Välkommen ombord, {name}', berth: 'Plats {n} är ledig från {from}', fee: 'Hamnavgift: {fee}' },
  nb: { welcome: 'Velkommen om bord, {name}', berth: 'Plass {n} er ledig fra {from}', fee: 'Havneavgift: {fee}' },
  it: { welcome: 'Benvenuto a bordo, {name}', berth: 'Il posto {n} è libero dalle {from}', fee: 'Tassa: {fee}' },
  ja: { welcome: 'ようこそ、{name}', berth: '{from}から{n}番が空きます', fee: '港湾料：{fee}' },
};

export const LOCALES = Object.keys(CATALOGUES);

type Piece = string | { slot: string };
const compiled = new Map<string, Piece[]>();

export function say(locale: string, key: string, values: Record<string, string>): string {
  const id = `${locale}/${key}`;
  let pieces = compiled.get(id);
  if (!pieces) {
    pieces = CATALOGUES[locale][key].split(/(\{\w+\})/).map((p) => (p.startsWith('{') ? { slot: p.slice(1, -1) } : p));
    compiled.set(id, pieces);
  }
  return pieces.map((p) => (typeof p === 'string' ? p : values[p.slot])).join('');
}
