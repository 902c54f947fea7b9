/**
 * Invented people and addresses: lists of common Moroccan names and of street words, combined at random.
 * Written for this set without looking at the recognisers' lists.
 *
 * @module
 */
import type { Random } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\s*\/\s*/);

const GIVEN = words(`
Khadija Wissal Abdelghani Nawfal Marwa Badreddine Mohamed Fatima-Zahra Ayoub Imane Salma Reda Hajar Othmane Ghizlane Tarik Meriem
Anouar Soukaina Hamid Jalila Noureddine Chaimae Mouad Ihssane Driss Aïcha Youssef Oumaima Abderrahim Latifa Zakaria Sanaa Mehdi
Rkia Brahim Nezha Lahcen Malika Hicham Asmaa Walid Touria Adnane Hasna Kenza Ismaïl Rajae Achraf Bouchra Mounir Fadoua Saïd Ilham
Yahya Loubna Abdelhadi Nisrine Omar Samira Rachida Tijani Zhour Aziza Khalil Najlae Hamza Safae Taha Doha Mbarka Abdelkebir Hind
Sofia Paul Nadège Fatoumata Kévin Agnès Luca Elena Sarah Daniel`);
const FAMILY = words(`
El_Idrissi Touhami Bennouna El_Ouafi Zemmouri Lakhdar Benchekroun Ait_Hammou El_Fassi_Fihri Amrani Boutaleb Chraïbi El_Mernissi Ouazzani
Belkacem Sebbar Jebli El_Haddad Kettani Naïm Rhoni Bouchentouf Tahiri_Alaoui Oulad_Hmida Bargach El_Khayat Laâroussi Mouhib Skalli
Benjelloun_Touimi Fahmi Harrak Oubaha Aït_Baha Lamsaddak Errami Zouine Bouayad Guennoun Hafidi Iraqi Jaafari Khalloufi Lemrini
Maâninou Nejjari El_Qadiri Raïssouni Serghini Tber El_Yamani Zniti Daoudi Cherradi Bensouda El_Asri Moutaouakkil Boulahya Akesbi Ghallab
Charaf Diouf Lefèvre Moreau García Rossi Nguyen Kaddouri Ben_Moussa Bel_Hassan Abou_Zaid`).map(
  (name) => name.replaceAll('_', ' '),
);
const ARABIC_GIVEN = words(`
خديجة وصال عبدالغني نوفل مروى بدرالدين محمد أيوب إيمان سلمى رضا هاجر عثمان غزلان طارق مريم أنوار سكينة حميد جليلة شيماء معاذ إحسان إدريس عائشة
يوسف أميمة لطيفة زكرياء سناء رقية إبراهيم نزهة لحسن مليكة هشام أسماء وليد ثريا عدنان حسناء كنزة إسماعيل رجاء أشرف بشرى منير فدوى سعيد إلهام يحيى لبنى
نسرين عمر سميرة رشيدة التيجاني زهور عزيزة خليل نجلاء حمزة صفاء طه ضحى امباركة هند`);
const ARABIC_FAMILY = words(`
الإدريسي التهامي بنونة الوافي الزموري لخضر بنشقرون آيت_حمو الفاسي_الفهري العمراني بوطالب الشرايبي المرنيسي الوزاني بلقاسم السبار الجبلي الحداد الكتاني
نعيم الغوني بوشنتوف الطاهري_العلوي أولاد_حميدة بركاش الخياط العروسي محيب الصقلي بنجلون_التويمي فهمي الحراق أوباها آيت_باها لمصدق الرامي زوين بوعياد
كنون حفيظي العراقي الجعفري خلوفي لمريني ماء_العينين النجاري القادري الريسوني السرغيني التبر اليماني الزنيتي الداودي الشرادي بنسودة العسري المتوكل أقصبي
غلاب شرف القدوري بن_موسى بلحسن أبو_زيد`).map((name) => name.replaceAll('_', ' '));
const ARABIZI_GIVEN = words(`
khadija 3abdelghani wissal nawfal marwa mo7amed fatimzahra ayoub iman salma rda hajar 3otman ghizlan tari9 mryem soukaina 7amid jalila
nordin chaymae mo3ad i7san driss 3icha youssef oumayma l7assan latifa zakaria sanae mehdi r9ia brahim nz7a malika hicham asmae walid
touria 3adnan 7asna kenza sma3il raja2 achraf bouchra mounir fadwa s3id il7am ya7ya loubna nisrin 3omar samira rachida zhour 3aziza khalil
7amza safae ta7a do7a mbarka hind 3abdlilah 3abdlkrim`);
const ARABIZI_FAMILY = words(`
l3amrani t9ali touhami bennouna lidrissi zemmouri lakhdar bouta2leb chraybi mernissi wazzani bel9asem jebli l7addad kettani bouchentouf
oulad_7mida lkhayat la3roussi skalli benjelloun fahmi 7arrak ou3baha ayt_baha zwin bou3yad gennoun 7afidi l3ira9i khalloufi lmrini nejjari
l9adiri raysouni sserghini lyamani zniti daoudi cherradi l3asri akesbi ghallab 9eddouri ben_moussa bel7assan ait_7mmou`).map(
  (name) => name.replaceAll('_', ' '),
);
const TAMAZIGHT_GIVEN =
  words(`Mḥend Ɛli Faḍma Tuda Idir Sifaw Tilila Ijja Bassu Ḥddu Itto Rqiyya Dihya Yuba Anir Numidya Masin Tamimt Lḥusayn Ɛicca Brahim
Tafat Usman Yidir Ziri Tinhinan Aksil Ḥemmu Tannirt Amastan`);
const TAMAZIGHT_FAMILY = words(
  `At_Mḥend Ayt_Ɛli U_Ɛdi Ayt_Ḥemmu Uḥmad Aytqasi Uhaddu Ubaha Ayt_Usɛid Ubella Amzil Azdad Ukbir Ayt_Wrir Aɣrus Azayku Umerri Bukbot Ayt_Mellal Abaɛqil`,
).map((name) => name.replaceAll('_', ' '));
const TIFINAGH_GIVEN = words(
  `ⵉⴷⵉⵔ ⵎⵃⵏⴷ ⵄⵍⵉ ⴼⴰⴹⵎⴰ ⵜⵓⴷⴰ ⵙⵉⴼⴰⵡ ⵜⵉⵍⵉⵍⴰ ⵉⵊⵊⴰ ⴱⴰⵙⵙⵓ ⵃⴷⴷⵓ ⵉⵟⵟⵓ ⵔⵇⵉⵢⵢⴰ ⴷⵉⵀⵢⴰ ⵢⵓⴱⴰ ⴰⵏⵉⵔ ⵎⴰⵙⵉⵏ ⵜⴰⵎⵉⵎⵜ ⵍⵃⵓⵙⴰⵢⵏ ⵄⵉⵛⵛⴰ ⴱⵔⴰⵀⵉⵎ ⵎⵓⵃⴰ ⵜⵉⵏⵀⵉⵏⴰⵏ ⵢⵓⵙⴼ ⵅⴰⴷⵉⵊⴰ`,
);
const TIFINAGH_FAMILY = words(
  `ⴰⵢⵜ_ⵃⵎⵎⵓ ⵓⵃⵎⴰⴷ ⴰⵎⵣⵉⵍ ⴰⵣⴷⴰⴷ ⴰⵢⵜ_ⵎⴰⵍⵍⴰⵍ ⵓⴱⴰⵀⴰ ⵓⵀⴰⴷⴷⵓ ⴰⵖⵔⵓⵙ ⴰⵣⴰⵢⴽⵓ ⵓⴱⵍⵍⴰ ⴰⵢⵜ_ⵄⵍⵉ ⵍⵄⵎⵔⴰⵏⵉ ⵉⴷⵔⵉⵙⵉ`,
).map((name) => name.replaceAll('_', ' '));

