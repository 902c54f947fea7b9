import { describe, expect, test } from 'vitest';

import { nameKey, normaliseSpelling, sameNameKey } from '../src/name-cluster.ts';
import { FAMILY_ROWS } from '../src/names-family.ts';
import { GIVEN_ROWS } from '../src/names-given.ts';

/** Spellings of one name in each row. */
const SAME = [
  'Khadija El Idrissi | خديجة الإدريسي | KHADIJA EL-IDRISSI | 5adija lidrissi | khadidja elidrissi | Mme Khadija Al Idrissi',
  'Mohammed Bennani | محمد بناني | MOHAMED BENNANI | mo7amed bennani | Muhammad Benani | M. Mohamed Bennani | مُحَمَّد بنّاني',
  'Hassan Amrani | حسن العمراني | 7assan lamrani | HASSANE EL AMRANI | Hassan 3amrani',
  'Hussein Alaoui | حسين العلوي | Houcine El Alaoui | الحسين العلوي | lhoucine alaoui',
  'Aïcha Tazi | عائشة التازي | 3aicha tazi | AICHA TAZI | Aisha Tazy',
  'Youssef Chraïbi | يوسف الشرايبي | Yousef Chraibi | YUSUF CHRAIBI | youssouf chraybi',
  'Fatima Zahra Berrada | فاطمة الزهراء برادة | Fatimazahra Berrada | fatima ezzahra barrada',
  'Abdelkarim Fassi | عبد الكريم الفاسي | Abd el Karim El Fassi | Abdelkrim Fasi | عبدالكريم فاسي',
  'Abdellah Naciri | عبد الله الناصري | Abdallah Nassiri | Abdullah Nasiri',
  'Abderrahmane Filali | عبد الرحمان الفيلالي | عبد الرحمن فيلالي | Abdurrahman Filali',
  'Noureddine Sebti | نور الدين السبتي | Nour Eddine Sebti | Nordine Sabti',
  'Mohamed Benali | محمد بن علي | Mohammed Ben Ali | محمد بنعلي | mohamed ben3li',
  'Zineb Kettani | زينب الكتاني | Zaynab El Kettani | zainab kittani',
  'Rachid Ouazzani | رشيد الوزاني | rasheed wazzani | Rachid Ouezzani',
  'Yahya Slaoui | يحيى السلاوي | ya7ya slaoui | Yahia Slawi',
  'Othmane Jabri | عثمان الجابري | Osman Jaberi | 3othman jabri',
  'Mustapha Regragui | مصطفى الركراكي | Moustafa Reguragui | mostafa regragui',
  'Soukaina Lahlou | سكينة لحلو | Soukayna Lahlou | sukaina la7lou',
  'Khalid Hajji | خالد الحاجي | 5alid 7ajji | Khaled Haji',
  'Tifawt Amghar | تيفاوت أمغار | ⵜⵉⴼⴰⵡⵜ ⴰⵎⵖⴰⵔ | Tifaout Amghar',
  'Massin Idrissi | ⵎⴰⵙⵙⵉⵏ ⵉⴷⵔⵉⵙⵉ | ماسين الإدريسي',
  'K. El Idrissi | k el-idrissi | k. الإدريسي',
].map((row) => row.split(' | '));

/** Names that stay apart, one by one. */
const APART = [
  'Hassan | Hussein | Ihssane | Lahcen | Mohsine | Hassoun',
  'حسن | حسين | إحسان | محسن | حسون | حسناء',
  'Amine | Amina | Iman | Yamina | Anim',
  'Samir | Samira | Samar | Samih | Sami',
  'Karim | Karima | Abdelkarim | Akram | Ikram',
  'Ali | Alia | Abdelali | Benali | Allal | Alaoui',
  'Said | Saida | Saad | Saadia | Sadek | Seddik | Soad',
  'Rachid | Rachida | Rachad | Rochdi | Rachidi | Abderrachid',
  'Nabil | Nabila | Nihal | Naoufal',
  'Malik | Malika | Malak | Abdelmalek | Malki',
  'Omar | Amer | Ammar | Imran | Amr | Omari',
  'Salim | Salem | Salma | Salah | Saleh | Selma Salim | Slimane',
  'Jamal | Jamila | Jalal | Jalil | Jmil',
  'Hamid | Hamida | Ahmed | Mohammed | Mahmoud | Hammadi | Hamdi | Hamada | Abdelhamid',
  'Bennani | Bennis | Benani Ali | Benali | Bennouna',
  'Mohamed Ali | Mohamed Ben Ali | Mohamed Alami | Mohamed',
  'Kamal | Kamil | Kamali | Akmal',
  'Nadir | Nader | Nadira | Nidal',
  'Majid | Majed | Majda | Majdi | Abdelmajid',
  'Idrissi | Idriss | Drissia',
].map((row) => row.split(' | '));

const same = SAME.flatMap(([first = '', ...rest]) => rest.map((other) => [first, other] as const));
const apart = APART.flatMap((row) =>
  row.flatMap((one, i) => row.slice(i + 1).map((other) => [one, other] as const)),
);

describe('one key', () => {
  test.each(same)('for %s and %s', (one, other) => {
    expect(sameNameKey(other)).toBe(sameNameKey(one));
  });
});

describe('two keys', () => {
  test.each(apart)('for %s and %s', (one, other) => {
    expect(sameNameKey(other)).not.toBe(sameNameKey(one));
  });
});

describe('a key', () => {
  test('keeps initials, and the own spelling of what is not listed', () => {
    expect(nameKey('K. El Idrissi')).toEqual(['k.', 'idrissi']);
    expect(nameKey('Zouzou Rafiquou')).toEqual(['zouzou', 'rafiquou']);
  });

  test('of nothing is empty', () => {
    expect(nameKey(' - ')).toEqual([]);
  });

  test('of two unlisted names differs as their letters do', () => {
    expect(sameNameKey('Zouzou')).not.toBe(sameNameKey('Zuzu'));
  });
});

describe('the rows', () => {
  const rows = `${GIVEN_ROWS};${FAMILY_ROWS}`
    .replaceAll('~', '')
    .split(';')
    .map((row) => row.trim().split(/\s+/u));

  test('hold each spelling once', () => {
    const all = rows.flat();
    expect(all.length).toBe(new Set(all).size);
    expect(rows.length).toBeGreaterThan(1200);
  });

  test('are not joined by the rules in more than a few places', () => {
    const owners = new Map<string, Set<string>>();
    for (const [canonical = '', ...spellings] of rows) {
      for (const spelling of [canonical, ...spellings]) {
        const key = normaliseSpelling(spelling);
        owners.set(key, (owners.get(key) ?? new Set()).add(canonical));
      }
    }
    const shared = [...owners].filter(([, names]) => names.size > 1);
    expect(shared.length).toBeLessThan(60);
  });
});
