/**
 * Texts as people and programs write identifiers, births, ages, addresses, accounts and secrets: `⟦category|value⟧`
 * marks each one. Everything is invented.
 *
 * @module
 */

export const TOLD: readonly string[] = String.raw`
رقم السانسس ديالي هو ⟦social-security-number|182374650⟧ واش باقي خدام
عندي مشكل مع لاسيانس ⟦social-security-number|182374650⟧ ما خلصونيش
نمرة لاسينيسيس ديال راجلي: ⟦social-security-number|182374650⟧
رقم الانخراط في الصندوق الوطني للضمان الاجتماعي ⟦social-security-number|182374650⟧
كنوبس رقم ⟦social-security-number|182374650⟧ ملف مرضي
الكنوبس ديالي ⟦social-security-number|18237465⟧
لاكارط ناسيونال ديالي ⟦national-id|BK 348215⟧ سالات
رقم لاكارط: ⟦national-id|bk348215⟧
البطاقة الوطنية ديالي فيها الرقم ⟦national-id|EE.784512⟧
لاسين ديالي ⟦national-id|ب ك 348215⟧
ها لاسين ⟦national-id|بك348215⟧ و ها النمرة ⟦phone|0661234578⟧
خويا لاكارط ديالو هي ⟦national-id|JB 44 52 10⟧
النمرة ديالي ⟦phone|صفر ستة واحد وستين ربعة وثلاثين خمسة وسبعين ثمنية وعشرين⟧
عيط ليا ف ⟦phone|٠٦٦١.٢٣.٤٥.٧٨⟧
واتساب ⟦phone|٠٦ ٦١ ٢٣ ٤٥ ٧٨⟧
جواز السفر ديالي رقمو ⟦passport|LK3482156⟧
رقم جواز السفر: ⟦passport|AB1234567⟧
بطاقة الإقامة رقم ⟦residence-permit|G123456H⟧
رخصة السياقة رقم ⟦driving-licence|45/123456⟧
البيرمي ديالي ⟦driving-licence|45/123456⟧ مشا ليا
مسار ديال ولدي ⟦student-id|G134567892⟧
رمز مسار: ⟦student-id|G134567892⟧
البلاكة ديال الطوموبيل ⟦vehicle-plate|86125 و 14⟧
نمرة الماتريكيل ⟦vehicle-plate|12345 أ 6⟧ مركونة قدام الدار
الطوموبيل ديالو ⟦vehicle-plate|٦ | أ | ١٢٣٤٥⟧ كحلة
الموطور عندو بلاكة ⟦vehicle-plate|4521 ب 33⟧
السيارة المسجلة تحت رقم ⟦vehicle-plate|40-د-9821⟧ كانت فالباركينغ
الكونط ديالي ف السيت ⟦username|amine.berrada⟧ والكود ⟦secret|VCaXEa!975⟧
الباسوورد ديالي هو ⟦secret|Fes2031!x⟧ بدلوه ليا
كلمة السر ديال الويفي: ⟦secret|darna@2024⟧
المودباس ⟦secret|hamza7788⟧
الكود ديال لاكارط ⟦secret|4821⟧ ما تعطيه لحد
وصلني كود التأكيد ⟦secret|583921⟧
انستا ديالي ⟦username|@sara_b94⟧ تبعوني
حسابي فانستغرام ⟦username|sara.benn94⟧
ساكنة ف ⟦postal-address|حي السلام زنقة 4 الدار رقم 12⟧ سلا
كنسكن ف⟦postal-address|درب الكبير الزنقة 15 نمرة 22 كازا⟧
العنوان: ⟦postal-address|دوار ايت علي، جماعة تمصلوحت، إقليم الحوز⟧
سكنى ⟦postal-address|إقامة الياسمين عمارة 5 الشقة 12 الطابق 3 طنجة⟧
عمري ⟦age|تلاتين عام⟧ وما زال ما تزوجتش
مراتي عندها ⟦age|ستة وعشرين عام⟧
الوالدة مزيودة ف ⟦date-of-birth|1958⟧
أنا مزيود عام ⟦date-of-birth|85⟧
بنتي تزادت ف ⟦date-of-birth|5 شتنبر 2015⟧
رقم البطاقة الوطنية للتعريف: ⟦national-id|AB123456⟧
الحامل لبطاقة التعريف الوطنية عدد ⟦national-id|ج ب 123456⟧
صاحبة ب.ت.و رقم ⟦national-id|BE 812345⟧
ولدت صاحبة الطلب في ⟦date-of-birth|17.3.1999⟧ وهي عازبة.
ازدادت المعنية بالأمر بتاريخ ⟦date-of-birth|3 رمضان 1410⟧
من مواليد سنة ⟦date-of-birth|1973⟧
عمري ⟦age|ثلاثون سنة⟧ وأعمل محاسباً
يبلغ المريض من العمر ⟦age|سبعاً وأربعين سنة⟧
امرأة في ⟦age|الخامسة والثلاثين⟧ من عمرها
السن: ⟦age|٤٢⟧ سنة
الساكن بـ⟦postal-address|شارع محمد الخامس رقم ٤٥ الطابق الثاني، الرباط⟧
القاطن بعنوان ⟦postal-address|زنقة الأطلس، رقم 7، حي الرياض، الرباط⟧
المحل المخابر معه: ⟦postal-address|رقم 12 تجزئة النخيل، مراكش 40000⟧
صندوق البريد ⟦postal-address|ص.ب 1234 الدار البيضاء⟧
رقم الانخراط ⟦social-security-number|187654321⟧ بالضمان الاجتماعي
رقم التسجيل في ص.و.ض.ج: ⟦social-security-number|187654321⟧
التعريف الموحد للمقاولة ⟦company-id|001524369000084⟧
السجل التجاري عدد ⟦trade-register|45678⟧ بالدار البيضاء
رقم التعريف الضريبي ⟦tax-id|40123456⟧
رقم الضريبة المهنية ⟦professional-tax-id|35812345⟧
كلمة المرور هي ⟦secret|Qamar2024#⟧
رمز التحقق الخاص بك هو ⟦secret|482913⟧
الرمز السري للبطاقة ⟦secret|7391⟧
اسم المستخدم: ⟦username|h.benjelloun⟧
حسابه على تويتر ⟦username|@hichamb_88⟧
رقم اللوحة ⟦vehicle-plate|45621 / ب / 17⟧
lakart nasyonal dyali ⟦national-id|bk348215⟧
la carte national raha ⟦national-id|BK 348 215⟧
lacin: ⟦national-id|ee 78 45 12⟧ sifto lia lwra9
num dyal cnss ⟦social-security-number|182374650⟧ dyal khti
sanisis dyali ⟦social-security-number|182374650⟧
nmra dyali ⟦phone|zero sitta wahed w settin tlata w 3echrin khamsa w reb3in tmanya w seb3in⟧
⟦phone|sifr 6 61 23 45 78⟧ 3iyto lia
hadi nmerti ⟦phone|06-61-23-45-78⟧
lcompte dyali ⟦username|berdais⟧ o lcode ⟦secret|UwEnTO!395⟧
insta dyali ⟦username|sara.bnn⟧ tb3oni
snap: ⟦username|yass_tng⟧
tiktok dyali hwa ⟦username|@simo.vlogs⟧
lmot de passe dyali ⟦secret|hamza1990⟧ machi khdam
password dyal wifi ⟦secret|dar@salam12⟧
code pin ⟦secret|4521⟧
jani code ⟦secret|839201⟧ f sms dyal lbanka
ana mzyoud f ⟦date-of-birth|85⟧
bnti tzadet f ⟦date-of-birth|mars 2014⟧
mama mzyouda 3am ⟦date-of-birth|1962⟧
3ndi ⟦age|tlatin 3am⟧ o baghi nkhdem
3mri ⟦age|27⟧
khti 3endha ⟦age|18 l3am⟧
saken f ⟦postal-address|hay salam zan9a 4 dar 12 sale⟧
sakna f ⟦postal-address|derb lkbir znqa 15 nmra 22⟧
l3onwan dyali ⟦postal-address|dyour sania nmra 179 tanja⟧
kanskon f ⟦postal-address|residence yasmine imm 5 appt 12 agadir⟧
ladresse: ⟦postal-address|douar ait ali, 7da jame3, tamesloht⟧
tomobil dyali matricule ⟦vehicle-plate|12345 a 6⟧
lblaka ⟦vehicle-plate|86125 w 14⟧
passeport dyali ⟦passport|lk3482156⟧
lpermi dyali ⟦driving-licence|45/123456⟧
code massar dyal wldi ⟦student-id|g134567892⟧
rib dyali ⟦bank-account|007 780 0001234567890123 77⟧
née le ⟦date-of-birth|5 0ctobre 1987⟧
date de naiss. ⟦date-of-birth|14051990⟧
DDN : ⟦date-of-birth|14-05-90⟧
D.D.N. ⟦date-of-birth|14/05/90⟧
Né un ⟦date-of-birth|29 février 1984⟧
Né le ⟦date-of-birth|premier janvier mil neuf cent soixante-dix⟧
Naissance ⟦date-of-birth|1990/05/14⟧
Anniversaire : ⟦date-of-birth|14 mai⟧
Les jumeaux, nés le ⟦date-of-birth|14/05/2012⟧, ont une sœur née le ⟦date-of-birth|03/09/2015⟧
Les époux, nés respectivement le ⟦date-of-birth|14/05/1962⟧ et le ⟦date-of-birth|03/09/1965⟧
J'ai ⟦age|trente-deux ans⟧ et deux enfants
mon père a ⟦age|soixante et onze ans⟧
J'ai ⟦age|32 piges⟧
j ai ⟦age|27ans⟧ et je cherche un travail
Femme de ⟦age|45 ans⟧, G3P2
Pt ⟦age|67 ans⟧, HTA, DNID
Âge : ⟦age|34⟧ | Sexe : F
bébé de ⟦age|8 mois⟧
Elle vient d'avoir ⟦age|40 ans⟧
CIN n°: ⟦national-id|BK 348 215⟧
carte nationale n° ⟦national-id|bk348215⟧
CNI : ⟦national-id|BK-348215⟧
c.i.n. ⟦national-id|B.K.348215⟧
C.I.N.E ⟦national-id|BK348215⟧
pièce d'identité ⟦national-id|bk 348215⟧
titulaire de la carte d'identité nationale ⟦national-id|J456789⟧
N° CIN/CNIE ⟦national-id|J 456789⟧
mon identifiant national est ⟦national-id|T234567⟧
Passeport ⟦passport|AB 1234567⟧
N° de passeport : ⟦passport|AB1234567⟧ valable jusqu'en 2029
Carte de séjour n° ⟦residence-permit|K012345B⟧
Titre de séjour : ⟦residence-permit|K 012345 B⟧
Permis de conduire : ⟦driving-licence|01/234567⟧
permis B n°⟦driving-licence|45/8765432⟧
Massar ⟦student-id|J134567890⟧
CNE: ⟦student-id|1512345678⟧
AMO n° ⟦social-security-number|182374650⟧
Immat. CNSS ⟦social-security-number|182 374 650⟧
N° affiliation CNSS ⟦social-security-number|1234567⟧
n° sécu ⟦social-security-number|182374650⟧
CNOPS immatriculation ⟦social-security-number|12345678⟧
Affilié à la CIMR sous le n° ⟦pension-id|1234567⟧
RCAR ⟦pension-id|1234567⟧
IF ⟦tax-id|12345678⟧ RC ⟦trade-register|123456⟧ Patente ⟦professional-tax-id|34567890⟧ ICE ⟦company-id|001524369000084⟧
R.C. Casablanca n° ⟦trade-register|123.456⟧
Identifiant fiscal n° ⟦tax-id|12345678⟧
T.P. : ⟦professional-tax-id|34567890⟧
Taxe professionnelle n° ⟦professional-tax-id|34567890⟧
RNP : ⟦unique-id|1234567890⟧
IDCS ⟦unique-id|1234567890⟧
immatriculée ⟦vehicle-plate|12345-A-6⟧
ma voiture ⟦vehicle-plate|6-A-12345⟧ a été rayée
Clio blanche, plaque ⟦vehicle-plate|WW 234567⟧
le camion ⟦vehicle-plate|12345 | أ | 6⟧
Mat. ⟦vehicle-plate|1234/B/26⟧
WW⟦vehicle-plate|123456⟧ neuve
RIB : ⟦bank-account|007 780 0001234567890123 78⟧
RIB ⟦bank-account|0117800001234567890123 45⟧ (BMCE)
mon compte est le ⟦bank-account|230 780 1234567890123456 22⟧
N° de compte ⟦bank-account|1234567890123456⟧
IBAN ⟦iban|FR14 2004 1010 0505 0001 3M02 606⟧
IBAN espagnol ⟦iban|ES91 2100 0418 4502 0005 1332⟧
mon iban: ⟦iban|de89370400440532013000⟧
Carte ⟦payment-card|4111 1111 1111 1111⟧ exp 08/27
Téléphone : ⟦phone|zéro six soixante et un vingt-trois quarante-cinq soixante-dix-huit⟧
tél : ⟦phone|06 . 61 . 23 . 45 . 78⟧
appelez le ⟦phone|06 61 23 45 78⟧
GSM ⟦phone|+212 (0) 6-61-23-45-78⟧
Fixe : ⟦phone|05.22.36.47.58⟧ poste 12
demeurant ⟦postal-address|12 rue Ibn Sina, appt 4, 2ème étage, Agdal, Rabat⟧
Adresse : ⟦postal-address|BP 1234, Agadir 80000⟧
habitant au ⟦postal-address|km 9, route d'El Jadida, Casablanca⟧
domicilié ⟦postal-address|cité Al Massira, bloc C, n° 45, Béni Mellal⟧
J'habite ⟦postal-address|lot. Al Wafa, imm. 12, apt 5, Témara⟧
Livrer au ⟦postal-address|98 secteur 7, Hay Riad, 14400 Al Hoceïma⟧
adresse ⟦postal-address|douar Oulad Hamou, CR Sidi Bibi, Chtouka⟧
sis ⟦postal-address|angle bd Zerktouni et rue Soumaya, 3e étage, Casablanca⟧
j'habite ⟦postal-address|n°4 rue 12 groupe B hay el farah⟧ casa
Mon pseudo est ⟦username|dark_tigre77⟧
Insta : ⟦username|sara.bnn_⟧
snap ⟦username|yassine-tng⟧
mon identifiant de connexion : ⟦username|k.elmansouri⟧
Compte Telegram ⟦username|@med_rabat⟧
tiktok.com/@⟦username|nadia.cuisine⟧
Twitter : @⟦username|karim_dev⟧
login: ⟦username|fz.alaoui⟧ / mdp: ⟦secret|Azerty#2024⟧
mon mot de passe c'est ⟦secret|Azerty123⟧ depuis hier
code PIN : ⟦secret|4821⟧
code secret de ma carte ⟦secret|4821⟧
Votre code de validation est ⟦secret|482913⟧
OTP ⟦secret|482913⟧ reçu par SMS
CVV ⟦secret|123⟧
clé wifi : ⟦secret|A1B2C3D4E5⟧
Authorization: Bearer ⟦secret|eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U⟧
Authorization: Basic ⟦secret|YWRtaW46c2VjcmV0MTIz⟧
x-api-key: ⟦secret|3f8a9c2d7b1e4f6a8c0d2e4f6a8b0c1d⟧
postgres://⟦username|app⟧:⟦secret|s3cr3tPw⟧@db.example.ma:5432/prod
mongodb+srv://admin:⟦secret|Zx81kkPq⟧@cluster0.example.net/test
redis://:⟦secret|p4ssw0rdX⟧@10.0.0.5:6379
AccountKey=⟦secret|abCDefGH12345678ijKLmnOP90qrSTuvWXyz0123456789ABCDEFGHabcdefgh0123456789ABCDEFGHijkl==⟧
She logs in as ⟦username|l.fernandez⟧ and her email is ⟦email|bouhaddoue@example.ma⟧.
my ID is ⟦national-id|Q876287⟧
My national card is ⟦national-id|q876287⟧
ID card no. ⟦national-id|AB 123456⟧
national identity card number ⟦national-id|BE-123456⟧
My CNSS is ⟦social-security-number|182374650⟧
social security no ⟦social-security-number|182374650⟧
The couple, born ⟦date-of-birth|14 February 1979⟧ and ⟦date-of-birth|16-11-1964⟧ respectively
born on the ⟦date-of-birth|4th of July, 1990⟧
DOB ⟦date-of-birth|07/04/90⟧
his birthday is ⟦date-of-birth|May 14⟧
b. ⟦date-of-birth|1985⟧
I'm ⟦age|thirty-two years old⟧
She is ⟦age|27⟧.
pt is a ⟦age|67yo⟧ male
my son, aged ⟦age|7⟧
he just turned ⟦age|40⟧
Old address: ⟦postal-address|84 secteur 7, Hay Riad, Béni Mellal⟧.
I live at ⟦postal-address|flat 4, 12 Ibn Sina street, Agdal, Rabat⟧
Ship to: ⟦postal-address|PO Box 1234, Agadir 80000⟧
My address is ⟦postal-address|N° 12, Rue 4, Hay Salam, Salé⟧, near the mosque
she lives near ⟦postal-address|Derb Omar, building 6, floor 2, Casablanca⟧
password is ⟦secret|Summer2024!⟧
my pin is ⟦secret|4821⟧
the passcode: ⟦secret|483920⟧
Your verification code is ⟦secret|483920⟧
pw: ⟦secret|hunter22⟧
login ⟦username|kelmansouri⟧ password ⟦secret|Zx9!kkq⟧
username is ⟦username|kelmansouri⟧
follow me @⟦username|karim.codes⟧
my Instagram is ⟦username|sara.bnn⟧
Discord: ⟦username|karim#4821⟧
her github handle is ⟦username|nadia-dev⟧
Car plate ⟦vehicle-plate|12345-A-6⟧
licence plate: ⟦vehicle-plate|6 | A | 12345⟧
passport number ⟦passport|AB1234567⟧
driver's license ⟦driving-licence|45/123456⟧
residence permit no ⟦residence-permit|K012345B⟧
call me: ⟦phone|zero six six one, two three, four five, seven eight⟧
phone ⟦phone|oh six sixty-one twenty-three forty-five seventy-eight⟧
INSERT INTO salaries (id, matricule_cnss, naissance, age) VALUES (12, '⟦social-security-number|182374650⟧', '⟦date-of-birth|1985-03-12⟧', ⟦age|39⟧);
insert into users(login,passwd) values("⟦username|kmansouri⟧","⟦secret|zxplmq⟧");
INSERT INTO t (id, cin) VALUES (1, '⟦national-id|bk348215⟧'), (2, '⟦national-id|J456789⟧');
cin: ⟦national-id|bk348215⟧\ncnss: ⟦social-security-number|182374650⟧\ndate_naissance: ⟦date-of-birth|1985-03-12⟧\nage: ⟦age|39⟧
[db]\nuser=⟦username|app_rw⟧\npassword=⟦secret|s3cr3tPw⟧\nhost=localhost
2026-03-01T10:00:00Z INFO login user=⟦username|kmansouri⟧ ip=⟦ip-address|105.66.12.7⟧ cin=⟦national-id|bk348215⟧
GET /api/clients?cin=⟦national-id|BK348215⟧&tel=⟦phone|0661234578⟧&naissance=⟦date-of-birth|1985-03-12⟧ 200
tel=%2B⟦phone|212661234578⟧&email=⟦email|karima%40example.ma⟧
<client cin="⟦national-id|bk348215⟧" tel="⟦phone|0661234578⟧" naissance="⟦date-of-birth|1985-03-12⟧"/>
<cin>⟦national-id|bk348215⟧</cin><cnss>⟦social-security-number|182374650⟧</cnss>
<input name="cin" value="⟦national-id|bk348215⟧"/> <input type="text" name="date_naissance" value="⟦date-of-birth|12/03/1985⟧">
export AWS_SECRET_ACCESS_KEY=⟦secret|wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY⟧
DB_URL="mysql://⟦username|root⟧:⟦secret|Tr0ub4dor⟧@localhost/app"
const client = { cin: '⟦national-id|bk348215⟧', tel: '⟦phone|0661234578⟧', ddn: '⟦date-of-birth|1985-03-12⟧' };
AZURE_KEY=⟦secret|8Q~abcDEFghiJKLmnoPQRstuVWXyz01234567⟧
https://hooks.slack.com/services/⟦secret|T00000000/B00000000/abcdEFGHijklMNOPqrstUVWX⟧
Uṭṭun n CNSS inu ⟦social-security-number|182374650⟧
takarḍa tanamurt inu ⟦national-id|BK348215⟧
Lakart inu ⟦national-id|bk348215⟧
uṭṭun n tilifun ⟦phone|0661234578⟧
luleɣ g ⟦date-of-birth|1985⟧
ilul ass n ⟦date-of-birth|12/03/1985⟧
ɣuri ⟦age|27 n usggas⟧
zdɣeɣ g ⟦postal-address|hay salam, zanqa 4, uṭṭun 12, Agadir⟧
awal uffir inu ⟦secret|Tafukt#2024⟧
isem n useqdac: ⟦username|tafukt_90⟧
ⵓⵟⵟⵓⵏ ⵏ ⵜⵍⵉⴼⵓⵏ ⵉⵏⵓ ⟦phone|0661234578⟧
ⵜⴰⴽⴰⵔⴹⴰ ⵜⴰⵏⴰⵎⵓⵔⵜ ⟦national-id|BK348215⟧
ⵍⵓⵍⵖ ⴳ ⟦date-of-birth|12/03/1985⟧
ⵖⵓⵔⵉ ⟦age|27 ⵏ ⵓⵙⴳⴳⵯⴰⵙ⟧
ⵜⴰⵏⵙⴰ: ⟦postal-address|ⵀⴰⵢ ⵙⴰⵍⴰⵎ, ⵣⴰⵏⵇⴰ 4, 12⟧
habite ⟦postal-address|98 secteur 7, Hay Riad, 14400 Al Hoceïma⟧ قريب من الجامع
née/مزدادة ⟦date-of-birth|1968-03-10⟧, ⟦age|30 ans⟧
CIN/ر.ب.و : ⟦national-id|BK348215⟧
رقم CNSS ديالي ⟦social-security-number|182374650⟧ svp
mdp / كلمة السر : ⟦secret|Azerty#22⟧
السلام خويا رقم التسجيل فلاسينيسيس ⟦social-security-number|193847561⟧ بغيت شهادة
ولدي عندو ⟦age|سبع سنين⟧ ونص
مولات الدار عمرها ⟦age|خمسين عام⟧
كنسكن حدا مرجان، ⟦postal-address|زنقة الورد نمرة 17⟧
جيبوها ل⟦postal-address|بلوك 4 رقم 33 حي المسيرة أكادير⟧
الباس ديال الفيسبوك: ⟦secret|Nadia1992⟧
كود الكارط كيشيك ⟦secret|7745⟧
نسيت المودباس كان ⟦secret|maroc2022!⟧
تيكتوك: ⟦username|@amal.ktv⟧
البسودو ديالي ⟦username|lionking_tng⟧
نمرة الطوموبيل ⟦vehicle-plate|34521 | ب | 8⟧
عندي لاكارط سيجور ⟦residence-permit|K012345B⟧
نيميرو ديالي ⟦phone|06 12 34 56 78⟧ ولا ⟦phone|0522334455⟧
ضربت كود بين ⟦secret|9921⟧ وما خدمش
رقم البيرمي ⟦driving-licence|09/456789⟧
الصندوق الوطني لمنظمات الاحتياط الاجتماعي رقم الانخراط ⟦social-security-number|1928374⟧
كنوبس: ⟦social-security-number|1928374⟧
cnss dyali hiya ⟦social-security-number|193847561⟧
weldi mzyoud f ⟦date-of-birth|3/9/2012⟧
lwalida f 3merha ⟦age|60 3am⟧
sakn f ⟦postal-address|hay nahda 2 bloc 5 nmra 33 rabat⟧
l3nwan: ⟦postal-address|zenqa 12 dar 4 hay lmassira⟧
katsken f ⟦postal-address|3imara 7 ch9a 12 residence anfa casa⟧
pass dyal insta ⟦secret|simo2020!⟧
lcode dyal la carte guichet ⟦secret|4471⟧
mdp: ⟦secret|kech@1986⟧
user dyali ⟦username|simo_kech⟧
tel: ⟦phone|0 6 12 34 56 78⟧
3ayet 3la ⟦phone|zero setta tnach rb3a w tlatin sta w khamsin tmanya w seb3in⟧
n° d passport ⟦passport|YZ1234567⟧
massar ⟦student-id|R135792468⟧
tonobil ⟦vehicle-plate|34521-b-8⟧
Merci de noter mon nouveau num ⟦phone|07.12.34.56.78⟧
Suite à votre demande, ma CNI expire bientôt (⟦national-id|CD 456 789⟧)
Extrait d'acte de naissance : né le ⟦date-of-birth|dix-sept mars mil neuf cent soixante-quatre⟧ à Taroudant
M. X, ⟦age|56 ans⟧, marié, 3 enfants, consulte pour toux
nourrisson de ⟦age|11 mois⟧, fièvre
naissance prévue... non, DDN ⟦date-of-birth|07.11.1988⟧
N° assuré ⟦social-security-number|193847561⟧
Adresse de livraison : ⟦postal-address|Résidence Al Manar, Imm B, Appt 14, Bd Al Qods, Aïn Chock⟧
je loge au ⟦postal-address|quartier Issil, bloc 7 n 12, Marrakech⟧
ITP n° ⟦professional-tax-id|34567891⟧
N° RC ⟦trade-register|98765⟧ (Rabat)
Mot de passe wifi ⟦secret|Maison2024⟧
Le PIN de ma puce est ⟦secret|0000⟧
code d'accès : ⟦secret|B4512⟧
Skype : ⟦username|nadia.tazi.rabat⟧
Suivez-moi sur instagram : ⟦username|chef_amina⟧
Mon compte X est ⟦username|@y_benali⟧
Plaque d'immatriculation : ⟦vehicle-plate|8-B-34521⟧
moto immatriculée ⟦vehicle-plate|1234-A-5⟧
Permis n° ⟦driving-licence|09/456789⟧ délivré à Fès
Passeport biométrique n° ⟦passport|NE4567891⟧
Récépissé de carte de séjour ⟦residence-permit|R123456T⟧
Code Massar : ⟦student-id|P139876543⟧, CNE ⟦student-id|P139876543⟧
DOB: ⟦date-of-birth|3 Mar 1990⟧, sex F
Date of birth (dd/mm/yyyy): ⟦date-of-birth|03/09/1990⟧
I was born on ⟦date-of-birth|September 3rd, 1990⟧
My mother is ⟦age|81 years old⟧
a boy aged ⟦age|nine⟧
turning ⟦age|30⟧ next week
my CIN number: ⟦national-id|BE 456123⟧
Moroccan ID card ⟦national-id|be456123⟧
Her passport no. is ⟦passport|NE4567891⟧
My username: ⟦username|tangier_boy⟧, pass: ⟦secret|Harbor#77⟧
signed in as ⟦username|m_ouazzani⟧
WiFi password: ⟦secret|couscous123⟧
The one-time code is ⟦secret|556781⟧
reset PIN to ⟦secret|9087⟧
IG: ⟦username|@leila.draws⟧
Deliver to ⟦postal-address|Apt 5, 14 Avenue Allal El Fassi, Marrakesh 40000⟧
ولد سنة ⟦date-of-birth|1978⟧
وعمره ⟦age|خمسة وأربعون عاما⟧
طفلة عمرها ⟦age|٧ سنوات⟧
عن سن ⟦age|٨٣⟧ عاما
الحالة: ذكر، ⟦age|٤٥ سنة⟧، متزوج
رقم ب.ت.و: ⟦national-id|CD456789⟧
بطاقته الوطنية رقم ⟦national-id|CD 456789⟧
حامل جواز سفر رقم ⟦passport|NE4567891⟧
رخصة سياقة عدد ⟦driving-licence|09/456789⟧
شهادة الإقامة رقم ⟦residence-permit|K012345B⟧
العنوان الكامل: ⟦postal-address|شقة 5، عمارة 14، شارع علال الفاسي، مراكش⟧
محل السكنى: ⟦postal-address|دوار أولاد علي، قيادة بني يخلف⟧
الرقم السري: ⟦secret|8842⟧
كلمة المرور الجديدة ⟦secret|Atlas#2025⟧
هاتف: ⟦phone|٠٦٦١-٢٣-٤٥-٧٨⟧
اسم المستخدم ⟦username|atlas_78⟧ وكلمة السر ⟦secret|Rif!1987⟧
"user_name": "⟦username|tangier_boy⟧", "pwd": "⟦secret|Harbor#77⟧"
'cin' => '⟦national-id|be456123⟧', 'gsm' => '⟦phone|0612345678⟧',
UPDATE users SET password='⟦secret|Harbor#77⟧' WHERE login='⟦username|tangier_boy⟧';
email: ⟦email|a.tazi@example.ma⟧ # cin: ⟦national-id|BE456123⟧
[INFO] auth ok uid=⟦username|tangier_boy⟧ from ⟦ip-address|41.92.7.18⟧
Cookie: sessionid=⟦secret|8f7e6d5c4b3a29181716151413121110⟧
amqp://⟦username|mq⟧:⟦secret|r4bb1tPw⟧@mq.example.ma
`
  .trim()
  .split('\n');

