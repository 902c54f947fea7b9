/**
 * The shop's customers. All are INVENTED: no name, number or review belongs to a person. Phone
 * numbers are not assigned as far as we know; identity numbers have the shape of an office's, and
 * a bank account carries its check key, so that detection meets what it would meet in a shop.
 *
 * @module
 */

/** What a customer wrote about an article. */
export interface Review {
  readonly sku: string;
  /** From 1 to 5. */
  readonly stars: number;
  readonly text: string;
  /** Day of the review, ISO 8601. */
  readonly date: string;
}

/** One customer's account. */
export interface Customer {
  /** The account's id at the shop, as the shop's tokens name it (`sub`). */
  readonly id: string;
  readonly name: string;
  /** The same name in Arabic script. */
  readonly nameArabic: string;
  /** CIN: the letters of an office and six digits; it has no check key. */
  readonly nationalId: string;
  readonly phone: string;
  /** RIB: 24 digits divisible by 97. Absent where the shop has none. */
  readonly bankAccount?: string;
  readonly address: string;
  /** Words of taste the customer chose, as in the catalogue's tags. */
  readonly tastes: readonly string[];
  readonly reviews: readonly Review[];
}

/** All customers. */
export const CUSTOMERS: readonly Customer[] = [
  {
    id: 'customer-1',
    name: 'Khadija El Alaoui',
    nameArabic: 'خديجة العلوي',
    nationalId: 'AB345678',
    phone: '06 12 34 56 78',
    bankAccount: '007780000412500000123483',
    address: '14, rue des Orangers, Salé',
    tastes: ['minimal', 'wool'],
    reviews: [
      {
        sku: 'couverture',
        stars: 5,
        text: 'Laine très douce, couleur naturelle, exactement ce que je voulais.',
        date: '2026-03-14',
      },
      { sku: 'panier', stars: 4, text: 'سلة زوينة وخفيفة، شكرا.', date: '2026-05-02' },
      {
        sku: 'coussin-sabra',
        stars: 2,
        text: 'Trop brillant pour mon salon.',
        date: '2026-06-21',
      },
    ],
  },
  {
    id: 'customer-2',
    name: 'Youssef Benjelloun',
    nameArabic: 'يوسف بنجلون',
    nationalId: 'BK123456',
    phone: '0661-234567',
    address: '3, avenue du Port, Casablanca',
    tastes: ['kitchen', 'metal'],
    reviews: [
      {
        sku: 'theiere',
        stars: 5,
        text: 'Berrad zwin bzaf, twsil f lwe9t.',
        date: '2026-02-08',
      },
      {
        // The review that carries a phone number into the retrieved text.
        sku: 'tajine',
        stars: 4,
        text: 'Bon tajine. Le couvercle est arrivé fendu, appelez-moi au 06 61 98 76 54 pour l’échange.',
        date: '2026-04-19',
      },
    ],
  },
  {
    id: 'customer-3',
    name: 'Fatima Zahra Amrani',
    nameArabic: 'فاطمة الزهراء العمراني',
    nationalId: 'EE654321',
    phone: '+212 6 70 11 22 33',
    address: '27, derb Sidi Bouamar, Marrakech',
    tastes: ['jewellery', 'silver', 'amazigh'],
    reviews: [
      { sku: 'collier', stars: 5, text: 'قلادة رائعة، صنعة متقنة.', date: '2026-01-30' },
      { sku: 'khamsa', stars: 5, text: 'Très beau travail de l’argent.', date: '2026-05-17' },
    ],
  },
];

/** Looks an account up; undefined where there is none. */
export function findCustomer(id: string): Customer | undefined {
  return CUSTOMERS.find((customer) => customer.id === id);
}

/** All reviews of an article, newest first, without their writers. */
export function reviewsOf(sku: string): readonly Review[] {
  return CUSTOMERS.flatMap((customer) => customer.reviews)
    .filter((review) => review.sku === sku)
    .toSorted((a, b) => b.date.localeCompare(a.date));
}
