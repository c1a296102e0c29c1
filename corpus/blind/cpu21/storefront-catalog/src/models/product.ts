export interface Variant { sku: string; size: string; colour: string; stock: number; priceCents: number }
export interface ProductRow {
  id: number; slug: string; name: string; brand: string; categories: string[];
  variants: Variant[]; overrides: Record<string, any>; createdAt: number; text: string;
}
export interface Presentation {
  badges: { isNew: { show: boolean; label: string; days: number }; low: { show: boolean; label: string; below: number }; sale: { show: boolean; label: string } };
  price: { currency: string; decimals: number; showVat: boolean; vat: number; strike: { show: boolean; factor: number } };
  media: { ratio: string; sizes: number[]; formats: string[]; lazy: boolean; cdn: { host: string; sign: boolean; path: string[] } };
  shipping: { express: boolean; free: { above: number }; regions: { code: string; days: number; cost: number }[] };
  seo: { index: boolean; title: string; breadcrumbs: boolean; schema: { type: string; offers: boolean; reviews: boolean } };
}
