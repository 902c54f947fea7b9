/**
 * Cue words and the words around names. Written for this project; no corpus stands behind them.
 *
 * Folding makes one of `é` and `e`, `أ` and `ا`, `ة` and `ه`, capitals and small letters.
 *
 * @module
 */
import { APART } from './names-apart.ts';
import { RESIDENT_FAMILY, RESIDENT_GIVEN } from './names-residents.ts';
import { tamazightWords } from './tifinagh.ts';
import { FACT_GROUPS } from './fact-groups.ts';
import { foldToString } from './fold.ts';
import { cueBits, Lexicon, Word } from './lexicon.ts';
import { TITLE_WORDS } from './name-lead.ts';
import { identifierCues } from './identifier-words.ts';
import { spokenCues } from './identifier-words-spoken.ts';
import { nameModel } from './name-model.ts';
import { COMMON_FAMILY, COMMON_GIVEN, FAMILY, GIVEN } from './names.ts';
import { sensitiveStarts } from './words-sensitive.ts';

/** Numbers of the cues, in the upper half of a word's bits. */
export const CUE = {
  nationalId: 1,
  phone: 2,
  bankAccount: 3,
  iban: 4,
  companyId: 5,
  card: 6,
  email: 7,
  passport: 8,
  socialSecurity: 9,
  taxId: 10,
  tradeRegister: 11,
  professionalTax: 12,
  birth: 13,
  plate: 14,
  ip: 15,
  secret: 16,
  student: 17,
  licence: 18,
  residence: 19,
  /** What follows is a number of a thing: an order, an article, a version. */
  thing: 20,
  name: 21,
  username: 22,
  address: 23,
  pension: 40,
  uniqueId: 41,
  wallet: 42,
  /** Names of keys that are secret only where they look random. */
  key: 43,
  age: 44,
  /** Keys of sensitive data, see `sensitive-key.ts`; never words of a text. */
  health: 50,
  genetic: 51,
  religion: 52,
  politicalOpinion: 53,
  unionMembership: 54,
  ethnicOrigin: 55,
  biometric: 56,
  offence: 57,
} as const;

const CUE_WORDS: readonly (readonly [number, string])[] = [
  [
    CUE.nationalId,
    `cin cnie cine lacin identite identity lacarte lakart lacart lakarta carte carta karta nationale national nni idcard
    بطاقه البطاقه بطاقتي بطاقته لاكارط لكارط لاكارت كارط لاكارتي لابطاقه التعريف الوطنيه لاسين سين كارطي lakartty lbita9a bita9a`,
  ],
  [
    CUE.phone,
    `tel tele telephone telephon tlf tf phone mobile portable gsm whatsapp wtsp watsap whatsap wathsap nmra nemra
    nmrti nemrti ra9mi appelez appeler joindre contact contacter call sms fax fixe tilifon telifon tilfon tilifoun
    هاتف الهاتف هاتفي هاتفه تيليفون تلفون تليفون التلفون التليفون تيليفوني نمره نمرتي النمره رقمي واتساب واتسآب الواتساب جوال الجوال
    محمول المحمول بورطابل اتصل اتصلوا عيط عيطو 3iyet 3ayet 3iyt`,
  ],
  [
    CUE.bankAccount,
    'rib rip compte bancaire account bank banque virement حساب الحساب حسابي البنكي البنك بنك ريب الريب 7sab hsab',
  ],
  [CUE.iban, 'iban الايبان ايبان'],
  [CUE.companyId, 'ice الموحد للمقاوله'],
  [CUE.card, 'visa mastercard cb creditcard credit card'],
  [CUE.email, 'email mail courriel  ايميل الايميل البريد'],
  [CUE.passport, 'passport passeport paspor basbor باسبور الباسبور جواز الجواز جوازي'],
  [CUE.socialSecurity, 'cnss cnops amo immatriculation affiliation securite sociale الضمان'],
  [CUE.taxId, 'if fiscal fiscale الضريبي الجبائي'],
  [CUE.tradeRegister, 'rc'],
  [CUE.professionalTax, 'tp patente taxe professionnelle الباتنتا البتانتا'],
  [
    CUE.birth,
    `ne nee naissance born birth birthday dob birthdate dateofbirth ddn anniversaire mzyoud mzyouda tzadit tzad tzadt
    ازدياد الازدياد مزداد مزداده ازددت ازديت تزاديت تزاد الميلاد ميلادي ولدت مولود مولوده`,
  ],
  [
    CUE.plate,
    'plaque matricule plate voiture vehicule tomobil tonobil لوحه ترقيم السياره الترقيم ماتريكيل',
  ],
  [CUE.ip, 'ip ipv4 ipv6 ipaddress'],
  [CUE.secret, 'password passwd pwd mdp motdepasse passe secret token apikey'],
  [CUE.student, 'massar cne مسار'],
  [CUE.licence, 'permis licence license driving السياقه رخصه البيرمي بيرمي'],
  [CUE.residence, 'sejour residence الاقامه'],
  [
    CUE.thing,
    `commande commandes order orders ref reference references sku article produit product facture invoice devis colis
    suivi tracking ticket version release build model modele serie serial lot code isbn ean upc asin loi law dahir decret
    vol flight id uuid commit hash batch batches error errors erreur erreurs promo coupon voucher firmware chassis toner rack slot terminal construire lotir exploiter طلب الطلب الطلبيه طلبيه فاتوره الفاتوره مرجع المرجع القانون قانون ظهير المنتج سلعه talab commanda
    montant prix price total budget dh dhs mad dirham dirhams درهم السعر الثمن`,
  ],
  [CUE.address, 'adresse addresse address adress عنوان العنوان عنواني'],
  [CUE.age, 'age السن'],
  [CUE.username, 'username login pseudo handle identifiant'],
];

