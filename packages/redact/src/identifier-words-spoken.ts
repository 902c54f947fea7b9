/**
 * Cue words as speakers write French and English ones in Arabic letters and arabizi: one spelling is as good as
 * another, so each stem is listed with the articles that may be written onto it. Written for this project.
 *
 * @module
 */

import { foldToString } from './fold.ts';

/** Articles written onto a word; the French one stays with it. */
const ARABIC_ARTICLES = ['', 'ال', 'لا', 'ل', 'للا'];
const LATIN_ARTICLES = ['', 'l', 'la'];

const ARABIC_STEMS: readonly (readonly [cue: string, stems: string])[] = [
  [
    'socialSecurity',
    'سنس سانسس سيانس سيانسس سيانسيس سنسس سانيسيس سينسس سينيسيس سيننسس سيانيسيس سيينسس كنس كنسس كنوبس كنوبص قنوبس كنوپس سنوبس كنوبسس انخراط امو',
  ],
  ['pension', 'سيمر سيمير سيإمير ركار رسيار سيماار'],
  [
    'nationalId',
    'كارط كارت كارطي كارتي كارطه كارطو كارطها كارتو بطاقتو بطاقتهم سين سيني ناسيونال ناسيونل ناسيونالي ناسيونار سيانيي سيانيو سيني',
  ],
  [
    'passport',
    'باسبور باسبورت باصبور پاسپور پاسپورت باسپور پاصپور جوازو جوازها جوازك جوازنا باسبورك باسبورنا پاسبور باسبوري باسبورو باسبورها پاصبور',
  ],
  [
    'licence',
    'بيرمي بيرميس پيرمي پيرميس بيرميه بيرمو رخصتو رخصتها رخصته رخصتك برمي بيرميا بيرميو بيرميه',
  ],
  ['residence', 'سيجور سيجورو سيجوري سيژور اقامته اقامتها اقامتو اقامتك اقامتنا اقامتي سيجوغ'],
  ['student', 'ماسار مسار ماصار'],
  [
    'plate',
    'بلاكه بلاك بلاكت بلاكتي بلاكتو پلاك ماتريكيل ماتريكول متريكيل ماطريكيل ماتريكل طوموبيلتي طوموبيل طوموبيله طونوبيل موطور كاميو',
  ],
  [
    'secret',
    'موديباس مودباس موديبس موضيباص مودوباس موطدوباس موطديباص موباس باسوورد باسورد باسووردي باصورد كودبين ديجيكود',
  ],
  [
    'phone',
    'نيميرو نومرو نيمرو تيلي تلي بورطابل پورطابل بورطابلي تيليفون تليفون تلفون جيسيم فيكس فيكص واتساپ وتساب وتسآب',
  ],
  [
    'username',
    'يوزر يوزرنيم بسودو بسيدو پسودو لوغين لوكين لوجين انستا انستغرام انستكرام اينستا سناب سنابشات تيكتوك فايسبوك فيسبوك تلغرام تيليغرام تيليكرام تلكرام ديسكورد تويتر',
  ],
  ['bankAccount', 'ريب ريبي كونط كونت كونطي كونتي'],
  ['taxId', 'باطانطا'],
];

const LATIN_STEMS: readonly (readonly [cue: string, stems: string])[] = [
  [
    'socialSecurity',
    'cnss sanisis sinsis sianis sianss sianses snss senisis sénisis kenops knops cnops amo secu nss cnssi',
  ],
  [
    'nationalId',
    'cin cine cni kart karta carta carte karti karte cartes kartt kartat bita9a bitaqa bita9at bita9ati bta9a betaqa nasyonal nassional nasional nasiounal nasiona nationale nasionale nasyonale cinya cini wataniya watanya wtania wtaniya wataniyya watania',
  ],
  [
    'passport',
    'paspor passpor pasbor paspour passport passeport pasport paspur passporte basbor baspor basport pasportt jawaz jawazi jwaz jawez djawaz gawaz',
  ],
  [
    'licence',
    'pirmi permi birmi bermi bermis birmis permis pirmis perme permit rokhsa rokhsat rokhsati rukhsa rukhsat rokhssa rokhset ro5sa ro5sat rkhsa siya9a siyaqa siaqa syaqa sya9a ssiya9a',
  ],
  ['student', 'massar masar masarr massare msar mssar cne'],
  [
    'residence',
    'sejour séjour sijour sijor sejor i9ama 2i9ama iqama ikama 9ama i9amti i9amto i9amtha resident titredesejour',
  ],
  ['plate', 'plaka blaka plaque blaque plak blak matricul matrikil matrikul immatricul'],
  [
    'secret',
    'mdp pw psw motdepass modpas motpass moudepasse modipas passwor passowrd pasword digicode codepin kodpin codesecret codewifi codeconfidentiel',
  ],
  [
    'username',
    'pseudo psodo pseudonyme insta instagram snap tiktok telegram twitter facebook login',
  ],
];

type Cues = Readonly<Record<string, number>>;

/** Each stem with each article, and the number of its cue; `known` are words that are listed elsewhere. */
export function spokenCues(
  cues: Cues,
  known: ReadonlySet<string>,
): readonly (readonly [number, string])[] {
  const taken = new Set(known);
  const rows: (readonly [number, string])[] = [];
  const add = (stems: typeof ARABIC_STEMS, articles: readonly string[]): void => {
    for (const [cue, list] of stems) {
      const words = list
        .split(/\s+/u)
        .flatMap((stem) => articles.map((article) => foldToString(article + stem)))
        .filter((word) => word.length > 1 && !taken.has(word));
      for (const word of words) taken.add(word);
      rows.push([cues[cue] ?? 0, words.join(' ')]);
    }
  };
  add(ARABIC_STEMS, ARABIC_ARTICLES);
  add(LATIN_STEMS, LATIN_ARTICLES);
  return rows;
}