/** Texts in which nothing may be masked. */
export const CLEAN: readonly string[] = String.raw`
CB terminant par 1234
Le lot 12 de la commande est arrivé.
Facture n° 45/123456 du mois de mars
Le code promo ETE2024 est valable jusqu'au 31/08/2026.
La réunion est fixée au 14 mai 2026.
Le mot de passe doit contenir au moins 8 caractères et un chiffre.
Le modèle B 348215 est en rupture.
Version 3.14.15926, build 482913
La garantie de 30 ans couvre la toiture.
Code postal 20250, Casablanca
Code erreur 500312 au démarrage
Le projet est né en 2015 à Rabat.
Notre société, née en 1985, fête ses 40 ans.
Le compte X de la ministre est suspendu.
Pin 3 du connecteur et code couleur 4421
Le token expire après 3600 secondes.
Utilisez @Override et @media print dans le code.
INSERT INTO produits (ref, prix, stock) VALUES ('BK348215', 1200, 34);
INSERT INTO logs (id, level, code) VALUES (1, 'WARN', 4821);
Le secteur 7 de la foire, 98 exposants
Route nationale 9, km 45 : travaux
INSERT INTO villes (nom, population) VALUES ('Rabat', 577827);
L'identifiant est unique et généré automatiquement.
Chapitre 4, dar 12, paragraphe 3
Connexion impossible avec le compte invité.
The code is 4821 lines long.
Log in as administrator to continue.
My account is suspended since Monday.
His ID is invalid.
She logs in as expected every morning.
The username is already taken.
Use the pin 12 on the board.
Follow us @ the expo hall.
الكود ديال التخفيض 2024 صالح حتى الجمعة
الحساب ديالنا تسد البارح
السيت فيه 86125 منتوج و 14 صنف
الكود بوسطال 20250
شحال هاد الطوموبيل 45000 درهم
المباراة سالات 2 و 1
تأسست الجمعية في 17.3.1999
صدر القانون رقم 09-08 سنة 2009
Le numéro de lot 193847561 figure sur la boîte.
Compte tenu du retard, merci de patienter jusqu'au 17.03.2026.
Le compte est bon, profil validé.
Connectez-vous avec votre navigateur Firefox 128.
Connecté en tant que visiteur.
Le code source compte 45000 lignes.
Code article : B4512-XL!
Promo code SUMMER#24 -20 %
Le permis de construire 2024/456 a été accordé.
Réf plaque de cuisson IX-3500
Groupe B contre groupe C à 18h
Le tribunal a rendu 12 jugements en 3 ans.
25 balais et 12 seaux en stock
Carton de 30 piges de bois
Version 98 secteur 7 du firmware
Bloc 4, ligne 33 du fichier
La société a ouvert un compte, le code NAF est 6201Z.
Les piges de la rédaction
VALUES (1, 2, 3)
Rapport (page 12, 45, 78)
Le mot clé VALUES est suivi de (…)
He logs in with Google every day.
Account closed.
The code "E#45" means overheating, see page 12.
Connect with profile_v2 settings enabled.
Release key-2024-03-01 is out.
There are 45 stations and 12 lines.
lcompte tsed lbareh 3lach
lcode dyal lmontage 2x4 mzyan
kart telephone b 20 dh
nmra 4 f lmatch
plaque dyal lbarbecue 350 dh
الكونط تسد والكود ما خدامش
الكود ديال الغسالة E45
سناب دارو فيلتر جديد
البلاكة ديال الطاكوس ب 35 درهم
الكاميو جاب 45000 كيلو
السانس غلا 14 درهم
صاحبة المشروع حصلت على الجائزة في 17.3.2019
ولدت الشركة من رحم الأزمة في 2008
رقم الملف 193847561 قيد الدراسة
`
  .trim()
  .split('\n');
