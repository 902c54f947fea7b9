/**
 * What is said of a person right behind the name in Darija, in Arabic letters and in Latin ones. A noun that
 * is the subject of a sentence bears an article, a name does not: `كريم مشا` is about Karim, and
 * `كريم بزاف` about somebody generous. Assembled by hand.
 *
 * @module
 */
import { hashWord, Word, WordSet } from './lexicon.ts';
import { CLITIC, Gap, LEFT, type NameWords, readTo, Shape } from './name-words.ts';
import { slice, type View } from './view.ts';

/** Verbs of the past and what stands for verbs. */
const DOING = new WordSet(
  `قال قالت گال گالت قالي قالتلي قاليا قالتليا هضر هضرات سول سولات سولني سولاتني جاوب جاوبات جاوبني جاوباتني عيط عيطات صيفط صيفطات صيفطليا بعت بعتات كتب كتبات
  مشا مشى مشات جا جات جاب جابت خرج خرجات دخل دخلات رجع رجعات وصل وصلات سافر سافرات طلع طلعات نزل نزلات ناض ناضت نعس نعسات فاق فاقت كلا كلات شرب شربات
  دار دارت خدا خدات عطا عطات عطاني عطاتني باع باعت شرا شرات خلص خلصات سلف سلفات ربح ربحات لقا لقات شاف شافت سمع سمعات فهم فهمات نسا نسات عرف عرفات حلف حلفات
  بغا بغات مابغاش مابغات ماجاش ماجات مامشاش ماجاوبش ماجاوبات ماخلصش ماعندوش ماعندهاش باغي باغيه غادي غاديه خدام خدامه ساكن ساكنه كاري كاريه مزوج مزوجه مطلق مطلقه حامله
  باقي باقيه مازال مازالا مزال كاين كاينه ولد ولدات تزوج تزوجات طلق طلقات مرض مرضات طاح طاحت تقلق تقلقات خاصو خاصها خصو خصها عندو عندها راه راها ديما كان كانت بدا بدات بقا بقات سالا سالات قرا قرات خدم خدمات
  gal galt galat 9al 9alt 9alat 9aliya galiya galtliya hder hdrat hdr swel swlat swelni jawb jawbat jawbni 3eyet 3yet 3ayet 3eyt 3eytat 3aytat sift sifet siftat sifett ktb ktbat
  mcha mchat ja jat jab jabt jabet jabat khrej khrjat dkhel dkhlat rje3 rj3at wsel wslat safer sefrat safrat tle3 nzel nad nadet n3es fa9 kla klat chreb
  dar dart daret darat khda khdat 3ta 3tat 3tani 3tatni ba3 ba3t chra chrat khelles khlles khlas khlssat slef rbe7 rb7at l9a l9at chaf chaft chafet sme3 fhem nsa nsat 3ref 3erfat
  bgha bghat mabghach mabghatch majach majatch mamchach majawbch makhlssch ma3ndouch ma3ndhach bagha ghadi ghadya khdam khddam khdama khddama saken sakna kari karya mzewej mzewja mzwj mtele9
  ba9i ba9ya mazal mazala kayn kayna wled wldat tzewej tzewjat tele9 mred tah ta7 taht te9le9 khasso khassha khaso 3ando 3ndo 3endo 3andha 3endha 3ndha rah raha dima kan kanet kant bda bdat b9a b9at sala salat 9ra 9rat khdem khdmat
  tedda yedda tdda idda yenna tenna inna tnna tnnak tennayi innayi tuwi yuwi tiwi yiwi tusi yusi tusid yusid tuska tekka yekka ikka tkka tezzenz yezzenz izzenz tzznz tsɣa isɣa yesɣa tesɣa tssiwl issiwl yessawel tessawel isawl tsawl tɣra iɣra yeɣra teɣra tra ira yebɣa tebɣa tuḍen yuḍen yuḍn tuḍn tezdeɣ yezdeɣ izdɣ tzdɣ tuggʷa iffɣ tffɣ yeffeɣ teffeɣ yekcem tekcem tkcem ikcem tuzen yuzen yuzn tuzn tsqsa isqsa yesseqsa tesseqsa isseqsa tsseqsa tecca yecca tswa iswa tls ils
  ⵜⴷⴷⴰ ⵉⴷⴷⴰ ⵢⴻⴷⴷⴰ ⵜⴻⴷⴷⴰ ⵜⵏⵏⴰ ⵉⵏⵏⴰ ⵢⴻⵏⵏⴰ ⵜⵓⵡⵉ ⵢⵓⵡⵉ ⵜⵓⵙⵉ ⵢⵓⵙⵉ ⵜⴽⴽⴰ ⵉⴽⴽⴰ ⵜⵣⵣⵏⵣ ⵉⵣⵣⵏⵣ ⵜⵙⵖⴰ ⵉⵙⵖⴰ ⵜⵙⵙⵉⵡⵍ ⵉⵙⵙⵉⵡⵍ ⵉⵙⴰⵡⵍ ⵜⵙⴰⵡⵍ ⵜⵖⵔⴰ ⵉⵖⵔⴰ ⵜⵔⴰ ⵉⵔⴰ ⵜⵓⴹⵏ ⵢⵓⴹⵏ ⵜⵣⴷⵖ ⵉⵣⴷⵖ ⵉⴼⴼⵖ ⵜⴼⴼⵖ ⵢⵓⵣⵏ ⵜⵓⵣⵏ ⵉⵙⵇⵙⴰ ⵜⵙⵇⵙⴰ ⵜⵛⵛⴰ ⵉⵛⵛⴰ ⴷⴷⴰⵏ ⵏⵏⴰⵏ`,
);
/** To whom, with whom. */
const TO_ONE = new WordSet(
  `ليها ليه معاها معاه عليها عليه عندها عندو منها منو بيها بيه liha lih leha leh m3aha m3ah 3liha 3lih 3ndha 3ndo 3endha 3endo mnha mno menha meno`,
);
/** `كتسول`, `غايجي`: of the present and the future. */
const PRESENT = /^(?:ك|كا|غ|غا)[يت][\u0621-\u064a]{2,}$/u;
const LATIN_PRESENT = /^(?:ka|gha|ke|ghe)[ty][a-z0-9]{2,}$/u;
/** `قلت`, `هضرنا`: what I or we did. */
const OURS = /(?:ت|نا|تي|[^aeiou]t|na)$/u;
/** `شفتها`: what was done to one. */
const OBJECT = /^(?:[\u0621-\u064a]{2,}(?:ت|نا)ها|[a-z0-9]{3,}(?:t|na)ha)$/u;

