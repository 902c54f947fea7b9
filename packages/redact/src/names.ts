/**
 * Given and family names of the Maghreb and the Arab world in all scripts, as the word table wants
 * them: the rows of `names-given.ts` and `names-family.ts`, and spellings beside them.
 *
 * @module
 */
import { FAMILY_ROWS } from './names-family.ts';
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
export const GIVEN: string = `${spellings(GIVEN_ROWS, false)}
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
`;

/** Given names that are also common words. */
export const COMMON_GIVEN: string = `${spellings(GIVEN_ROWS, true)}
said amal nour noor kamal karim safa hana hani hadi latif jamil hayat warda farah rahma mina dina nada nezha hiba amine zine tayeb taib saber
nadir bachir fadel kamel majd fares nidal jihad islam malak basma sabah haj hajj iman aya rim reem rania rita lina ines jihane jihad amina amin souhail rayan adam
علي امل نور ايمان ايه ريم رانيا جهاد امينه امين سعيد جميل كريم هدى الهام اكرام صباح فرح حياه هند رجاء نوال سعد مهدي رضا عادل فتيحه حكيم جواد
هبه ملاك وسيم رحمه سلام نجوى منى منيه يسر خير فتح
`;

/** Family names. */
export const FAMILY: string = `${spellings(FAMILY_ROWS, false)}
alaoui alami bennani benjelloun berrada tazi fassi elfassi idrissi elidrissi cherkaoui chraibi benkirane kabbaj lahlou sebti
sqalli slaoui squalli filali mernissi naciri bennis benchekroun bensouda bensaid benali benomar benmoussa bouazza bouzidi bouhaddou
elamrani amrani elalaoui elalami elmansouri mansouri elkhattabi khattabi ouazzani elouazzani zerouali ziani zouhairi rifai
rahmouni raji rhazi saadi sabri saidi skalli tahiri talbi touzani yacoubi znati hajji hamdaoui hammouchi hassani hilali
jabri jettou jazouli kadiri karimi khalfi khatib laaroussi lamrani lazrak mekouar mouline moutawakil nejjar ouali oufkir
ouahbi radi regragui daoudi dahbi chaoui boukhari boussouf belhaj belkadi belmekki benhima benslimane benabdellah belghiti
azzouzi azoulay amzil akhannouch achour aarab elbaz elhassani elharti elkadiri elmalki elyazidi elyoussoufi guessous
hakimi bounou ziyech ounahi aguerd saiss sefrioui tounsi zniber martin dupont durand smith johnson doe messi ronaldo mbappe neymar
العلوي العلمي بناني بنجلون  براده التازي الفاسي الادريسي الشرقاوي الشرايبي بنكيران القباج لحلو السبتي الصقلي السلاوي الفيلالي
المرنيسي الناصري بنيس بنشقرون بنسعيد بنعلي بنعمر بنموسى بوعزه البوزيدي العمراني المنصوري الخطابي الوزاني الزروالي الزياني الرفاعي
الرحموني الراجي الصابري السعيدي الطاهري الطالبي اليعقوبي الحاجي الحمداوي الحسني الهلالي الجابري الجزولي القادري الكريمي الخطيب
المتوكل النجار الداودي الذهبي الشاوي البخاري بلحاج بلقاضي بنسليمان بنعبدالله بلغيتي العزوزي المالكي اليوسفي اليزيدي كسوس
الحكيمي حكيمي الصفريوي التونسي العروسي الادريسى الرامي المريني الزهراوي البقالي الغازي
`;

/** Family names that are also common words, or where people come from. */
export const COMMON_FAMILY: string = spellings(FAMILY_ROWS, true);
