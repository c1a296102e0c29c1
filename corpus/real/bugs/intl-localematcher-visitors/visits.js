const HEADERS = [
  'en-US,en;q=0.9',
  'de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7',
  'fr-FR,fr;q=0.9,en;q=0.8',
  'es-CL,es;q=0.9,en;q=0.8',
  'pt-BR,pt;q=0.9,en-US;q=0.8',
  'nl-NL,nl;q=0.9,en;q=0.8',
  'ja-JP,ja;q=0.9,en;q=0.8',
  'sv-SE,sv;q=0.9,en-US;q=0.8',
];

function readVisits(count) {
  let state = 4936;
  return Array.from({ length: count }, (_, i) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { id: i + 1, acceptLanguage: HEADERS[Math.floor((state / 2147483648) * HEADERS.length)] };
  });
}

module.exports = { readVisits };
