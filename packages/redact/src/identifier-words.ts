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
    `cni nationalid idcard cinnumber numcin ncin nocin numerocin cartenationale carteidentite identitycard identitynumber idnumber idno nationalidnumber nationalidentity nationalidno nationalcard pieceidentite numeropiece bitaqa btaqa lakarte lkart lacart kart lakartt lakarty
    lbitaka bitaka lbita9a labitaqa لاكارت بطاقتها بطاقتك ناسيونال النسيونال لانسيونال لاكارطي تعريف لاكرط لاكارتديال لكارت لاكارطة ناسيونل بطاقتنا هويتي هويه الهويه ب.ت.و ⵜⴰⴽⴰⵕⴹⴰ tkarda takarda tkarḍa takarḍa`,
  ],
  [
    'phone',
    `iyet ayet iyto ayto iytou iyti ayti telefon telef telefono numtel numerotel phonenumber mobilephone telmobile teldomicile gsmnumber whatsup
    wp تليفوني التيليفون نمرتك نمرتها هاتفك هاتفها التلفوني تيلي تلي الجوالي portabl portabli ⵜⵉⵍⵉⴼⵓⵏ tilifun`,
  ],
  ['bankAccount', 'ribs numcompte comptebancaire accountnumber حسابو حسابها ريبي bankaccount'],
  ['companyId', 'icenumber numice'],
  ['card', 'cartebancaire cardnumber pan debit amex maestro carteblue فيزا ماستركارد البنكيه'],
  [
    'passport',
    'passports passportnumber numpasseport passeports passeporti paspour pasaport pasport pasbur upasbur paspur upaspur lpasbur pasbor lpaspor lpaspoor lbasbor lpassport lpasport passeportnumber passportno ppt باسبوري السفر ⴰⵙⵉⴽⵍ',
  ],
  [
    'socialSecurity',
    'cnssnumber numcnss numerocnss lcnss lacnss lamo cnssno numeroimmatriculation immat nss socialsecurity socialsecuritynumber amonumber ssn assure ص.و.ض.ج ص.و.م.ا.ا الكنوبس الصندوق لاسنيس السنس سنس لاسينيسيس سينيسيس الكنس كنس كنسس كنوبس الامو امو',
  ],
  [
    'taxId',
    'identifiantfiscal idfiscal ليف ليفي nif taxnumber taxid taxidentifier tin vatnumber الضريبه fiscalnumber',
  ],
  [
    'tradeRegister',
    'registre السجل سجل س.ت registredecommerce registrecommerce numrc numerorc traderegister commercialregister',
  ],
  ['professionalTax', 'patentes itp باتنته الباتنته الباتانت'],
  [
    'plate',
    'plaques immatricule immatriculee matr ww tonobile tomobile matricul platenumber لوحته طوموبيل الطوموبيل',
  ],
  ['ip', 'ips adresseip'],
  [
    'secret',
    `motdepass modpass modepass modpas modepas motpasse motdepasse lmodpass lmodepass lmotdepasse lpassword lpass lpwd lmdp paswd pasword passwort passw userpass userpassword dbpassword wifi wpa uffir passcode passphrase pswd pass pwds pin otp cvc cvv clientsecret apikey api_key accesskey secretkey
    السر المرور السري التحقق ويفي الويفي كلمه باسوورد باصوورد كودبين موديباص الموديباص موضيباص الموضيباص موتباص الموتباص مودباص المودباص لمودباص موطدوباص الموطدوباص موديپاس باسوورض لباسوورد الباسوورد باسورد الباسورد باس الباس كلمتي سري`,
  ],
  [
    'key',
    'api bearer authorization cle clef key session sessionid sessid phpsessid jsessionid cookie cookies sid csrf csrftoken xsrf credential credentials dsn salt signature auth apitoken المفتاح',
  ],
  [
    'student',
    'massarcode codemassar cnecode lmassar massarid studentid studentcode numeroetudiant apogee apoge مسارو الماسار ماسار ⵎⴰⵙⵙⴰⵔ',
  ],
  [
    'licence',
    'lpermis permi drivinglicence drivinglicense driverlicense driverlicence driverslicense licencenumber permisconduire permisdeconduire turagt pirmi lpermi lbirmi birmi رخصتي بيرميا لبيرمي الرخصه رخصت',
  ],
  [
    'residence',
    'residency permitnumber residencepermit residencecard residentcard titredesejour titresejour uzdduɣ uzddugh uzduɣ cartesejour sijour sijor سيجور السيجور سيجورها الاقامة اقامه اقامتي',
  ],
  [
    'username',
    `user uid ig luser lusername usernames screenname utilisateur nomutilisateur nomdutilisateur useqdac aseqdac مستخدم المستخدم اليوزرنيم يوزرنيم insta instagram snap snapchat tiktok twitter telegram facebook fb discord linkedin github skype
    psn pseudonyme handles account_name nickname nick انستا التيكتوك تيكتوكي الانستا الانستغرام الانستاكرام انستاغرام الفيسبوك فايسبوك الفايسبوك السناب سنابي التلغرام تليغرام تيليغرام تويتر التويتر ديسكورد توك انستغرام انستاكرام تيكتوك سناب تلغرام فيسبوك اليوزر يوزر`,
  ],
  [
    'pension',
    'cimr rcar cmr simr سيمر السيمر pension pensionnumber pensionid numeropension pensions retraite pensionne pensionnee التقاعد المعاش تقاعد معاش',
  ],
  ['uniqueId', 'rnp idcs rsu للسكان idcsnumber numrnp'],
  [
    'wallet',
    'btc bitcoin eth ethereum wallet wallets usdt crypto metamask erc20 trc20 bep20 portemonnaie محفظتي المحفظه بيتكوين',
  ],
];

/** The words above with the numbers of their cues. */
export function identifierCues(cues: Cues): readonly (readonly [number, string])[] {
  return WORDS.map(([cue, words]): readonly [number, string] => [cues[cue] ?? 0, words]);
}
