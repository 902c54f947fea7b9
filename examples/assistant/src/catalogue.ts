/**
 * The shop's catalogue: about nobody, hence free to leave with any prompt.
 *
 * @module
 */
import { PRODUCT_TABLE } from './products.ts';
import type { InRegisters, Register } from './register.ts';
import { CITIES, MATERIALS } from './words.ts';

/** One article of the shop. */
export interface Product {
  /** Stable, lower case, words joined by `-`. */
  readonly sku: string;
  readonly titles: InRegisters;
  readonly materials: InRegisters;
  readonly cities: InRegisters;
  /** Whole dirhams. */
  readonly priceMad: number;
  /** Pieces. 0: sold out. */
  readonly stock: number;
  /** Days from order to door. */
  readonly deliveryDays: number;
  /** Words of taste, such as `carpet` or `minimal`. */
  readonly tags: readonly string[];
  /** An invented cooperative or workshop; never a person. */
  readonly workshop: string;
}

/** All products, in the order of the table. */
export const PRODUCTS: readonly Product[] = PRODUCT_TABLE.trim().split('\n').map(parseProduct);

const bySku: ReadonlyMap<string, Product> = new Map(PRODUCTS.map((p) => [p.sku, p]));

/** Looks a product up; undefined where the shop has none of that sku. */
export function findProduct(sku: string): Product | undefined {
  return bySku.get(sku);
}

/** The title a shopper of this register reads. */
export function titleOf(product: Product, register: Register): string {
  return product.titles[register];
}

/** Parses a line of the table. @throws {RangeError} if it does not have the table's shape. */
function parseProduct(line: string): Product {
  const cells = line.split('|').map((cell) => cell.trim());
  const [sku = '', fr = '', en = '', ar = '', ary = '', arabizi = '', ...facts] = cells;
  const [material = '', city = '', price, stock, days, tags = '', workshop = ''] = facts;
  const materials = MATERIALS.get(material);
  const cities = CITIES.get(city);
  const [priceMad, pieces, deliveryDays] = [price, stock, days].map(Number);
  if (
    cells.length !== 13 ||
    materials === undefined ||
    cities === undefined ||
    priceMad === undefined ||
    pieces === undefined ||
    deliveryDays === undefined ||
    ![priceMad, pieces, deliveryDays].every(Number.isSafeInteger)
  ) {
    throw new RangeError(`the catalogue has a line of another shape: ${sku}`);
  }
  const titles = { fr, en, ar, ary, arabizi };
  const numbers = { priceMad, stock: pieces, deliveryDays };
  return { sku, titles, materials, cities, ...numbers, tags: tags.split(' '), workshop };
}
