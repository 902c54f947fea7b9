/**
 * Words that a name follows: who one is, whom one speaks to, kin, roles, and the particles within
 * names. What is behind a lead need not be spelled as in the lists. Assembled by hand.
 *
 * @module
 */
import { hashWord, Lexicon, WordSet } from './lexicon.ts';

/** How much of a name a lead tells. */
export const Lead = {
  none: 0,
  /** A name may follow: `m3a`, `merci`, `من`. */
  weak: 1,
  /** A person follows, named or not: `khoya`, `client`, `السيد`. */
  person: 2,
  /** A name follows: `smiti`, `باسم`. */
  name: 3,
} as const;

const WORDS: readonly (readonly [number, string])[] = [
  [
    Lead.name,
    `smiti smito smitou smitha smitu smitk smiyti smiyto smiytha smiytou smiya smiyt smiyat smity ssmiti smiti ismi ismo ismha
    ⵎⴰⵙⵙ ⵎⴰⵙⵙⴰ ⵎⴰⵙⵙⴰⵡ mass massa massaw
    وسميتي وسميتو وسميتها واسمي واسمه واسمها الملقب الملقبه الملقبين
    سميتي سميتو سميتها سميته سميتك اسميتو اسميتي السميه سميه اسمي اسمه اسمها المسمي المسماه المدعو المدعوه
    ⵉⵙⵎ ⵉⵙⵎⴰⵡⵏ ⵉⵙⵎⵏⵙ isem ism yisem ismiw isminu ⵏⴽⴽⵉⵏ ⵏⴽⴽ nekkin nekk nkkin nekkini`,
  ],
  [
    Lead.person,
    `tell ask remind inform m3ak mama mmi lostada  l2ostada tbib ttbib tbiba lmo7ami mo7ami l9ayed lmoqaddem lm9edem lfqih lf9ih fqih notaire avocat avocate maitre infirmier infirmiere chauffeur temoin plaignant plaignante tuteur proprietaire employe employee salariee nommee nomme dite feu feue oncle tante cousin cousine neveu niece epoux epouse conjoint conjointe driver nurse lawyer guarantor witness manager uncle aunt nephew cousin boss
    ana this it si ssi sy lalla lella lala lla moulay mly sidi khoya khouya khuya kho khou khouk khok khti khtya khtk sa7bi sahbi sa7bti sahbti s7abi
    weldi wldi weldha wldha weldo wldo bnti benti bntha bnto rajli rajlha mrati mrato 3mmi 3ammi 3ami 3amti 3ammti 3mti khali khalti jari jarti
    l7aj lhaj l7aja lhaja hajja 7aj lostad ostad l2ostad oustad loustad dktor ddoktor doktor dr lm3elem m3elem m3lem lm3alem ba mmi 3ziza
    client cliente lclient zaboun zoboun kliyan klyan m3ak m3akom m3akoum lmodir ssi lmr7om lmer7oum
    mari femme fils fille frere soeur pere mere ami amie collegue voisin voisine patient patiente locataire bailleur salarie
    eleve etudiant etudiante gerant gerante signe signed beneficiaire titulaire assure assuree adherent monsieur madame mme
    husband wife son daughter brother sister friend colleague neighbour neighbor tenant landlord
    السيد السيده للسيد للسيده والسيد الاستاذ الاستاذه للاستاذ الدكتور الدكتوره خويا خاي خوك ختي ختك صاحبي صاحبتي ولدي بنتي ولدها ولدو بنتها بنتو راجلي
    مراتي جاري جارتي جارنا عمي عمتي خالي خالتي لاله للا لالا سي السي مولاي سيدي الحاج الحاجه با مي المعلم معلم معاك معاكم معك معكم الزبون الزبونه الكليان الكليانه
    المريض المريضه التلميذ التلميذه الطالب الطالبه الموظف الموظفه الاجير الاجيره المكتري المكري البايع المشتري المستفيد المستفيده الموقع الموقعه المحامي
    المحاميه المواطن المواطنه المشتكي المشتكيه زوجي زوجتي زوجها زوجته ابني ابنتي اخي اختي صديقي صديقتي زميلي زميلتي جده والدي والدتي شقيقي شقيقتي
    صاحبه صاحبها وصاحبه وصاحبها صاحبته وصاحبته لصاحبه لصاحبها حامله حاملها مولاه مولاها خلفه نايبه كفيله كفيلها ضامنه والده والدها والدته والدتها اخوه اخوها اخته اختها خالته عمته عمه خاله جدته جدها خطيبي خطيبتي خطيبها خطيبته طليقي طليقتي طليقها طليقته حفيدي حفيدتي
    الطبيب الطبيبه الممرض الممرضه السايق المسافر المسافره المتهم الضحيه الموثق السمسار انا عند المرحوم المرحومه باسم
    ⵎⴰⵙⵙⴰⵢ ⵙⵉⴷⵉ ⴳⵎⴰ ⵅⴰⵍⵜⵉ ⵄⵎⵜⵉ ⵊⴷⴷⵉ ⵃⵏⵏⴰ ⵎⵎⵉ ⵢⵍⵍⵉ ⴰⵎⵙⵙⵓⵖ ⵍⴰⵍⵍⴰ ⵎⵓⵍⴰⵢ ⵓⵎⴰ ⵓⵍⵜⵎⴰ ⴰⵎⴷⴰⴽⴽⵯⵍ ⵜⴰⵎⴷⴰⴽⴽⵯⵍⵜ ⵢⵉⵡⵉ ⵉⵍⵍⵉ ⵄⵎⵎⵉ ⵅⴰⵍⵉ ⴷⴷⴰ ⵍⴰⵍⵍⴰⵙ ⴱⴰⴱⴰ ⵎⵎⴰ ⵉⵎⵎⴰ ⴰⵏⵍⵎⴰⴷ ⵜⴰⵏⵍⵎⴰⴷⵜ ⴰⵙⵍⵎⴰⴷ ⵜⴰⵙⵍⵎⴰⴷⵜ ⴰⴹⴱⵉⴱ ⴰⵎⵙⴰⴼⴰⵔ
    uma gma ultma xali xalti ɛmmi ɛemmi ɛmti jeddi jddi ḥenna nanna memmi mmi iwi illi yelli tamddakult tamddakkult tameddakult amddakul amddakʷl ameddakul baba yemma imma
    ultma weltma anelmad tanelmadt amsafar aselmad taselmadt dda nna adbib`,
  ],
  [
    Lead.weak,
    `m3a 3nd 3and 3end mn men dyal dial d l w o u ya a wa chokran thx thnx tnx choukran shokran chkran merci thanks thank salam slm mrhba mr7ba bonjour salut bonsoir
    hi hello hey dear cher chere cordialement regards sincerely avec de chez par pour from by for with to and et ou or le la
    مع ديال من الي عن لدي يا شكرا مرحبا سلام السلام بونجور صباح اهلا علي قال قالت اتصل تحيه تحيات تحياتي وقع التوقيع
    ⴷ ⵏ ⵉ ⵙ ⵖⵔ ⵖⴼ ⴰⴽⴷ ⴰⵣⵓⵍ ⵜⴰⵏⵎⵎⵉⵔⵜ ⵜⵓⵙⴰ ⵢⵓⵙⵉ ⵉⵏⵏⴰ ⵜⵏⵏⴰ azul tanmirt tanemmirt tanmmirt akd yenna tenna`,
  ],
];