/** Which lists a text draws from. */
export type Writing = 'latin' | 'arabic' | 'arabizi' | 'tamazight' | 'tifinagh';

/** A given and a family name in the order and case that people write. */
export function fullName(random: Random, writing: Writing): string {
  switch (writing) {
    case 'arabic': {
      return `${random.pick(ARABIC_GIVEN)} ${random.pick(ARABIC_FAMILY)}`;
    }
    case 'arabizi': {
      return `${random.pick(ARABIZI_GIVEN)} ${random.pick(ARABIZI_FAMILY)}`;
    }
    case 'tamazight': {
      return `${random.pick(TAMAZIGHT_GIVEN)} ${random.pick(TAMAZIGHT_FAMILY)}`;
    }
    case 'tifinagh': {
      return `${random.pick(TIFINAGH_GIVEN)} ${random.pick(TIFINAGH_FAMILY)}`;
    }
    case 'latin': {
      const [given, family] = [random.pick(GIVEN), random.pick(FAMILY)];
      const draw = random.next();
      if (draw < 0.7) return `${given} ${family}`;
      if (draw < 0.8) return `${family.toUpperCase()} ${given}`;
      if (draw < 0.9) return `${given} ${family.toUpperCase()}`;
      return `${given} ${family}`.toLowerCase();
    }
  }
}

/** One part of a name. */
export function givenName(random: Random, writing: Writing): string {
  const lists = {
    arabic: ARABIC_GIVEN,
    arabizi: ARABIZI_GIVEN,
    tamazight: TAMAZIGHT_GIVEN,
    tifinagh: TIFINAGH_GIVEN,
    latin: GIVEN,
  };
  return random.pick(lists[writing]);
}

