/**
 * Cue words of identifiers: registers, pensions, wallets, accounts. Written for this project.
 *
 * A word has one cue; abbreviations with dots (`R.C.`, `س.ت`) are joined before they are looked up,
 * Arabic ones with dots between their letters, as without them they are other words.
 *
 * @module
 */

type Cues = Readonly<Record<string, number>>;

const WORDS: readonly (readonly [cue: string, words: string])[] = [
  [
    'nationalId',
    `cni nationalid idcard cinnumber numcin ncin nocin numerocin cartenationale carteidentite bitaqa btaqa
    lbitaka bitaka lbita9a labitaqa لاكارت بطاقتها بطاقتك ناسيونال النسيونال لانسيونال لاكارطي تعريف ب.ت.و ⵜⴰⴽⴰⵕⴹⴰ tkarda takarda`,
  ],
  [
    'phone',
    `telefon telef telefono numtel numerotel phonenumber mobilephone telmobile teldomicile gsmnumber whatsup
    wp تليفوني التيليفون نمرتك نمرتها هاتفك هاتفها التلفوني تيلي تلي الجوالي portabl portabli ⵜⵉⵍⵉⴼⵓⵏ tilifun`,
  ],
  ['bankAccount', 'ribs numcompte comptebancaire accountnumber حسابو حسابها ريبي bankaccount'],
  ['companyId', 'icenumber numice'],
  ['card', 'cartebancaire cardnumber pan debit amex maestro carteblue فيزا ماستركارد البنكيه'],
  [
    'passport',
    'passports passportnumber numpasseport passeports passeporti paspour pasaport pasport باسبوري السفر ⴰⵙⵉⴽⵍ',
  ],
  ['socialSecurity', 'cnssnumber numcnss amonumber ssn assure الكنوبس الصندوق لاسنيس السنس'],
  ['taxId', 'identifiantfiscal idfiscal nif الضريبه fiscalnumber'],
  ['tradeRegister', 'registre السجل سجل س.ت registredecommerce numrc'],
  ['professionalTax', 'patentes باتنته الباتنته الباتانت'],
  [
    'plate',
    'plaques immatricule immatriculee matr ww tonobile tomobile matricul platenumber لوحته طوموبيل الطوموبيل',
  ],
  ['ip', 'ips adresseip'],
  [
    'secret',
    `motdepass modpass passcode passphrase pswd pass pwds pin otp cvc cvv clientsecret apikey api_key accesskey secretkey
    السر المرور السري كلمه باسوورد باصوورد كودبين`,
  ],
  ['key', 'api bearer authorization cle clef key auth apitoken المفتاح'],
  ['student', 'massarcode codemassar cnecode ⵎⴰⵙⵙⴰⵔ'],
  ['licence', 'lpermis permi drivinglicence رخصتي بيرميا لبيرمي'],
  ['residence', 'residency permitnumber cartesejour الاقامة اقامه اقامتي'],
  [
    'username',
    `user usernames insta instagram snap snapchat tiktok twitter telegram facebook fb discord linkedin github skype
    psn pseudonyme handles account_name nickname nick انستا انستغرام انستاكرام تيكتوك سناب تلغرام فيسبوك اليوزر يوزر`,
  ],
  ['pension', 'cimr rcar cmr pension retraite pensionne pensionnee التقاعد المعاش تقاعد معاش'],
  ['uniqueId', 'rnp idcs rsu idcsnumber numrnp'],
  [
    'wallet',
    'btc bitcoin eth ethereum wallet wallets usdt crypto metamask erc20 trc20 bep20 portemonnaie محفظتي المحفظه بيتكوين',
  ],
];

/** The words above with the numbers of their cues. */
export function identifierCues(cues: Cues): readonly (readonly [number, string])[] {
  return WORDS.map(([cue, words]): readonly [number, string] => [cues[cue] ?? 0, words]);
}