/** An Arabic word with what is written onto it: `الاجير`, `للاجير`, `والاجير`. */
function withClitics(word: string): readonly string[] {
  if (!word.startsWith('ال') || word.length < 5) return [word];
  return [word, `لل${word.slice(2)}`, `و${word}`, `ب${word}`];
}

const leads: ReadonlyMap<number, number> = new Map(
  WORDS.flatMap(([lead, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .flatMap(withClitics)
      .map((word): [number, number] => [hashWord(word), lead]),
  ),
);

/** The same as numbers: asked at every word. */
const table = new Lexicon([], leads);

/** May stand between a lead and the name. */
const BETWEEN = new WordSet(
  `s hya hiya howa huwa houwa houa hoa is est dyali dyalo dyalha d inu iw nnes nns nnek nnem hi c ci c'est هي هو ديالي ديالو ديالها
  الفرنسي الفرنسيه الاسباني الاسبانيه الايطالي الايطاليه المغربي المغربيه الجزايري الجزايريه التونسي التونسيه الليبي المصري المصريه السوري السوريه اللبناني اللبنانيه العراقي العراقيه الفلسطيني الفلسطينيه الاردني الاردنيه السعودي السعوديه
  اليمني السوداني السنغالي السنغاليه المالي الماليه الغيني الغينيه الايفواري الايفواريه النيجيري النيجيريه الكاميروني الكاميرونيه الغابوني البلجيكي البلجيكيه الالماني الالمانيه الهولندي الهولنديه البريطاني البريطانيه الانجليزي الامريكي الامريكيه الكندي الكنديه التركي التركيه الصيني الصينيه البرتغالي البرتغاليه السويسري السويسريه الروسي الروسيه الموريتاني الموريتانيه
  ⵉⵏⵓ ⵏⵏⵙ ⵏⵏⴽ ⵏⵏⵎ ⴷ`,
);

/** Begin a family name of two words. */
const PARTICLES = new WordSet(
  `ben bn ibn bin bent bnt bint weld wld ould oulad ouled wlad ait ayt at abou abu bou el al
  بن ابن بنت ولد اولاد ايت ابو بو ام ماء ال عبد ⴰⵢⵜ ⴰⵜ ⵓ ⵓⵍⵜ ⴱⵏ ⴱⵓ ⵓⵍⴰⴷ`,
);
/** Particles of one letter, and words that are more often something else: a name must follow. */
const LOOSE = new WordSet('u n weld wld bnt bent at ولد بنت ام ماء ⵓ ⵏ bou');
/** Titles that people say as part of the name. */
export const TITLE_WORDS = `moulay mly lalla lella lala lla sidi si ssi ba bba mmi haj hajj hajja l7aj lhaj elhaj l7aja lhaja 7aj 7aja lostad l2ostad lfqih dda nna
  مولاي لاله للا لالا سي السي سيدي با مي الحاج الحاجه حاج ⵎⵓⵍⴰⵢ ⵍⴰⵍⵍⴰ ⵙⵉⴷⵉ ⴷⴷⴰ ⵏⵏⴰ`;
const TITLES = new WordSet(TITLE_WORDS);

/** How much the word with this hash tells of what follows. */
export function leadOf(hash: number): number {
  return table.bits(hash);
}

/** Whether the word may stand between a lead and the name. */
export function isBetween(hash: number): boolean {
  return BETWEEN.has(hash);
}

/** Whether the word begins a family name of two words. */
export function isNameParticle(hash: number): boolean {
  return PARTICLES.has(hash) || LOOSE.has(hash);
}

/** Whether a listed name must follow this particle. */
export function isLooseParticle(hash: number): boolean {
  return LOOSE.has(hash);
}

/** Family, friends and roles whose word is followed by a name more often than by an adjective; also `tell …`. */
const KIN = new WordSet(
  `tell ask remind inform rajli rajlha mrati mrato mratu weldi wldi weldha weldo bnti benti bntha bnto khoya khouya khti khtya 3mmi 3ammi khali khalti 3amti jarti jari sa7bi sahbi sa7bti sahbti
  mari femme fils fille frere soeur epoux epouse husband wife son daughter brother sister
  راجلي مراتي ولدي بنتي ولدها ولدو بنتها بنتو خويا خاي ختي عمي عمتي خالي خالتي جاري جارتي صاحبي صاحبتي زوجي زوجتي زوجها زوجته ابني ابنتي اخي اختي شقيقي شقيقتي صديقي صديقتي زميلي زميلتي
  السيد السيده الانسه المريض المريضه الاجير الاجيره للاجير للاجيره الزبون الزبونه المستفيد المستفيده التلميذ التلميذه الطالب الطالبه للسيد للسيده الممرضه الطبيبه الاستاذه الدكتوره الطبيب الاستاذ الدكتور`,
);
/** Greetings, thanks and closings: the one greeted or the writer follows. */
const GREETINGS = new WordSet(
  `merci thanks thank thx thnx tnx chokran choukran shokran chkran bonjour salut bonsoir hi hello hey dear cher chere cordialement regards sincerely salam slm mrhba mr7ba azul bslama sba7
  شكرا مرحبا اهلا سلام تحياتي تحيات تحيه بونجور ميرسي`,
);

/** Whether a common word behind the word with this hash is rather a name. */
export function isKin(hash: number): boolean {
  return KIN.has(hash);
}

/** Whether the word with this hash greets, thanks or ends a letter. */
export function isGreeting(hash: number): boolean {
  return GREETINGS.has(hash);
}

/** Whether the word is a title that goes with the name. */
export function isTitleWord(hash: number): boolean {
  return TITLES.has(hash);
}