/** One part of a name. */
export function familyName(random: Random, writing: Writing): string {
  const lists = {
    arabic: ARABIC_FAMILY,
    arabizi: ARABIZI_FAMILY,
    tamazight: TAMAZIGHT_FAMILY,
    tifinagh: TIFINAGH_FAMILY,
    latin: FAMILY,
  };
  return random.pick(lists[writing]);
}

const STREETS = lines(
  `rue Ibn Batouta / avenue Hassan II / bd Zerktouni / rue des Orangers / av. Moulay Youssef / boulevard Bir Anzarane / rue Oued Sebou /
  lotissement Al Wahda / résidence Les Jardins / hay Riad / derb Sidi Bouloukat / rue 14 / allée des Mimosas / Avenue des FAR / rue Jaber Bnou Hayane /
  lot. El Baraka / route d'El Jadida / impasse Tarik / place Moulay Rachid / hay Mohammadi`,
);
const CITIES = lines(
  `Casablanca / Rabat / Fès / Marrakech / Tanger / Agadir / Meknès / Oujda / Kénitra / Tétouan / Safi / El Jadida / Nador / Béni Mellal / Settat /
  Khouribga / Taza / Berrechid / Larache / Errachidia / Ouarzazate / Essaouira / Al Hoceïma / Dakhla / Laâyoune`,
);
const ARABIC_STREETS = lines(
  `زنقة ابن بطوطة / شارع الحسن الثاني / شارع الزرقطوني / زنقة البرتقال / حي الرياض / درب السلطان / إقامة الياسمين / تجزئة الوحدة / زنقة واد سبو / حي المحمدي / شارع علال الفاسي / زنقة 14 / حي السلام / شارع بئر انزران`,
);
const ARABIC_CITIES = lines(
  `الدار البيضاء / الرباط / فاس / مراكش / طنجة / أكادير / مكناس / وجدة / القنيطرة / تطوان / آسفي / الجديدة / الناظور / بني ملال / سطات / خريبكة / تازة / برشيد / العرائش / الصويرة`,
);
const ARABIZI_STREETS = lines(
  `zn9a ibn batouta / char3 7assan tani / derb sol6an / 7ay salam / zan9at lward / hay mohammadi / 7ay riyad / chari3 zer9touni / zenqa 14 / derb l7ammam / i9amat yasmine`,
);
const ARABIZI_CITIES = words(
  'casa rbat fes mrakech tanja agadir mknas wejda 9nitra tetwan asfi sla',
);

/** A street with its number, what people add to it, and the city. */
export function address(random: Random, writing: Writing): string {
  const number = random.within(1, 240);
  switch (writing) {
    case 'arabic': {
      const street = `${random.pick(ARABIC_STREETS)}${random.chance(0.4) ? '،' : ''} رقم ${number}`;
      const flat = random.chance(0.4)
        ? `، الطابق ${random.within(1, 5)} شقة ${random.within(1, 40)}`
        : '';
      return `${street}${flat}، ${random.pick(ARABIC_CITIES)}`;
    }
    case 'arabizi': {
      const flat = random.chance(0.4)
        ? ` 3imara ${random.within(1, 9)} appt ${random.within(1, 40)}`
        : '';
      return `${random.pick(ARABIZI_STREETS)} nmra ${number}${flat} ${random.pick(ARABIZI_CITIES)}`;
    }
    case 'latin':
    case 'tamazight':
    case 'tifinagh': {
      const flat = random.chance(0.4) ? `, appt ${random.within(1, 40)}` : '';
      const code = random.chance(0.5) ? `${random.within(100, 939)}00 ` : '';
      const first = random.chance(0.3)
        ? `N° ${number}, `
        : `${number}${random.chance(0.5) ? ',' : ''} `;
      return `${first}${random.pick(STREETS)}${flat}, ${code}${random.pick(CITIES)}`;
    }
  }
}

/** A city. */
export function city(random: Random, writing: Writing): string {
  if (writing === 'arabic') return random.pick(ARABIC_CITIES);
  return random.pick(writing === 'arabizi' ? ARABIZI_CITIES : CITIES);
}

/** A family name that fits into a local part. */
export function handle(random: Random): string {
  const plain = (text: string): string =>
    text
      .normalize('NFD')
      .replaceAll(/[^A-Za-z]/g, '')
      .toLowerCase();
  const [given, family] = [plain(random.pick(GIVEN)), plain(random.pick(FAMILY))];
  return random.pick([
    `${given}.${family}`,
    `${given.charAt(0)}.${family}`,
    `${given}_${family}${random.within(1, 99)}`,
    `${family}${given.charAt(0)}`,
  ]);
}