const GROUPS: readonly (readonly [number, string])[] = [
  [
    Word.introduction,
    'isem ⵉⵙⵎ smito smitu smitha smitou سميتو سميتها smiti smiyti smyti smiiti ssmiti smity smiyty smiytii ismi esmi isme سميتي سميتى اسميتي اسمي appelle appel',
  ],
  [Word.weakIntroduction, 'ana am moi nekk nkki nkk انا ⵏⴽⴽ ⵏⴽⴽⵉ'],
  [
    Word.honorific,
    `m mm mr mme mmes mlle mlles mrs ms miss dr pr me si sidi lalla lella moulay mly haj hajj hajja elhaj monsieur madame mademoiselle maitre
    docteur professeur السيد السيده الانسه الاستاذ الاستاذه الدكتور الدكتوره مولاي لاله الحاج الحاجه سيدي للا السي`,
  ],
  [Word.label, 'nom prenom name fullname firstname lastname surname الاسم اسم النسب'],
  [
    Word.filler,
    `inu ⵉⵏⵓ ⵏⵏⵙ ⵏⵏⴽ ⵏⵏⵎ nnes nns nnek nnem est is hiya howa huwa houwa hya hwa complet complete full first last dyali diali c ci et prenom nom de famille هو هي الكامل الشخصي
    العائلي ديالي والنسب`,
  ],
  [
    Word.particle,
    `ben bent bin bint ibn bel ait ayt el al ould oulad ouled bou abou abu abd abdel abdul um oum de moulay sidi lalla haj مولاي سيدي لاله الحاج بن بنت ابن ايت ولد بو ابو ام عبد
    ال`,
  ],
  [Word.europeanParticle, 'de du des la le von van der den ter zu di da del della dos das'],
  [
    Word.street,
    `rue avenue av boulevard bd bvd blvd place quartier lotissement residence immeuble hay derb ecole lycee college universite hopital
    clinique mosquee stade aeroport port province commune ville douar route pont complexe street road university airport stadium
    mosque musee fondation foundation fonds chu cinema barrage institut theatre gare station salle prophete شارع زنقه حي ساحه مدرسه ثانويه جامعه مستشفى مسجد مطار ملعب متحف النبي سيدنا مدينه اقليم دوار zn9a zan9a zn9at zan9at char3 avnue chari3 charii3 chare3`,
  ],
  [Word.regnal, 'v vi ii i iii iv الخامس السادس الثاني الاول الثالث الرابع صلى'],
  [
    Word.stop,
    `le la les l un une des du de et ou ni mais car donc or je tu il elle on nous vous ils elles mon ma mes ton ta tes son sa ses notre
    votre leur ce cet cette ces qui que quoi dont pour par avec sans sous sur dans chez vers en au aux a est sont suis es ai as avons avez
    ont pas plus tres bien bonjour bonsoir salut merci salam slm svp oui non voici voila ici tel telephone cin email mail adresse
    numero rib iban ice date ne nee habite habitant demeurant residant client cliente monsieur madame mademoiselle mr mme mlle dr
    the an and but if then i you he she it we they my your his her our their this that these those is are was were be been am have has
    had do does did not no yes hello hi hey dear please thanks thank from to of in on at by for with about as so very just here there
    what who where when why how can will would should calling writing sorry happy sure fine good ready looking trying
    o w wa u f fi m d b l dial dyal dyali li lli had hadi hada hna nta nti howa hiya bghit bghina baghi baghia 3endi 3andi 3ndi
    kan kanet ghadi gha machi mashi mzyan bzaf wach wash ach chno chnou shno fin fain 3lach 3lash kifach daba lyoum ghedda lbareh
    smiti mn men men3nd 7it hit walakin walakine rani rani rah khdam khdama saken sakna jit mchit 9rit sa3a daba salam nhar
    لدينا لديكم لديه لديها لديهم لديك لديا في من على الى عن مع هذا هذه ذلك التي الذي ما لا نعم ان كان كانت هو هي انا انت نحن هم و او ثم قد لقد كل بعد قبل عند عندي
    اريد بغيت بغينا باغي باغيه ديال ديالي لي اللي هاد هادي واش فين كيفاش علاش دابا اليوم غدا البارح غير راه راني كاين ماشي مزيان
    بزاف شنو شكون خدام خدامه ساكن ساكنه جيت مشيت السلام شكرا مرحبا رقم رقمي هاتف هاتفي بطاقه بطاقتي عنوان ايميل ساكنين من مدينه عمري عمرها
    حيت ولكن ولا حتى باش بحال كنت كنقلب محتاج محتاجه المدير الوزير الرئيس رئيس وزير مدير الوالي العامل القاضي قاضي وكيل الوكيل العميد
    النائب المستشار السفير الكاتب الامين العام المحترم المحترمه
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july
    august september october november december lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday
    friday saturday sunday maroc morocco casablanca rabat fes marrakech tanger agadir meknes oujda kenitra tetouan safi mohammedia
    nador settat sale temara الرباط فاس مراكش طنجه اكادير مكناس وجده القنيطره تطوان المغرب البيضاء كازا
    darija باسم بسلامه hamdullah hamdoullah hamdoulah hamdulillah nchallah inchallah wallah azul ⴰⵣⵓⵍ ⴷ
    sarl sa societe company service support equipe team bank banque assurance hotel cafe restaurant pharmacie`,
  ],
  [Word.given, GIVEN],
  [Word.given | Word.common, COMMON_GIVEN],
  [Word.family, FAMILY],
  [Word.family | Word.common, COMMON_FAMILY],
  [Word.worldGiven, RESIDENT_GIVEN],
  [Word.worldFamily, RESIDENT_FAMILY],
  [Word.stop, APART],
  [Word.ordinary, tamazightWords()],
  [Word.title, TITLE_WORDS],
];

/** The cue words of all files; what is listed here stays what it is, whatever it sounds like. */
function allCues(): readonly (readonly [number, string])[] {
  const listed = [...CUE_WORDS, ...identifierCues(CUE)];
  const known = new Set(listed.flatMap(([, words]) => words.split(/\s+/u).map(foldToString)));
  return [...listed, ...spokenCues(CUE, known)];
}

let made: Lexicon | undefined;

/** The one table of all words, made on first use. */
export function lexicon(): Lexicon {
  if (made !== undefined) return made;
  const { hashes, bits } = nameModel();
  made = new Lexicon([], [], hashes.length);
  made.addHashed(hashes, bits);
  made.addGroups([
    ...GROUPS,
    ...FACT_GROUPS,
    sensitiveStarts(),
    ...allCues().map(([cue, words]): [number, string] => [cueBits(cue), words]),
  ]);
  return made;
}
