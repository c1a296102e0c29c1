const { Catalog } = require('./catalog');
const { GridView } = require('./grid');

async function main() {
  const i18n = await Catalog.load('en');
  const grid = new GridView(i18n);

  grid.open(240, 7);
  console.log(grid.firstRow());
  await i18n.changeLanguage('de');
  console.log(grid.firstRow());
  const closed = grid.close();
  console.log(`${closed} cells released`);
}

main();
