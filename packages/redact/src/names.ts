/**
 * Given and family names of the Maghreb and the Arab world in all scripts, as the word table wants
 * them: the rows of `names-given.ts` and `names-family.ts`, and spellings beside them.
 *
 * @module
 */
import {
  CHAT_COMMON_GIVEN,
  CHAT_COMMON_GIVEN_ARABIC,
  CHAT_GIVEN,
  CHAT_GIVEN_ARABIC,
} from './names-chat.ts';
import { CHAT_COMMON_FAMILY, CHAT_FAMILY, CHAT_FAMILY_ARABIC } from './names-family-chat.ts';
import { FAMILY_ROWS } from './names-family.ts';
import { MORE_GIVEN } from './names-more.ts';
import { GIVEN_ROWS } from './names-given.ts';

/** The spellings of rows, those that are common words or the others. */
function spellings(rows: string, common: boolean): string {
  return rows
    .split(/[\s;]+/u)
    .filter((spelling) => spelling.startsWith('~') === common)
    .join(' ')
    .replaceAll('~', '');
}

/** Given names that are hardly anything else. */
export const GIVEN: string = `${spellings(GIVEN_ROWS, false)} ${CHAT_GIVEN} ${CHAT_GIVEN_ARABIC} ${MORE_GIVEN}
mohamed mohammed muhammad mouhamed mhamed med ahmed youssef yousef yusuf yassine yassin hamza omar othmane otmane ali hassan
hassane houssine hussein houcine lhoucine lahcen lhassan karim abdelkarim abdellah abdallah abderrahmane abderrahman abderrahim abdelilah abdelaziz abdelhak
abdelali abdelkader abdelmajid abdelouahed abdeslam abdelhamid abdellatif abdelfettah abdeljalil abdelmounaim abdessamad mustapha mostafa mustafa
moustapha khalid rachid hicham hisham mehdi mahdi anas ayoub ayyoub ilyas ilyass zakaria zakariae soufiane sofiane soufiyane
bilal brahim ibrahim ismail smail idriss driss aziz jamal kamal nabil samir tarik tariq fouad hakim jawad
younes younous redouane redwane ridouane reda rida badr marouane marwane othman taha walid oualid adil adnane amine
aymane ayman imad issam jaouad larbi lahsen mbarek mimoun mokhtar mounir mourad noureddine nordine oussama ossama saad salah
salaheddine yahya yahia zouhair zoubir driss fahd faysal ghali haitham houssam ibtissam
fatima fatimazahra fatiha khadija khadidja aicha meryem maryem mariam maryam miriam zineb zaynab sara sarah salma hajar
hanane hanan ikram ilham imane houda huda karima khaoula khawla laila leila layla latifa loubna lubna malika mouna mounia
nadia naima najat najwa nawal nezha nisrine rachida rajae rajaa saida samia samira sanae sanaa siham sihame soukaina
soukayna souad souhaila touria wafae wafaa wiam widad yasmine yasmina yousra yosra zahra zohra zhor ghita ghizlane hafsa
hasnae hayat hind asmae asma assia bouchra btissam chaimae chaima dounia dounya farida fadwa fadoua fatimaezzahra halima
3li 3omar 3ziz 5adija khdija 7assan 7amza 7anan 3abdelilah ra7ma
محمد امحمد احمد يوسف ياسين حمزه عمر عثمان حسن الحسن حسين الحسين لحسن كريم عبدالله عبدالرحمان عبدالرحمن عبدالرحيم
عبدالاله عبدالعزيز عبدالحق عبدالقادر عبدالمجيد عبدالكريم عبدالسلام عبداللطيف عبدالفتاح مصطفى خالد رشيد هشام المهدي انس ايوب الياس زكرياء زكريا
سفيان بلال ابراهيم اسماعيل ادريس عزيز جمال كمال نبيل سمير طارق فؤاد يونس رضوان بدر مروان طه وليد عدنان ايمن عماد عصام
العربي مبارك المختار منير مراد نورالدين اسامه صلاح يحيى زهير
فاطمه خديجه عائشه مريم زينب ساره سلمى هاجر حنان  لمياء كريمه خوله ليلى لطيفه لبنى مليكه ناديه نعيمه نجاه
نزهه نسرين رشيده سعيده سميه سميره سناء سهام سكينه سعاد ثريا وفاء وئام وداد ياسمينه يسرى زهره غيثه غزلان حفصه حسناء
اسماء اسيه بشرى ابتسام شيماء دنيا فريده فدوى حليمه كوثر رقيه  الزهراء
jean pierre marie michel nathalie sophie thomas nicolas julien camille john james william robert elizabeth jennifer michael
david maria carlos emily daniel
noufel ⵏⴰⵡⴼⵍ chakibe ⵛⴰⴽⵉⴱ 8assan ri7ab rehab ri7abe anoir nizare bouch3aib boucha3ib kouthar koutar abdrrazak abdrezak abderezak 3abderrazak mo7sin mo7cine mohssine
m7sin zineddin zinddine il7am merouane merwan marwen wejdane mo3ad mouaad mouade soufyan chou3aib cho3aib chou3ayb thouria thoraya toria توريه anisa zouhir zohair
zoheir zou7air zoher badia badi3a بديعه elhachmi lhachmi الهاشمي sondous soundouss tohami touhamy tamou tammou tamu طامو ⵟⴰⵎⵓ ⵉⴷⵔ ⵙⵉⵎⴰⵏ keltouma kelthoum kltouma
كلتومه ⴽⴰⵍⵜⵓⵎ lhsen lhsn l7sen la7sen la7cen l7cen ⵍⵃⵙⵏ ⵍⴰⵃⵙⵏ ittou r9ia r9iya rqiya ro9ia ro9aya ⵔⵇⵉⵢⴰ فاضمه ⵎⵉⵏⴰ henno z7ra ⵣⴰⵀⵔⴰ ⵣⵀⵔⴰ 7eddou haddo 7addou s3id
ⵙⴰⵄⵉⴷ bra7im ⵉⴱⵔⴰⵀⵉⵎ l7ousin l7oucine l7osin l7oussine mbark ⵎⴱⴰⵔⴽ امبارك 7mad ⴱⵍⵄⵉⴷ ⵍⵃⵓ mo7a ouidir بديس yugerten syphax ⵙⵉⴼⴰⴽⵙ tilelli ⵜⵉⵍⵍⵍⵉ ⵜⴰⵙⵏⵉⵎ numidya
tagrawla ⵉⵊⴰ mammass silya ⴰⵏⵢⴰ ⴰⴽⵙⵍ aylane ايلان ɣilas غيلاس ⵖⵉⵍⴰⵙ rb7a رابحه ⵔⴰⴱⵃⴰ tihya ⴽⵍⵍⴰ ⵄⵎⵔ ⵃⵙⵏ ⵍⵃⵙⴰⵏ ⵢⵓⵙⵓⴼ ⵅⴷⵉⵊⴰ ⴼⴰⵜⵉⵎⴰ ⴼⴰⵟⵎⴰ ⵎⴰⵍⵉⴽⴰ ⵎⵍⵉⴽⴰ ⵙⴰⵎⵉⵔⴰ ⵍⴰⵟⵉⴼⴰ
ⵏⴰⵄⵉⵎⴰ 7afida ⵃⴰⴼⵉⴷⴰ sa3diya 7abiba ma7jouba mahjoub ma7joub محجوب المحجوب bou3azza bouabid bou3bid بوعبيد lma3ti ma3ti miloude الميلود milouda ميلوده bouselham
bousselham bousl7am بوسلهام 9addour qaddour 9asem qasem fdil lfadil فضيل dawd dawoud ayachi 3iyachi l3ayachi العياشي regragui ghezlan ghizlaine nouhad chahd chahed
شهد hayfa lojain loujayn lojayn joury siwar talin mayar mayare ميار layan ليان assil aseel assile اسيل هيتم chahine شاهين qays 9ays ghayt ghaith ghayth mou3taz mo3taz
mouayad obaida zakaryae zkarya zkariya y7ya isma3il abdlghani 3abdelghani 3abdelwahed abdlwahd 3abdenbi abdelkhaleq abdelkhalk 3abdelhadi abdelmaoula abdelbaset
abdel7afid abderafi3 abdsadek abdlmalk abdelmottalib abdellaoui sala7ddine sla7ddine nassreddine nasserdine jamaleddine 3laeddine 3la2ddine nourddine nordin nourdin
3imadeddine lo2ay 7amdi 7assna 7asna2 7afsa 7icham 7osni 7aliimaa 7akima 3abla abla عبله 3a9il 3adel 3atika 3issame 3aziza 3omayma aliae 3alia 5adouj khaddouj خدوج
`;