/** Verbs by their form: `كيتسناك`, `عاوناتني`, `شفتو`, `تاخرو`, `صيفطليا`. */
const VERB =
  /^(?:ك|كا|غ|غا)[يتن][\u0621-\u064a]{2,}$|^[\u0621-\u064a]{2,}(?:ات|ت)(?:ني|ها|و|هم|نا|ك)$|^[تي][\u0621-\u064a]{2,}و$|^[\u0621-\u064a]{2,}(?:ليا|ليه|ليها|لينا|ليك)$|^خا?ص(?:ها|و|ني|ك|هم)$/u;

/** Days that people wish each other, and what they wish them to be. */
const FEASTS = new WordSet(
  `3id l3id eid aid laid l'aid lɛid ramadan ramdan rmdan romdan 3achoura achoura mawlid jem3a jm3a joumou3a jomo3a jumu3a joum3a 3am sana zawaj 3ers hajj haj 7ajj 3omra
  عيد العيد عيدكم رمضان شهر عواشر عواشركم جمعه الجمعه عام سنه زواج زواجكم مولود عرس حج عمره نهار صباح مساء`,
);
const BLESSED = new WordSet(
  `moubarak mobarak mubarak mbarek mbarak mobarek mabrouk mabrok moubaraka mobaraka mubaraka mbarka mbaraka sa3id said sa3ida saida s3id s3ida karim kareem mas3oud mes3oud mess3oud msa3oud maqboul ma9boul
  مبارك مباركه سعيد سعيده كريم كريمه مسعود مقبول مبرور سعيدا مباركا`,
);
/** `و`, `d`, `et`: between two persons. */
const AND: ReadonlySet<number> = new Set(
  ['و', 'w', 'o', 'ou', 'u', 'd', 'et', 'and', 'ⴷ', 'y'].map(hashWord),
);

