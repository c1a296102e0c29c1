const LOCALES = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'sv', 'da', 'fi', 'pl', 'cs'];
const SECTIONS = ['guides', 'products', 'support', 'company', 'stories'];
const Page = { template: '<main/>' };

export function localizedRoutes(pagesPerSection) {
  const routes = [];
  for (const locale of LOCALES) {
    routes.push({ name: `${locale}-home`, path: `/${locale}`, component: Page });
    for (const section of SECTIONS) {
      for (let n = 1; n <= pagesPerSection; n++) {
        routes.push({ name: `${locale}-${section}-${n}`, path: `/${locale}/${section}/topic-${n}`, component: Page, meta: { locale } });
      }
      routes.push({ name: `${locale}-${section}-item`, path: `/${locale}/${section}/:slug`, component: Page, meta: { locale } });
    }
  }
  return routes;
}
