/**
 * Family names of the Maghreb and the Arab world, mostly without their article, one row for each name: its spellings in Latin, arabizi, Arabic
 * and Tifinagh letters, folded, the canonical one first. Rows are what proves that two spellings are one name.
 * `~` marks a spelling that is also a common word or, in English, an everyday one. Assembled by hand.
 *
 * @module
 */

/** Rows between semicolons. */
export const FAMILY_ROWS: string = `
alaoui alawi 3alaoui 3lawi العلوي علوي ⵄⴰⵍⴰⵡⵉ; alami 3alami العلمي ~علمي; bennani benani binani bnnani بناني; benjelloun benjeloun bengelloun benjellun بنجلون;
berrada barrada berada براده; tazi tazy التازي تازي; fassi fasi الفاسي فاسي; idrissi idrisi idrissy الادريسي ادريسي ⵉⴷⵔⵉⵙⵉ;
cherkaoui charkaoui sherkaoui cherqaoui cherkawi chergaoui الشرقاوي شرقاوي; chraibi shraibi chrayebi الشرايبي شرايبي; benkirane benkiran ben9iran بنكيران;
kabbaj kabaj القباج قباج; lahlou lahlo lahlu لحلو الحلو; sebti sabti السبتي سبتي; sqalli skalli squalli saqalli sqali الصقلي صقلي; slaoui slawi السلاوي سلاوي;
filali filaly الفيلالي فيلالي; mernissi mernisi المرنيسي مرنيسي; naciri nasiri nassiri naceri الناصري ناصري; bennis benis بنيس;
benchekroun benchakroun bencheqroun بنشقرون; bensouda bnsouda بنسوده; bensaid ben3said بنسعيد; benali bnali ben3li بنعلي; benomar ben3omar بنعمر;
benmoussa bnmoussa بنموسي; bouzidi bouzydi البوزيدي بوزيدي; bouhaddou bouhadou بوحدو; amrani 3amrani amrany lamrani lamrany لعمراني العمراني عمراني;
mansouri mansoury منصوري المنصوري; khattabi khatabi 5attabi الخطابي خطابي; ouazzani wazzani ouazani wazani الوزاني وزاني; zerouali zeroualy zarouali الزروالي زروالي;
ziani zyani ziyani الزياني زياني; zouhairi zouhayri زهيري الزهيري; rifai rifa3i الرفاعي رفاعي; rahmouni rehmouni الرحموني رحموني; raji راجي الراجي; rhazi ghazzi الغازي;
saadi sa3di السعدي سعدي; sabiri saberi الصابري صابري; saidi sa3idi السعيدي سعيدي; tahiri taheri tahri الطاهري طاهري; talbi taleby الطالبي طالبي; taleb ~طالب;
yacoubi yaakoubi ya3coubi yaqoubi اليعقوبي يعقوبي; znati zenati الزناتي زناتي; hajji haji hadji 7ajji الحاجي حجي; hamdaoui hamdawi الحمداوي حمداوي;
hammouchi hamouchi الحموشي حموشي; hassani hasani 7assani الحسني حسني; hilali helali الهلالي هلالي; jabri jaberi jabiri الجابري جابري; jettou jetou جطو;
jazouli djazouli jazoly الجزولي جزولي; kadiri qadiri kaderi quadiri القادري قادري; karimi kareemi الكريمي كريمي; khalfi khelfi خلفي الخلفي;
khatib khateeb 5atib الخطيب ~خطيب; laaroussi aroussi larousi la3roussi العروسي ~عروسي; lazrak lazraq لزرق ~الازرق; mekouar mekkouar مكوار; mouline مولين;
moutawakil moutaouakil mutawakil المتوكل ~متوكل; nejjar najjar nejar النجار ~نجار; ouali waly ~الوالي ~والي; oufkir اوفقير; ouahbi wahbi الوهبي وهبي;
radi rady الراضي ~راضي; regragui reguragui ragragui الركراكي ركراكي; daoudi dawdi الداودي داودي; dahbi dehbi ~الذهبي ~ذهبي الدهبي; chaoui shawi الشاوي شاوي;
boukhari bukhari bokhari البخاري بخاري; boussouf bousouf بوصوف; belhaj belhadj belhajj bel7aj بلحاج; belkadi belqadi belcadi بلقاضي; belmekki belmeki بلمكي;
benhima bnhima بنهيمه; benslimane benslimani بنسليمان; benabdellah benabdallah بنعبدالله; belghiti belrhiti بلغيتي; azzouzi azouzi عزوزي العزوزي; azoulay azoulai ازولاي;
amzil amezil امزيل; akhannouch akhenouch اخنوش; aarab a3rab اعراب; baz lbaz elbaz الباز; harti lharti الحارتي; malki maliki lmalki المالكي مالكي; yazidi اليزيدي يزيدي;
youssoufi yousfi youssefi اليوسفي يوسفي; guessous gessous gassous كسوس جسوس; hakimi hakimy 7akimi الحكيمي حكيمي; bounou bono بونو; ziyech زياش; ounahi اوناحي; aguerd اكرد;
saiss سايس; sefrioui safrioui الصفريوي صفريوي; tounsi tounssi ~تونسي ~التونسي; zniber znibar زنيبر; marini mrini merini المريني مريني; zahraoui zahrawi الزهراوي زهراوي;
bakkali bekkali baqqali bakali bekali البقالي بقالي; ramili; squelli; abbadi عبادي العبادي; abbassi abbasi العباسي ~عباسي; abdi عبدي العبدي; abidi abbidi عبيدي العبيدي;
abouelfadl ابوالفضل; aboulfath; achaari ach3ari الاشعري اشعري; achahbar اشهبار; achehboune; adnani عدناني العدناني; adlouni العدلوني; afilal afailal افيلال; afkir افقير;
aghzaf; ahizoune احيزون; ahmadi ahmedi احمدي الاحمدي; aissaoui 3issaoui عيساوي العيساوي; aitbella; aithammou; ajana اجانا; akesbi اقصبي; akkari عكاري; akoudad; alaouane;
alilou عليلو; allali علالي العلالي; alouani علواني العلواني; amahzoune amahzoun امحزون; amara عماره; ammari amari العماري عماري; ameziane amezyan امزيان;
amiri العامري ~عامري; amraoui عمراوي; arsalane ارسلان; assali العسالي عسالي; assouli; atmani عثماني العثماني athmani otmani othmani; attar ~عطار العطار; aouad عواد;
ayadi 3ayadi العيادي عيادي; ayouch عيوش; azami العزامي; azdad; azaroual ازروال; azzaoui العزاوي عزاوي; babana; bachiri البشيري بشيري; badaoui bedaoui ~البدوي ~بدوي;
baddou بادو; bahi الباهي; bahaji باحجي; bahraoui البحراوي بحراوي; bakkouri bekkouri البكوري بكوري; bakri البكري بكري; balafrej بلافريج; ~بركه; barakat ~بركات; barhoun;
baroudi البارودي بارودي; basri البصري ~بصري; batma بطمه; bayoumi بيومي; bekkari البكاري; belabbes بلعباس; belahcen بلحسن belhassan belhassen; belaoui; belarbi بلعربي;
belbachir بلبشير; belcaid belkaid بلقايد; belfkih belfqih بلفقيه; belkhayat بلخياط; belkhadir بلخضير; belkziz بلقزيز; bellarbi; bellamine; belmahi بلماحي; belmir بلمير;
belouali; belyazid بليزيد; benabbes بنعباس; benabderrazik; benaissa بنعيسي; benamar بنعمار benammar; benamour بنعمور; benatia بنعطيه; benbarka بنبركه;
benbrahim بنبراهيم benbrahime; bencheikh bencheik بنشيخ; benchaaboun بنشعبون; bendaoud بنداود; bendriss بندريس; benelkadi بنالقاضي; benfares بنفارس; bengrir;
benhaddou benhadou بنحدو; benhaddi; benhalima بنحليمه; benhamou benhammou بنحمو; benhassine بنحسين; benhsain; benider; benkhadra بنخضراء; benkhaldoun بنخلدون; benlamine;
benlahcen; benmansour بنمنصور; benmbarek بنمبارك; benmessaoud بنمسعود; benmimoun بنميمون; benmokhtar بنمختار; bennouna bennona بنونه; benomari; bensalah بنصالح bensaleh;
bensalem بنسالم; bensghir بنصغير; bentaleb بنطالب; bentahar بنطاهر; benyahia benyahya بنيحيي; benyaich بنعيش; benyoussef بنيوسف; benzakour بنزاكور;
benzekri benzakri بنزكري; benziane بنزيان; berbich بربيش; berkani بركاني البركاني; bernoussi البرنوصي برنوصي; berrahou; berrami; besri; bitar البيطار بيطار; biaz البياز;
bichri; blal; bouabid بوعبيد; bouachrine بوعشرين; bouanani بوعناني; bouaouda; bouayach بوعياش; bouazizi بوعزيزي; bouazzaoui البوعزاوي; bouchareb بوشارب; bouchama بوشامه;
boucetta بوسته; bouchta بوشتي; boudlal بودلال; boudouma; boudribila; boufous بوفوس; bouhali بوهالي; bouhlal بوهلال; bouhmidi البوحميدي; boujida; boukous بوكوس; boulahya;
boulaich; boulif بوليف; boumediene بومدين; boumahdi; bourass بوراس; bourkia; bourqadi; bourita بوريطه; boutaleb بوطالب; boutayeb; bouzoubaa بوزوبع; bouzekri بوزكري;
brahimi ibrahimi الابراهيمي براهيمي ابراهيمي; chafai ~الشافعي شفعي chafii; chafiki شفيقي الشفيقي; chahbi الشهبي; chaabi ~الشعبي cha3bi; chakiri شكيري الشاكري chakri;
chami ~الشامي شامي; chaouch شاوش; charai; charki cherki ~الشرقي ~شرقي; chbani الشيباني شيباني chaibani; cheddadi شدادي الشدادي; chekrouni chakrouni الشقروني; chemaou;
cherradi الشرادي شرادي; chihab ~شهاب; chikhaoui; chlyeh شليح; choukri شكري; chouaibi شعيبي; chtioui الشتيوي; daif ~ضعيف; dakhli ~الداخلي ~داخلي; dahmani الدحماني دحماني;
dahman دحمان; darif ضريف; debbagh الدباغ ~دباغ; debbarh; demnati الدمناتي دمناتي; derkaoui darkaoui درقاوي الدرقاوي; dghoughi; diouri الديوري ديوري;
doukkali doukali الدكالي دكالي; drissi dris3i الدريسي دريسي; elmandjra المنجره; erraji; fahim فهيم; faouzi فوزي fawzi; fadili fadly الفاضلي فاضلي fadli; farhane ~فرحان;
faraj ~فرج; fechtali الفشتالي فشتالي; fennich فنيش; ferhani; fihri الفهري فهري; fkih faqih الفقيه ~فقيه; ghallab غلاب; ghannouchi الغنوشي; gharbi rharbi ~الغربي ~غربي;
ghazali الغزالي غزالي; ghazouani الغزواني غزواني; ghellab; ghiati الغياتي; ghoulam; glaoui الكلاوي كلاوي; gourram; gueddari الكداري; guedira اكديره; guennoun gannoun كنون;
guerrouj كروج الكروج; habibi الحبيبي ~حبيبي; habti الهبطي هبطي; hachimi hachemi hashimi هاشمي الهاشمي; haddad haddade ~حداد الحداد; hadaoui حضاوي; hadri;
hafidi الحفيظي حفيظي; hafsi الحفصي; hajjaji الحجاجي حجاجي; hajjam الحجام; hajoui الحجوي; halimi حليمي الحليمي; halouani الحلواني; hamidi الحميدي حميدي; hamidouch حميدوش;
hammani; hamri حمري; hamzaoui حمزاوي الحمزاوي; hanafi الحنفي ~حنفي; haouari; harakat ~حركات; harrak الحراق حراق; harrari; hassnaoui hasnaoui حسناوي الحسناوي; hattab حطاب;
hazzaz حزاز; himmich هيميش حميش; hitmi; hjira; houmadi; hourani حوراني; iraki iraqi ~العراقي ~عراقي; ismaili اسماعيلي الاسماعيلي sma3ili; issaoui;
jaafari ja3fari الجعفري جعفري; jaidi الجعيدي; jalali; jamai ~الجامعي ~جامعي; jamali الجمالي ~جمالي; janati الجناتي; jaouhari jawhari ~الجوهري ~جوهري; jarmouni الجرموني;
jbilou jebilou; jebbour; jebari jabari jbari الجباري جباري; jirari الجراري الجيراري; jouahri jouahiri الجواهري; joundi ~الجندي jundi; jaidani; kadmiri القادميري;
kaddouri القدوري قدوري; kaddioui; kaissi القيسي قيسي; kamali كمالي الكمالي; kandil ~قنديل; karaoui; kasmi kacimi القاسمي قاسمي qasmi kassimi; kasri القصري;
kastali القسطلي; kettani kittani الكتاني كتاني; khadiri الخديري; khoudri الخضري; khaldi khalidi الخالدي خالدي; khamlichi الخمليشي خمليشي; khayari الخياري;
khayat khayyat ~خياط الخياط; khiari; khlifi khalifi الخليفي خليفي; khyari; khoumsi الخمسي; khoulani الخولاني; kouhen الكوهن; krafess; ksikes قصيقص; kzaz; laabi اللعبي;
laalej لعلج; laaouina; labiad labyad ~الابيض; laghzaoui الغزاوي; lahbabi الحبابي; lahbil; lahjouji الحجوجي; lahmidi; lahrichi lehrichi لحريشي; lakhal; lakhdari الاخضري;
lakhmiri; lamrabet المرابط مرابط; laraki لعراقي; laraichi العرايشي; larhrib; lasfar ~الاصفر; lassri; laroui العروي; lekjaa لقجع lakjaa; lemniai; lemrabet; louafi ~الوافي;
loudiyi اللوديي; loukili الوكيلي وكيلي; maalouf معلوف; maazouzi المعزوزي; madani madany ~المدني ~مدني; maghraoui المغراوي مغراوي; maghribi ~المغربي ~مغربي;
mahfoudi المحفوظي; mahi الماحي ماحي; mahjoub محجوب; mahjoubi المحجوبي محجوبي; mahmoudi المحمودي محمودي; mahroug; majdoub المجدوب مجدوب; majidi الماجيدي; manjra;
manouzi المانوزي; marrakchi ~المراكشي ~مراكشي; masbahi المصباحي مصباحي; massaoudi messaoudi المسعودي مسعودي; mazouz معزوز; mechbal; medkouri; mejjati المجاطي;
mekki المكي مكي; mekkaoui المكاوي مكاوي; mellouk ~ملوك; meskini المسكيني; messari المساري; mezouar مزوار المزوار; mezzour ~مزور; mghari; midaoui الميداوي ميداوي;
miftah ~مفتاح; mikou ميكو; mimouni الميموني ميموني; misbah ~مصباح; mokri المقري مقري; mokhtari المختاري مختاري; mouhib ~محب; mouhajir ~مهاجر; moudden المودن; mourabit;
mouradi المرادي مرادي; moussaoui moussawi الموساوي موساوي; moustakim; mrabet lmrabet; mouttaki متقي; mrani المراني مراني; naamani النعماني; nadifi نظيفي; naji nagi ~ناجي;
najmi نجمي; nafaa; naqrachi; nasri نصري النصري; nazih ~نزيه; nciri; nejmi; niazi نيازي; nouini; nejjari نجاري; omari العمري عمري; ouadghiri wadghiri الودغيري ودغيري;
ouahabi الوهابي وهابي; ouakrim; ouammou; ouardi ~الوردي ~وردي; ouariachi الورياشي ورياشي; ouassat; ouchen; oudghiri; ouhadi; oukacha اوكاشه وكاشه; oulhaj اولحاج;
ouriaghli الورياغلي وريغلي; ourahou; outaleb اوطالب; ouyahia اويحيي; oumlil اومليل; ouzzine اوزين; qabbaj; qanfoudi; qassimi; rachidi الرشيدي; radouani;
rafiki rafiqi الرفيقي رفيقي; raghay; rahali الرحالي رحالي; rahimi رحيمي الرحيمي; raiss الرايس; ramdani رمضاني الرمضاني; raissouni الريسوني ريسوني; rahhali; rassam; rbati;
rguibi الركيبي; rharrabi الغرابي; rhalib; riahi الرياحي رياحي; ribati; riffi rifi ~الريفي ~ريفي; rhouni الرهوني; sahli السهلي سهلي; sabbar الصبار ~صبار; sabbari;
sadiki seddiki صديقي الصديقي; sadiqi; saghir sghir ~الصغير; sahraoui ~صحراوي ~الصحراوي; saissi السايسي; sajid ~ساجد ساجيد; salhi الصالحي صالحي; salmi السالمي سالمي;
salaoui; samadi الصمدي صمدي; samlali السملالي سملالي; saoud سعود; sassi الساسي ساسي; sayah ~السياح الصياح; sbai sba3i السباعي سباعي; sbihi الصبيحي صبيحي;
seffar saffar الصفار; seghrouchni الصغروشني صغروشني; sekkat السقاط سقاط; semlali; senhaji sanhaji الصنهاجي صنهاجي; serghini السرغيني سرغيني sraghni; serhane ~سرحان;
settati السطاتي; skiredj سكيرج; smires; snoussi السنوسي سنوسي; soulami السلمي; souissi السويسي سويسي; sounni; soussi السوسي سوسي; tabyaoui; tadlaoui التادلاوي; taghi;
tahirou; tajmouati تجمعتي; tantaoui طنطاوي; taouil التاويل ~طويل; tarifi; taoussi; temsamani التمسماني تمسماني; tijani tidjani التيجاني تيجاني;
tlemcani tilemsani التلمساني تلمساني; torres طوريس; touimi التويمي تويمي; touri; toujgani; toumi التومي تومي; toutaoui; tribak تريبك; tlidi; triki التريكي تريكي; yaagoubi;
yaala; yahyaoui yahiaoui اليحياوي يحياوي; yassini الياسيني ياسيني; zaari الزعري; zaim ~زعيم ~الزعيم; zahidi زاهيدي الزاهيدي الزاهدي; zahir الزهير ~ظاهر;
zaidi زيدي الزيدي zaydi; zaidane زيدان zidane zaydan; zairi; zakari زكاري; zaki ~زكي; zaoui الزاوي زاوي; zarhouni الزرهوني زرهوني; zebdi; zeghari;
zemmouri zemouri الزموري زموري; zerktouni الزرقطوني زرقطوني; zghari; zouaoui زواوي الزواوي; zouiten زويتن; zouine; zougari الزكاري; zourgane; zrikem; ouaziz اوعزيز;
aitali ايتعلي; ouchrif; aabid; abaakil; aboutaleb ابوطالب; aboubakri; achiq ~عاشق; adib ~اديب; aghrib; akalay اقلعي; akdim; akhrif اخريف; akka عقا; aloui; alj;
amghar امغار ⴰⵎⵖⴰⵔ; amjoun; anaflous; ankouri; anouzla; aouita عويطه; aourid اوريد; araqi; asri ~عصري; assid عصيد; azeroual; azmani; azoughagh; azaoui; azouzout; azerkane;
bajja باجه; bourhim بورحيم; chafchaouni الشفشاوني; chokairi شقيري; fatihi فاتحي; gnaoui كناوي; hajib ~حاجب; hamoumi; hnini; inan; janah ~جناح; jouhari; kharbouch; karroum;
khoumri; labyed; laghmari الغماري غماري; mahdaoui المهداوي مهداوي; maataoui; moukite; mellali ملالي; mesbahi; nabaoui نبوي; naoui; ouaissa; rafii الرافعي; raoui ~الراوي;
sabik ~سابق; safiri; talhaoui الطلحاوي; tbatou; zekri الزكري زكري; zahouani; mendili; mouaddab; abdellaoui abdallaoui عبداللاوي العبدلاوي;
uhmad ouhmad اوحماد ⵓⵃⵎⴰⴷ; uhaddu ouhaddou اوحدو ⵓⵀⴰⴷⴷⵓ ⵓⵃⴷⴷⵓ; ubaha oubaha اوباها ⵓⴱⴰⵀⴰ; ubella oubella اوبلا ⵓⴱⵍⵍⴰ; azayku azaykou ازايكو ⴰⵣⴰⵢⴽⵓ;
aghrus aghrous اغروس ⴰⵖⵔⵓⵙ; ⵓⵎⵔⵔⵉ; ukbir oukbir ⵓⴽⴱⵉⵔ; ⴰⵎⵣⵉⵍ; ازداد ⴰⵣⴷⴰⴷ; ⴰⴱⴰⵄⵇⵉⵍ; bukbot boukbot ⴱⵓⴽⴱⵓⵜ; aytqasi aitkaci ⴰⵢⵜⵇⴰⵙⵉ;
oubrahim ubrahim اوبراهيم ⵓⴱⵔⴰⵀⵉⵎ; ⵓⵍⵃⴰⵊ; oussalah اوصالح ⵓⵚⴰⵍⵃ; ⵡⴰⵍⵉ; oumouloud ⵓⵎⵓⵍⵓⴷ; ouahi ⵡⴰⵃⵉ; ⴰⵙⵉⴷ; azroual ⴰⵣⵔⵡⴰⵍ; ⵍⵄⵎⵔⴰⵏⵉ; boudraa ⴱⵓⴷⵔⴰⵄ
`;