/** Whether what stands behind the word at {@link LEFT} is said of a person, in the same script. */
export function isDoing(view: View, words: NameWords): boolean {
  const n = LEFT + 1;
  readTo(view, words, n + 1);
  if (words.gap[n] !== Gap.space || isNoSentence(words, n)) return false;
  if (DOING.has(words.hash[n] ?? 0)) return true;
  const verb = slice(view, words.start[n] ?? 0, words.end[n] ?? 0);
  if (PRESENT.test(verb) || LATIN_PRESENT.test(verb) || OBJECT.test(verb) || VERB.test(verb))
    return true;
  return words.gap[n + 1] === Gap.space && TO_ONE.has(words.hash[n + 1] ?? 0) && OURS.test(verb);
}

function isNoSentence(words: NameWords, n: number): boolean {
  return isLatin(words.shape[LEFT] ?? 0) !== isLatin(words.shape[n] ?? 0);
}

function isLatin(shape: number): boolean {
  return shape < Shape.arabic || shape === Shape.camel;
}

/** Whether an Arabic word is a verb of Darija by its form, though in no list. */
export function isVerbForm(word: string): boolean {
  return VERB.test(word);
}

/** Whether "and" stands between the word at {@link LEFT} and a given name on its left or right. */
export function isBesideName(view: View, words: NameWords): boolean {
  const joined = words.gap[LEFT] === Gap.space && words.gap[LEFT - 1] === Gap.space;
  if (joined && AND.has(words.hash[LEFT - 1] ?? 0) && isFirm(words, LEFT - 2)) return true;
  readTo(view, words, LEFT + 2);
  if (words.gap[LEFT + 1] !== Gap.space) return false;
  // `سناء وهدى`: "and" is written onto the other name.
  if (((words.bits[LEFT + 1] ?? 0) & CLITIC) !== 0)
    return view.codes[words.start[LEFT + 1] ?? 0] === 0x648 && isFirm(words, LEFT + 1);
  const behind = words.gap[LEFT + 2] === Gap.space && AND.has(words.hash[LEFT + 1] ?? 0);
  return behind && isFirm(words, LEFT + 2);
}

/** Whether word `n` is a given name that is no other word. */
function isFirm(words: NameWords, n: number): boolean {
  return ((words.bits[n] ?? 0) & (Word.given | Word.common)) === Word.given;
}

/** `3id moubarak`, `رمضان كريم`, `جمعة مباركة`: a feast that is wished, not a person. */
export function isGreeted(words: NameWords): boolean {
  const feast = FEASTS.has(words.hash[LEFT - 1] ?? 0) && words.gap[LEFT] === Gap.space;
  if (feast) return BLESSED.has(words.hash[LEFT] ?? 0);
  if (words.gap[LEFT + 1] !== Gap.space || !BLESSED.has(words.hash[LEFT + 1] ?? 0)) return false;
  return FEASTS.has(words.hash[LEFT] ?? 0) || BLESSED.has(words.hash[LEFT] ?? 0);
}

/** Whether a wish begins with the word that has the first hash, and the second word belongs to it. */
export function isWish(hash: number, next: number): boolean {
  return BLESSED.has(next) && (FEASTS.has(hash) || BLESSED.has(hash));
}
