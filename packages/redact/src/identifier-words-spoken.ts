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
    'كارط كارت كارطي كارتي كارطه سين سيني ناسيونال ناسيونل ناسيونالي ناسيونار سيانيي سيانيو سيني',
  ],
  ['passport', 'باسبور باسبورت باصبور پاسبور باسبوري باسبورو باسبورها پاصبور'],
  ['licence', 'بيرمي بيرميس پيرمي برمي بيرميا بيرميو بيرميه'],
  ['residence', 'سيجور سيجورو سيجوري سيژور'],
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
  ['nationalId', 'kart nasyonal nassional nasional nasiounal nasiona cinya cini wataniya watanya'],
  ['passport', 'paspor passpor pasbor paspour'],
  ['licence', 'pirmi permi birmi perme permit'],
  ['student', 'massar masar masarr'],
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