/** Given names that are also common words. */
export const COMMON_GIVEN: string = `${spellings(GIVEN_ROWS, true)} ${CHAT_COMMON_GIVEN} ${CHAT_COMMON_GIVEN_ARABIC}
said amal nour noor kamal karim safa hana hani hadi latif jamil hayat warda farah rahma mina dina nada nezha hiba amine zine tayeb taib saber
nadir bachir fadel kamel majd fares nidal jihad islam malak basma sabah haj hajj iman aya rim reem rania rita lina ines jihane jihad amina amin souhail rayan adam
علي امل نور ايمان ايه ريم رانيا جهاد امينه امين سعيد جميل كريم هدى الهام اكرام صباح فرح حياه هند رجاء نوال سعد مهدي رضا عادل فتيحه حكيم جواد
hachmi يدير سوار مويد chems 9amar kamar
هبه ملاك وسيم رحمه سلام نجوى منى منيه يسر خير فتح
`;

/** Family names. */
export const FAMILY: string = `${spellings(FAMILY_ROWS, false)} ${CHAT_FAMILY} ${CHAT_FAMILY_ARABIC}
alaoui alami bennani benjelloun berrada tazi fassi elfassi idrissi elidrissi cherkaoui chraibi benkirane kabbaj lahlou sebti
sqalli slaoui squalli filali mernissi naciri bennis benchekroun bensouda bensaid benali benomar benmoussa bouazza bouzidi bouhaddou
elamrani amrani elalaoui elalami elmansouri mansouri elkhattabi khattabi ouazzani elouazzani zerouali ziani zouhairi rifai
rahmouni raji rhazi saadi sabri saidi skalli tahiri talbi touzani yacoubi znati hajji hamdaoui hammouchi hassani hilali
jabri jettou jazouli kadiri karimi khalfi khatib laaroussi lamrani lazrak mekouar mouline moutawakil nejjar ouali oufkir
ouahbi radi regragui daoudi dahbi chaoui boukhari boussouf belhaj belkadi belmekki benhima benslimane benabdellah belghiti
azzouzi azoulay amzil akhannouch achour aarab elbaz elhassani elharti elkadiri elmalki elyazidi elyoussoufi guessous
hakimi bounou ziyech ounahi aguerd saiss sefrioui tounsi zniber martin dupont durand smith johnson doe messi ronaldo mbappe neymar
ghailani ghaylani elghailani الغيلاني غيلاني rgaibi ergaibi ركيبي tamsamani tmsamani zniti zenniti الزنيتي ouaaziz ou3ziz hrizi l7rizi lhrizi lahrizi elhrizi الحريزي
sebbari الصباري صباري chemmakh chammakh shemmakh التجاني lmkinsi mkinsi lamkinsi lamkansi المكينسي jafari ourhzif ouarhzif اورحزيف ouardighi ourdighi lwardighi
الورديغي belf9ih belfaqih lkhamlichi kantaoui gantaoui elkantaoui الكنتاوي akouh akou7 اكوح lamsaffer lamsafer لمسفر elfahim الفاهم aknouch aknnouch ⴰⴽⵏⵏⵓⵛ اكنوش
ou7ddou oulhoussaine ⵓⵍⵃⵓⵙⴰⵢⵏ ⵓⵍⵃⵓⵙⵉⵏ rhiati zaaraoui za3raoui الزعراوي dokkali chiadmi chyadmi الشيادمي ra7ali srghini l3abdi laabdi boukili boukkili البوكيلي
guerrab gerrab الكراب zmouri الوجدي taounati التاوناتي jebli rriffi ssoussi lfilali tafilalti debdoubi gharbaoui lgharbaoui mzabi المزابي ziaidi ziyaidi الزيايدي
مدكوري المدكوري khiyari lmoussaoui hamdouchi الحمدوشي haddaoui lhaddaoui l7addaoui الهداوي benchrif bencherif بنشريف benjilali بنجيلالي بنخضرا benchaib benchaaib
بنشعيب bnsalem ben3issa bna3issa benabbou بنعبو benabdeljalil benya7ya بنور بنلحسن bouchtaoui بوشتاوي bouhlel bou7lal boulahcen بولحسن bou7midi بوحميدي bouyahyaoui
بويحياوي بوجيده بورقيه بوطيب bouchikhi بوشيخي البوشيخي boukhriss بوخريص بوعوده bouskraoui lebbar lbbar اللبار lemsaoui لخضر l7babi لحبابي لحميدي lahnine lamzouri
لمزوري lamghari لمغاري laghrissi لغريسي lachgar لشكر laabidi l3bidi laassiri l3asri العسري ghannam الغنام dbbagh l7addad lkhiyat sebbagh الصباغ b9ali kharraz fekkar
l3ttar serraj الصراج السراج lkettani aboulfadl aboudrar ابودرار abouyoub abourizk ouchan اوشن oufrid oubihi اوبيهي ouhssaine اوحساين ouaddi واعدي oulhous اوكريم ⵓⴽⵔⵉⵎ
ⵓⵟⴰⵍⴱ oumouh ⵓⵎⵓⵃ ousaid ⵓⵙⵄⵉⴷ azergui azergi الزركي aznag ازناك ⴰⵣⵏⴰⴳ amezian amzyan ⴰⵎⵣⵢⴰⵏ agnaou ⴰⴳⵏⴰⵡ اكناو anejjar asnag izerzour ijbara iguider taoufik tadlawi
tamri التامري timoulali zagouri الزاكوري ouarzazi الورزازي azilali lglaoui mesfioui المسفيوي rhamni lrhamni الرحماني hanchi abakrim sektaoui السكتاوي hiyani lhiyani
الحياني ghomari lghomari tsouli ettsouli التسولي branssi branesi البرانصي gueznaya metalsi lmetalsi bettioui البطيوي lwaryaghli guennouni gnnouni الكنوني hsaini
lhsaini l7saini الحسيني rouissi الرويسي rhazouani chahidi الشهيدي maimouni lmaimouni ghanmi الغانمي zzahidi l9asmi moumni moumeni lmoumni المومني tanouti ennaji
الناجي jama3i mouttaqi المتقي lmrini hatimi lhatimi الحاتمي ssanhaji masmoudi lmasmoudi المصمودي zznati kohen cohen كوهن toledano توليدانو
العلوي العلمي بناني بنجلون  براده التازي الفاسي الادريسي الشرقاوي الشرايبي بنكيران القباج لحلو السبتي الصقلي السلاوي الفيلالي
المرنيسي الناصري بنيس بنشقرون بنسعيد بنعلي بنعمر بنموسى بوعزه البوزيدي العمراني المنصوري الخطابي الوزاني الزروالي الزياني الرفاعي
الرحموني الراجي الصابري السعيدي الطاهري الطالبي اليعقوبي الحاجي الحمداوي الحسني الهلالي الجابري الجزولي القادري الكريمي الخطيب
المتوكل النجار الداودي الذهبي الشاوي البخاري بلحاج بلقاضي بنسليمان بنعبدالله بلغيتي العزوزي المالكي اليوسفي اليزيدي كسوس
الحكيمي حكيمي الصفريوي التونسي العروسي الادريسى الرامي المريني الزهراوي البقالي الغازي
`;

/** Family names that are also common words, or where people come from. */
export const COMMON_FAMILY: string = `${spellings(FAMILY_ROWS, true)} ${CHAT_COMMON_FAMILY}
reguibi الشماخ شماخ meknassi lmeknassi المكناسي lmerrakchi oujdi jabli الجبلي sa7raoui الغرباوي bennour lakhdar الخراز aourir guezzar gezzar الكزار
`;
